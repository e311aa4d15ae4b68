import { sql } from 'kysely';
import type { Handle } from '#shared/ids.ts';
import { failure, success } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import type { App } from '../../app.ts';
import { formVersion } from '../../casefile/migrate.ts';
import type { Db } from '../../db.ts';
import { heldPacket } from '../packets/staging.ts';
import type { Staged } from '../packets/staging.ts';
import { Breath } from './breath.ts';
import { compare } from './compare.ts';
import type { Compared } from './compare.ts';
import { formsOf } from './forms.ts';
import { tellOf } from './progress.ts';
import { readDocument } from './read.ts';
import type { ReadHandover } from './read.ts';

type ReadError = 'staged-gone' | 'packet-damaged' | 'packet-too-large' | 'packet-newer';

/** A staged handover, read. */
export interface Held {
  readonly staged: Staged;
  readonly read: ReadHandover;
}

/** A comparison, and where the file stood when it was made. */
export interface ComparedThen {
  readonly compared: Compared;
  readonly changes: number;
}

/** The packet was let go, or the file locked, while it was read or compared. */
class LetGo extends Error {}

/** What was read of each staged packet, and compared last; both go with it. */
const readOnes = new WeakMap<Staged, Promise<Result<ReadHandover, ReadError>>>();
const comparedOnes = new WeakMap<Staged, ComparedThen>();

/** Breathes until the packet is let go; then the work ends at the next breath. */
const whileHeld = (app: App, handle: Handle): Breath =>
  new Breath(() => {
    if (heldPacket(app, handle) === null) throw new LetGo();
  });

const unlessLetGo = async <R>(work: () => Promise<R>): Promise<R | Result<never, 'staged-gone'>> => {
  try {
    return await work();
  } catch (error) {
    if (error instanceof LetGo) return failure('staged-gone');
    throw error;
  }
};

const readOne = async (app: App, staged: Staged, handle: Handle, ownForm: number) =>
  unlessLetGo(async () =>
    readDocument(staged.entries, await app.read(formsOf), ownForm, {
      told: (why) => app.ports.log.write({ level: 'warn', event: 'handover:refused', detail: why }),
      tell: (done) => tellOf(app)(done * 0.6),
      breath: whileHeld(app, handle),
    }),
  );

/** Reads a staged handover, once, however often and by how many it is asked for. */
export async function readHeld(app: App, handle: Handle): Promise<Result<Held, ReadError>> {
  const staged = heldPacket(app, handle);
  const file = app.caseFile();
  if (!staged || !file || staged.manifest.kind !== 'handover') return failure('staged-gone');
  const reading = readOnes.get(staged) ?? readOne(app, staged, handle, formVersion(file.raw));
  readOnes.set(staged, reading);
  const read = await reading;
  return read.ok ? success({ staged, read: read.value }) : read;
}

/** How many rows this connection has written since it was opened: the same number twice, and nothing was written in between. */
export async function changesOf(db: Db): Promise<number> {
  const { rows } = await sql<{ n: number }>`SELECT total_changes() AS n`.execute(db);
  return rows[0]?.n ?? -1;
}

const mostTries = 3;

/**
 * Compares a handover with what is here, while others may write. What was written meanwhile may be in it in part: then it is made again, and the
 * third time it is given as it is, with `changes` of -1, which is never where the file stands.
 */
export async function compareHeld(
  app: App,
  handle: Handle,
  { staged, read }: Held,
): Promise<Result<ComparedThen, 'handover-of-others' | 'staged-gone'>> {
  for (let tries = 1; ; tries += 1) {
    const changes = await app.read(changesOf);
    const known = comparedOnes.get(staged);
    if (known?.changes === changes) return success(known);
    const compared = await unlessLetGo(() =>
      app.read((db) => compare(db, read, whileHeld(app, handle), (done) => tellOf(app)(0.6 + done * 0.4))),
    );
    if (!compared.ok) return compared;
    const isSame = (await app.read(changesOf)) === changes;
    if (!isSame && tries < mostTries) continue;
    const then = { compared: compared.value, changes: isSame ? changes : -1 };
    comparedOnes.set(staged, then);
    return success(then);
  }
}
