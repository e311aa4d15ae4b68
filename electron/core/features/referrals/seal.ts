import { basename } from 'node:path';
import type { Handle, PacketId, ReferralId } from '#shared/ids.ts';
import { disclosableItems } from '#shared/disclosure/registry.ts';
import { done, failure, success, type Result } from '#shared/result.ts';
import type { App } from '../../app.ts';
import type { WritableDb } from '../../db.ts';
import { sha256Hex } from '../../packet/bytes.ts';
import { writeChosen, type WriteError } from '../chosen-files.ts';
import { beginSealing, markLeft, takeBack } from '../packets/outgoing.ts';
import { composeReferral, type ComposeError, type Composed } from './compose.ts';
import { codeAudit } from './identity-code-audit.ts';
import { callWords, languageOf } from './letter.ts';
import { leavingFile, type LeavingError } from './leaving-file.ts';
import { heldPreview, type BuiltReferral } from './preview.ts';

type SealError = ComposeError | LeavingError | 'preview-outdated' | 'cancelled' | WriteError;

/** The draft must still say what was looked at, and no other packet may have taken the counter in between. */
const stillAsPreviewed = async (
  trx: WritableDb | Parameters<typeof composeReferral>[0],
  app: App,
  preview: BuiltReferral,
): Promise<Result<Composed, ComposeError | 'preview-outdated'>> => {
  const composed = await composeReferral(trx, preview.referralId, app.clock.today(), preview.way);
  if (!composed.ok) return composed;
  const own = await trx.selectFrom('ownKey').select('counter').executeTakeFirst();
  const same = composed.value.mark === preview.mark && own?.counter === preview.manifest.counter - 1;
  return same ? composed : failure('preview-outdated');
};

export interface Sealed {
  readonly packetId: PacketId;
  /** Empty where it was printed. */
  readonly fileName: string;
  readonly sha256: string;
  /** What is printed by the window; null where a file was written. */
  readonly pdf: Uint8Array<ArrayBuffer> | null;
}

/**
 * Makes the previewed bytes into the file of their way and writes it where the user says; paper may be printed instead. The ledger says "sealing" before the file is written and "left" after it is
 * on the disk: what stayed "sealing" through a crash is asked about at the next unlock. `cancelled`, and any failure to write, leave the
 * draft as it was. `write` puts the sealed bytes where they go; practice has nobody to send them to.
 */
export const sealReferral = async (
  app: App,
  referralId: ReferralId,
  handle: Handle,
  { passphrase = '', print = false }: { readonly passphrase?: string; readonly print?: boolean } = {},
  write: typeof writeChosen = writeChosen,
): Promise<Result<Sealed, SealError>> => {
  const preview = heldPreview(app, handle);
  if (preview?.referralId !== referralId) return failure('preview-outdated');
  const { manifest, entries, way } = preview;
  const before = await app.read((db) => stillAsPreviewed(db, app, preview));
  if (!before.ok) return before;

  const made = await leavingFile(app, way, preview, passphrase);
  if (!made.ok) return made;
  const { bytes, kind, suggestedName } = made.value;
  const sha256 = sha256Hex(bytes);
  const printed = print && way === 'paper';
  const chosen = printed ? '' : await app.ports.dialogs.chooseSave({ kind, suggestedName });
  if (chosen === null) return failure('cancelled');
  // The ending also keeps the file apart from any case file.
  const path =
    kind === 'pdf' && !printed && !chosen.toLowerCase().endsWith('.pdf') ? `${chosen}.pdf` : chosen;

  const begun = await app.write(async (trx) => {
    const composed = await stillAsPreviewed(trx, app, preview);
    if (!composed.ok) return composed;
    const { sources, ledger, partner, consent, content } = composed.value;
    if (content['identity-code']) await codeAudit(trx, app.clock, composed.value, 'identity-code.disclosed');
    await beginSealing(trx, app.clock, app.ids, {
      // What is kept is what left: a way of letters only leaves without the document for a system.
      manifest: {
        ...manifest,
        entries: manifest.entries.filter(({ name }) => entries.some((entry) => entry.name === name)),
      },
      way,
      entries,
      sha256,
      fileName: basename(path),
      partnerId: partner.id,
      clientId: sources.client.id,
      referralId,
      number: sources.referral.number,
      threadId: composed.value.update?.threadId ?? manifest.packetId,
      consentId: consent.id,
      words: callWords(composed.value),
      ground: consent.basis === 'law' ? `${consent.ground}: ${consent.section}` : '',
      ledger: ledger.map((line) => ({
        ...line,
        label: disclosableItems[line.item].labels[languageOf(composed.value)],
      })),
      reply: null,
      replyKey: preview.replyKey,
    });
    await trx
      .updateTable('referral')
      .set({ state: 'sealing', packetId: manifest.packetId, updatedAt: app.clock.now() })
      .where('id', '=', referralId)
      .execute();
    return success(null);
  });
  if (!begun.ok) return begun;

  // The window prints the pages itself; whether the user then cancels the system's dialog is not told to anyone.
  const written = printed ? done : await write(path, bytes);
  if (!written.ok) {
    await app.write((trx) => takeBack(trx, app.clock, manifest.packetId));
    return written;
  }
  await app.write((trx) => markLeft(trx, app.clock, manifest.packetId));
  app.handles.drop(handle);
  return success({
    packetId: manifest.packetId,
    fileName: basename(path),
    sha256,
    pdf: printed ? new Uint8Array(bytes) : null,
  });
};
