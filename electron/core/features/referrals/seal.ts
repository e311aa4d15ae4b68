import type { Handle, PacketId, ReferralId } from '#shared/ids.ts';
import { disclosableItems } from '#shared/disclosure/registry.ts';
import { failure, success, type Result } from '#shared/result.ts';
import type { App } from '../../app.ts';
import type { WritableDb } from '../../db.ts';
import type { writeChosen, WriteError } from '../chosen-files.ts';
import { leavingFile, type LeavingError } from '../packets/leaving-file.ts';
import { letLeave, type Entered } from '../packets/leaving.ts';
import { composeReferral, type ComposeError, type Composed } from './compose.ts';
import { codeAudit } from './identity-code-audit.ts';
import { callWords, languageOf } from './letter.ts';
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

/** The row and the ledger of a referral, or of an update to one. */
const enter = async (
  trx: WritableDb,
  app: App,
  preview: BuiltReferral,
): Promise<Result<Entered<null>, ComposeError | 'preview-outdated'>> => {
  const composed = await stillAsPreviewed(trx, app, preview);
  if (!composed.ok) return composed;
  const { manifest, entries, way, referralId, replyKey } = preview;
  const { sources, ledger, partner, consent, content, update } = composed.value;
  if (content['identity-code']) await codeAudit(trx, app.clock, composed.value, 'identity-code.disclosed');
  return success({
    row: {
      way,
      referralId,
      replyKey,
      partnerId: partner.id,
      clientId: sources.client.id,
      number: sources.referral.number,
      threadId: update?.threadId ?? manifest.packetId,
      consentId: consent.id,
      words: callWords(composed.value),
      ground: consent.basis === 'law' ? `${consent.ground}: ${consent.section}` : '',
      ledger: ledger.map((line) => ({
        ...line,
        label: disclosableItems[line.item].labels[languageOf(composed.value)],
      })),
      reply: null,
    },
    // What is kept is what left: a way of letters only leaves without the document for a system.
    keeps: (name) => entries.some((entry) => entry.name === name),
    beside: async () => {
      await trx
        .updateTable('referral')
        .set({ state: 'sealing', packetId: manifest.packetId, updatedAt: app.clock.now() })
        .where('id', '=', referralId)
        .execute();
      return null;
    },
  });
};

/**
 * Makes the previewed bytes into the file of their way and lets it leave; paper may be printed instead. `cancelled`, and any failure to
 * write, leave the draft as it was. `write` puts the sealed bytes where they go; practice has nobody to send them to.
 */
export const sealReferral = async (
  app: App,
  referralId: ReferralId,
  handle: Handle,
  { passphrase = '', print = false }: { readonly passphrase?: string; readonly print?: boolean } = {},
  write?: typeof writeChosen,
): Promise<Result<Sealed, SealError>> => {
  const preview = heldPreview(app, handle);
  if (preview?.referralId !== referralId) return failure('preview-outdated');
  const { manifest, entries, way } = preview;
  const before = await app.read((db) => stillAsPreviewed(db, app, preview));
  if (!before.ok) return before;
  const made = await leavingFile(app, way, preview, passphrase);
  if (!made.ok) return made;
  const printed = print && way === 'paper';
  const left = await letLeave(
    app,
    { manifest, entries, file: made.value, print: printed },
    (trx) => enter(trx, app, preview),
    write,
  );
  if (!left.ok) return left;
  app.handles.drop(handle);
  const { fileName, sha256 } = left.value;
  return success({
    packetId: manifest.packetId,
    fileName,
    sha256,
    pdf: printed ? new Uint8Array(made.value.bytes) : null,
  });
};
