import { basename } from 'node:path';
import type { ErrorCode } from '#shared/errors.ts';
import { done, failure, success, type Result } from '#shared/result.ts';
import type { App } from '../../app.ts';
import type { WritableDb } from '../../db.ts';
import type { PacketEntry } from '../../packet/build.ts';
import { sha256Hex } from '../../packet/bytes.ts';
import type { Manifest } from '../../packet/manifest.ts';
import type { FileKind } from '../../ports.ts';
import { writeChosen, type WriteError } from '../chosen-files.ts';
import { beginSealing, markLeft, takeBack, type Outgoing } from './outgoing.ts';

/** What is written where the user says, or printed. */
export interface LeavingFile {
  readonly bytes: Uint8Array;
  readonly kind: FileKind;
  /** Tells nothing of whom it is about. */
  readonly suggestedName: string;
}

/** A packet whose file is made, and waits for its place. */
export interface Ready {
  readonly manifest: Manifest;
  readonly entries: readonly PacketEntry[];
  readonly file: LeavingFile;
  /** The window prints the file; nothing is written. */
  readonly print?: boolean;
}

/** How a packet is entered. */
export interface Entered<R> {
  /** Its row, and the disclosure of the person whom it is about. */
  readonly row: Omit<Outgoing, 'manifest' | 'entries' | 'sha256' | 'fileName'>;
  /** The entries that are kept to be read again; all of them where nothing is said. */
  readonly keeps?: (name: string) => boolean;
  /** What its feature enters beside it, in the same transaction. */
  readonly beside: (trx: WritableDb, sha256: string) => Promise<R>;
}

export interface Left<R> {
  /** Empty where it was printed. */
  readonly fileName: string;
  /** Of the file. */
  readonly sha256: string;
  /** What was entered beside the packet. */
  readonly entered: R;
}

/** A letter's ending keeps it apart from any case file; a packet's may be anything. */
const endingAs = (kind: FileKind, path: string): string =>
  kind === 'pdf' && !path.toLowerCase().endsWith('.pdf') ? `${path}.pdf` : path;

/**
 * Lets a packet leave: asks where, enters it, writes the file and says that it left. The ledger says "sealing" before the file is written and
 * "left" after it is on the disk: what stayed "sealing" through a crash is asked about at the next unlock. `cancelled`, and any failure to
 * write, leave everything as it was. What `enter` refuses stops it before anything was written: it asks again, inside the transaction,
 * whatever may have changed while the place was chosen.
 */
export const letLeave = async <R, E extends ErrorCode>(
  app: App,
  { manifest, entries, file, print = false }: Ready,
  enter: (trx: WritableDb) => Promise<Result<Entered<R>, E>>,
  write: typeof writeChosen = writeChosen,
): Promise<Result<Left<R>, E | 'cancelled' | WriteError>> => {
  const { packetId } = manifest;
  const { bytes, kind, suggestedName } = file;
  const sha256 = sha256Hex(bytes);
  const chosen = print ? '' : await app.ports.dialogs.chooseSave({ kind, suggestedName });
  if (chosen === null) return failure('cancelled');
  const path = print ? '' : endingAs(kind, chosen);
  const fileName = basename(path);

  const begun = await app.write(async (trx): Promise<Result<R, E>> => {
    const entering = await enter(trx);
    if (!entering.ok) return entering;
    const { row, keeps = () => true, beside } = entering.value;
    const kept = { ...manifest, entries: manifest.entries.filter(({ name }) => keeps(name)) };
    await beginSealing(trx, app.clock, app.ids, { ...row, manifest: kept, entries, sha256, fileName });
    return success(await beside(trx, sha256));
  });
  if (!begun.ok) return begun;

  // The window prints the pages itself; whether the user then cancels the system's dialog is not told to anyone.
  const written = print ? done : await write(path, bytes);
  if (!written.ok) {
    await app.write((trx) => takeBack(trx, app.clock, packetId));
    return written;
  }
  await app.write((trx) => markLeft(trx, app.clock, packetId));
  return success({ fileName, sha256, entered: begun.value });
};
