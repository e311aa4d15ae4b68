import { randomBytes } from 'node:crypto';
import { chmod } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { failure, success } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import type { Clock, Ids } from '#core/ports.ts';
import { searchRules } from '../search/rules.ts';
import { audit } from './audit.ts';
import { foldLog, openConnection } from './connection.ts';
import { assertWritable, nodeDisk, writeWhole } from './disk.ts';
import type { Disk } from './disk.ts';
import { attempt } from './failures.ts';
import { applicationId, fileSaltLength, pageSize, slotsPathOf, walPathOf } from './format.ts';
import type { CaseFileId, CaseFileProfile, MetaKey } from './format.ts';
import { calibrateKdf } from './key-derivation.ts';
import type { KdfSource } from './key-derivation.ts';
import { makeSlots, writtenSlots } from './key-slots.ts';
import { migrate } from './migrate.ts';
import { holdCaseFile, kyselyOver } from './open-case-file.ts';
import type { OpenCaseFile } from './open-case-file.ts';
import { isOpenHere } from './open-paths.ts';
import { acceptPassphrase } from './passphrase.ts';
import { recoveryKeyOf } from './recovery-key.ts';
import { rememberSlots } from './slots-copy.ts';

export interface NewCaseFile {
  /** Absolute, ending in `.rinnalla`. */
  readonly path: string;
  readonly passphrase: string;
  readonly practice: boolean;
  readonly profile: CaseFileProfile;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly kdf?: KdfSource;
  readonly disk?: Disk;
}

export interface CreatedCaseFile {
  readonly file: OpenCaseFile;
  /** In groups parted by spaces; shown and printed once, never stored. */
  readonly recoveryKey: string;
}

/** File systems take 255 bytes of a name; the longest we add is `.keys.new`, and `-wal` to `.making`. */
const longestName = 255 - 16;
/** SQLite's own limit for a path is 512 bytes on Unix; the names that we add must fit too. */
const longestPath = 480;

/** Whether the case file and what lies beside it can be named so. Error: `path-too-long`. */
export const checkPath = (path: string): Result<null> =>
  Buffer.byteLength(basename(path)) > longestName || Buffer.byteLength(path) > longestPath
    ? failure('path-too-long')
    : success(null);

const fillNew = async (
  path: string,
  databaseKey: Buffer,
  about: NewCaseFile,
  id: CaseFileId,
): Promise<void> => {
  const raw = openConnection(path, databaseKey, { create: true });
  const db = kyselyOver(raw);
  try {
    raw.pragma(`application_id = ${applicationId}`);
    migrate(raw);
    const meta: Readonly<Partial<Record<MetaKey, string>>> = {
      case_file_id: id,
      practice: about.practice ? '1' : '0',
      profile: about.profile,
      created_at: about.clock.now(),
      search_rules: String(searchRules),
    };
    await db.transaction().execute(async (trx) => {
      const rows = Object.entries(meta).map(([key, value]) => ({ key, value }));
      await trx.insertInto('meta').values(rows).execute();
      await audit(trx, about.clock, { action: 'case-file.created', detail: about.profile });
    });
    foldLog(raw);
  } finally {
    await db.destroy();
  }
};

/** The salt of a file just made and closed; a file whose header can be read by anyone is a bug that must not pass. */
const saltOfEncrypted = async (disk: Disk, path: string): Promise<Buffer> => {
  const { bytes, size } = await disk.head(path, fileSaltLength);
  if (bytes.toString('latin1').startsWith('SQLite format') || size < pageSize) {
    throw new Error('the new case file is not encrypted');
  }
  return bytes;
};

/**
 * Makes a case file with its key slots and opens it. Everything is made under another name first, so that a crash
 * leaves no half file under the chosen one.
 * Errors: `passphrase-too-short`, `passphrase-too-weak`, `path-too-long`, `case-file-exists`, `folder-read-only`,
 * `disk-full`, `write-failed`, `case-file-not-found` (the folder is gone).
 */
export const createCaseFile = async (about: NewCaseFile): Promise<Result<CreatedCaseFile>> => {
  const { path, ids } = about;
  const disk = about.disk ?? nodeDisk;
  const making = `${path}.making`;
  const named = checkPath(path);
  if (!named.ok) return named;
  const passphrase = await acceptPassphrase(about.passphrase);
  if (!passphrase.ok) return passphrase;
  if (isOpenHere(path)) return failure('case-file-exists');
  const free = await attempt(async () => {
    await assertWritable(dirname(path));
    // Slots beside an unfinished file: a crash before the recovery key was ever shown. Nothing can be lost with them.
    if (!(await disk.exists(path)) && (await disk.exists(making))) {
      for (const unfinished of [slotsPathOf(path), walPathOf(making), making]) await disk.remove(unfinished);
    }
    return !(await disk.exists(path)) && !(await disk.exists(slotsPathOf(path)));
  });
  if (!free.ok) return free;
  if (!free.value) return failure('case-file-exists');

  const removeLeftovers = async (): Promise<void> => {
    for (const leftover of [making, walPathOf(making)]) await disk.remove(leftover).catch(() => undefined);
  };
  const databaseKey = randomBytes(32);
  const id = ids.next<CaseFileId>();
  const kdf = await (about.kdf ?? calibrateKdf)();
  await removeLeftovers();
  const made = await attempt(async () => {
    await fillNew(making, databaseKey, about, id);
    // SQLite makes files that others on the computer may read; encrypted or not, they need not.
    await chmod(making, 0o600);
    const fileSalt = await saltOfEncrypted(disk, making);
    const slots = await makeSlots(
      { caseFileId: id, fileSalt, generation: 1 },
      databaseKey,
      passphrase.value,
      kdf,
    );
    // The slots first: a case file must never be without its keys.
    await writeWhole(disk, slotsPathOf(path), writtenSlots(slots));
    await disk.rename(making, path);
    await disk.syncFolder(dirname(path));
    const raw = openConnection(path, databaseKey, { create: false });
    const file = holdCaseFile(path, raw, databaseKey);
    await file.db.transaction().execute((trx) => rememberSlots(trx, slots));
    return file;
  });
  if (!made.ok) {
    await removeLeftovers();
    // Its slots alone would only keep the name occupied.
    if (!(await disk.exists(path).catch(() => true)))
      await disk.remove(slotsPathOf(path)).catch(() => undefined);
    databaseKey.fill(0);
    return made;
  }
  return success({ file: made.value, recoveryKey: recoveryKeyOf(databaseKey) });
};
