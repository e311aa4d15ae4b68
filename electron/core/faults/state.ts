import { createHash } from 'node:crypto';
import { verifyAuditChain } from '../casefile/audit.ts';
import { nodeDisk } from '../casefile/disk.ts';
import { slotsPathOf } from '../casefile/format.ts';
import { inspectFile, readSlots } from '../casefile/inspect.ts';
import { openSlots } from '../casefile/key-slots.ts';
import { contentTables, logicalHash } from '../casefile/logical-hash.ts';
import type { OpenCaseFile } from '../casefile/open-case-file.ts';
import { openWithKey } from '../casefile/open-with-key.ts';
import { fixedClock } from '../casefile/testing/case-files.ts';

/** Tables that say when something was done to the file, not what a coach wrote into it. */
const aboutTheFile = new Set(['audit_entry', 'backup', 'slots_copy', 'meta']);

/** Each row of it gets a random id when a file of an old form is brought up to date; all else in it is compared. */
const numberedAnew = 'coaching_spell';

/** What a coach would find in a file, in one line: the same for two files only when they hold the same. */
export const contentOf = ({ raw }: Pick<OpenCaseFile, 'raw'>): string => {
  const tables = contentTables(raw).filter((table) => !aboutTheFile.has(table) && table !== numberedAnew);
  const rows = contentTables(raw).includes(numberedAnew)
    ? raw.prepare<[], Record<string, unknown>>(`SELECT * FROM ${numberedAnew}`).all()
    : [];
  const rest = rows.map((row) => JSON.stringify({ ...row, id: '' })).sort();
  return createHash('sha256').update(logicalHash(raw, tables)).update(rest.join('\n')).digest('hex');
};

export interface State {
  /** Hash of what a coach would find. */
  readonly content: string;
  /** Entries of the audit chain. */
  readonly entries: number;
  /** Which of the known passphrases opens it. */
  readonly passphrase: string | null;
}

/** Slots that have been opened, so that each is derived once: their checksum and the passphrase. */
const opened = new Map<string, string | null>();

const passphraseOf = async (
  path: string,
  known: readonly string[],
  keyHex: string,
): Promise<string | null> => {
  const slots = await readSlots(nodeDisk, path);
  if (!slots.ok) throw new Error(`the slots: ${slots.error.code}`);
  const memo = opened.get(slots.value.checksum);
  if (memo !== undefined) return memo;
  let found: string | null = null;
  for (const passphrase of known) {
    const key = await openSlots(slots.value, passphrase);
    if (!key.ok) continue;
    if (key.value.databaseKey.toString('hex') !== keyHex)
      throw new Error('the slots hold the key of another file');
    found = passphrase;
    break;
  }
  opened.set(slots.value.checksum, found);
  return found;
};

/**
 * Opens a closed file as the next start would (interrupted work is finished first), with one of the known keys, reads all
 * of it, and closes it again. Throws, in words, when it does not open, a page or a row is wrong, or the chain is broken.
 */
export const stateOf = async (
  path: string,
  keys: readonly string[],
  passphrases: readonly string[],
): Promise<State> => {
  const look = await inspectFile(nodeDisk, path);
  if (!look.ok) throw new Error(`the look before opening: ${look.error.code}`);
  let file: OpenCaseFile | undefined;
  let keyHex = '';
  let refusal = '';
  for (const key of keys) {
    const answer = await openWithKey({ path, clock: fixedClock() }, Buffer.from(key, 'hex'));
    if (answer.ok) {
      file = answer.value;
      keyHex = key;
      break;
    }
    refusal = answer.error.code;
  }
  if (file === undefined) throw new Error(`does not open: ${refusal}`);
  try {
    const whole = file.raw.pragma('integrity_check', { simple: true });
    if (whole !== 'ok') throw new Error(`integrity: ${String(whole)}`);
    const chain = await verifyAuditChain(file.db);
    if (!chain.intact) throw new Error(`the chain is broken at ${String(chain.brokenAt)}`);
    const content = contentOf(file);
    const passphrase = await passphraseOf(path, passphrases, keyHex);
    if (passphrase === null) throw new Error(`no known passphrase opens ${slotsPathOf('the file')}`);
    return { content, entries: chain.entries, passphrase };
  } finally {
    await file.close();
  }
};
