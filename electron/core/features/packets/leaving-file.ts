import type { WayOut } from '#shared/codes/ways.ts';
import type { Language } from '#shared/languages.ts';
import { failure, success, type Result } from '#shared/result.ts';
import type { App } from '../../app.ts';
import { acceptPassphrase } from '../../casefile/passphrase.ts';
import type { BuiltPacket, PacketEntry } from '../../packet/build.ts';
import { packetFileName, readerFileName } from '../../packet/seal.ts';
import { spokenPassphrase } from '../../packet/spoken-passphrase.ts';
import { readerFile } from '../../reader/file.ts';
import { readShell } from '../../reader/shell.ts';
import { encloseIn, seal, sealByPassphrase } from '../sealing-of.ts';
import type { LeavingFile } from './leaving.ts';

export type LeavingError =
  'cancelled' | 'passphrase-too-short' | 'passphrase-too-weak' | 'passphrase-too-long';

/** Ways whose receiver gets the letter and its papers, and not the document for a system. */
export const lettersOnly: readonly WayOut[] = ['pdf', 'pdf-password', 'paper'];
/** Ways that open with a passphrase told by another channel. */
export const withPassphrase: readonly WayOut[] = ['reader', 'pdf-password'];

export interface Leaving extends BuiltPacket {
  readonly entries: readonly PacketEntry[];
  readonly language: Language;
}

/** ISO 32000-2 cuts a password at 127 bytes; one that is cut would open with less than was typed. */
const passwordBytes = 127;

const pdfName = (): string => packetFileName().replace('.tar.age', '.pdf');

/** The letter with its papers inside: a receiver opens them from the list of attachments in their reader. */
const letterWithPapers = async (
  app: App,
  { entries }: Leaving,
  password: string | null,
): Promise<Result<LeavingFile, 'cancelled'>> => {
  const papers = entries.filter(({ name }) => name.startsWith('attachments/'));
  const letter = entries.find(
    (entry) => entry.mediaType === 'application/pdf' && !papers.some(({ name }) => name === entry.name),
  );
  if (!letter) throw new Error('a packet without its letter');
  const file = (bytes: Uint8Array): LeavingFile => ({ bytes, kind: 'pdf', suggestedName: pdfName() });
  if (papers.length === 0 && password === null) return success(file(letter.bytes));
  const made = await encloseIn(
    app,
    letter.bytes,
    papers.map(({ originalName, mediaType, bytes }) => ({ name: originalName, mediaType, bytes })),
    password,
  );
  return made.ok ? success(file(made.value)) : made;
};

/** A password that somebody may open the file with: the rules of a passphrase, and short enough for a PDF. */
const acceptPassword = async (text: string): Promise<Result<string, LeavingError>> => {
  const accepted = await acceptPassphrase(text.trim());
  if (!accepted.ok) {
    return failure(
      accepted.error.code === 'passphrase-too-short' ? 'passphrase-too-short' : 'passphrase-too-weak',
    );
  }
  return Buffer.byteLength(accepted.value.normalize('NFKC')) > passwordBytes
    ? failure('passphrase-too-long')
    : success(accepted.value);
};

const makers: Readonly<
  Record<
    WayOut,
    (app: App, leaving: Leaving, passphrase: string) => Promise<Result<LeavingFile, LeavingError>>
  >
> = {
  packet: async (app, { tar, manifest }) => {
    const sealed = await seal(app, tar, manifest.recipients);
    if (!sealed.ok && sealed.error.code === 'cancelled') return failure('cancelled');
    if (!sealed.ok) throw new Error(`the packet could not be sealed: ${sealed.error.code}`);
    return success({ bytes: sealed.value, kind: 'packet', suggestedName: packetFileName() });
  },
  // Whoever has the file can try passphrases for as long as they like: it must be as strong as that of a case file.
  reader: async (app, { tar, language }, passphrase) => {
    const accepted = await acceptPassphrase(spokenPassphrase(passphrase));
    if (!accepted.ok) return accepted;
    const sealed = await sealByPassphrase(app, tar, accepted.value);
    if (!sealed.ok && sealed.error.code === 'cancelled') return failure('cancelled');
    if (!sealed.ok) throw new Error(`the packet could not be sealed: ${sealed.error.code}`);
    const bytes = readerFile(await readShell(), sealed.value, language);
    return success({ bytes, kind: 'reader-file', suggestedName: readerFileName() });
  },
  pdf: (app, leaving) => letterWithPapers(app, leaving, null),
  'pdf-password': async (app, leaving, passphrase) => {
    const password = await acceptPassword(passphrase);
    if (!password.ok) return password;
    return letterWithPapers(app, leaving, password.value);
  },
  paper: (app, leaving) => letterWithPapers(app, leaving, null),
};

/** Makes the file of a way from a built packet. `passphrase` is asked of the ways that open with one, and kept nowhere. */
export const leavingFile = (
  app: App,
  way: WayOut,
  leaving: Leaving,
  passphrase: string,
): Promise<Result<LeavingFile, LeavingError>> => makers[way](app, leaving, passphrase);
