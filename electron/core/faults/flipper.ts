import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import { verifyAuditChain } from '../casefile/audit.ts';
import { nodeDisk } from '../casefile/disk.ts';
import { slotsPathOf, walPathOf } from '../casefile/format.ts';
import { inspectFile, readSlots } from '../casefile/inspect.ts';
import { openSlots } from '../casefile/key-slots.ts';
import { markPathOf } from '../casefile/mark.ts';
import { openWithKey } from '../casefile/open-with-key.ts';
import { verdictOf } from '../casefile/sightings.ts';
import { fixedClock, memoryPreferences, passphrase } from '../casefile/testing/case-files.ts';
import { programArguments, tell } from '../casefile/testing/programs.ts';
import { backupsOf } from '../casefile/backup/store.ts';
import { contentOf } from './state.ts';

/**
 * Damages a copy of a case file as told, opens it as the app would, and tells what came of it: the whole content, a
 * refusal, or a content with an alarm. One damage after another, until the program is no longer needed.
 */
const { original, at, key, backups } = programArguments((value) =>
  z.object({ original: z.string(), at: z.string(), key: z.string(), backups: z.string() }).parse(value),
);
export const Damage = z.object({
  part: z.enum(['file', 'log', 'slots']),
  /** `bit` at a place, everything from `place` on cut off, or a page of zeros at it. */
  kind: z.enum(['bit', 'cut', 'zeros']),
  place: z.number(),
  bit: z.number(),
});

const parts = { file: (path: string) => path, log: walPathOf, slots: slotsPathOf } as const;
const all = [parts.file, parts.log, parts.slots, markPathOf];
const clean = new Map(
  all.map((named) => {
    try {
      return [named, readFileSync(named(original))] as const;
    } catch {
      return [named, null] as const;
    }
  }),
);

const damagedBytes = (bytes: Buffer, { kind, place, bit }: z.infer<typeof Damage>): Buffer => {
  if (kind === 'cut') return bytes.subarray(0, place);
  const copy = Buffer.from(bytes);
  if (kind === 'zeros') copy.fill(0, place, place + 4096);
  else copy[place] = (copy[place] ?? 0) ^ (1 << bit);
  return copy;
};

const slotsOutcome = async (): Promise<{ outcome: string; content: string }> => {
  const slots = await readSlots(nodeDisk, at);
  if (!slots.ok) return { outcome: slots.error.code, content: '' };
  const opened = await openSlots(slots.value, passphrase);
  if (!opened.ok) return { outcome: opened.error.code, content: '' };
  return opened.value.databaseKey.toString('hex') === key
    ? { outcome: 'opened', content: 'the key' }
    : { outcome: 'opened', content: 'another key' };
};

const fileOutcome = async (): Promise<{ outcome: string; content: string }> => {
  const look = await inspectFile(nodeDisk, at);
  if (!look.ok) return { outcome: look.error.code, content: '' };
  const opened = await openWithKey(
    { path: at, clock: fixedClock(), preferences: memoryPreferences() },
    Buffer.from(key, 'hex'),
  );
  if (!opened.ok) return { outcome: opened.error.code, content: '' };
  const file = opened.value;
  try {
    const content = contentOf(file);
    const chain = await verifyAuditChain(file.db);
    if (!chain.intact) return { outcome: 'audit-broken', content };
    const { kind } = verdictOf(file);
    return { outcome: kind === 'fits' ? 'opened' : `alarm: ${kind}`, content };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    // What SQLite says of a page that is not what was written; the dispatch tells it as a damaged file.
    if (/^SQLITE_(CORRUPT|NOTADB|IOERR)/.test(code)) return { outcome: 'case-file-damaged', content: '' };
    return { outcome: `thrown: ${error instanceof Error ? error.message : String(error)}`, content: '' };
  } finally {
    await file.close().catch(() => undefined);
  }
};

process.on('message', (message) => {
  void (async () => {
    const damage = Damage.parse(message);
    for (const named of all) {
      const bytes = clean.get(named) ?? null;
      if (bytes === null) rmSync(named(at), { force: true });
      else writeFileSync(named(at), named === parts[damage.part] ? damagedBytes(bytes, damage) : bytes);
    }
    let told: { outcome: string; content: string };
    try {
      told = damage.part === 'slots' ? await slotsOutcome() : await fileOutcome();
    } catch (error) {
      told = {
        outcome: `thrown: ${error instanceof Error ? (error.stack ?? '') : String(error)}`,
        content: '',
      };
    }
    // What the guided restore would offer for a file in this state.
    const offered = (await backupsOf(nodeDisk, backups, at)).length;
    tell({ ...told, offered });
  })();
});
process.on('disconnect', () => process.exit(0));
tell({ ready: true });
