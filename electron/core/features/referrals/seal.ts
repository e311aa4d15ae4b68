import { basename } from 'node:path';
import type { Handle, PacketId, ReferralId } from '#shared/ids.ts';
import { disclosableItems } from '#shared/disclosure/registry.ts';
import { failure, success, type Result } from '#shared/result.ts';
import type { App } from '../../app.ts';
import type { WritableDb } from '../../db.ts';
import { sha256Hex } from '../../packet/bytes.ts';
import { packetFileName, sealPacket } from '../../packet/seal.ts';
import { writeChosen, type WriteError } from '../chosen-files.ts';
import { beginSealing, markLeft, takeBack } from '../packets/outgoing.ts';
import { composeReferral, type ComposeError, type Composed } from './compose.ts';
import { codeAudit } from './identity-code-audit.ts';
import { languageOf } from './letter.ts';
import { heldPreview, type BuiltReferral } from './preview.ts';

type SealError = ComposeError | 'preview-outdated' | 'cancelled' | WriteError;

/** The draft must still say what was looked at, and no other packet may have taken the counter in between. */
const stillAsPreviewed = async (
  trx: WritableDb | Parameters<typeof composeReferral>[0],
  app: App,
  preview: BuiltReferral,
): Promise<Result<Composed, ComposeError | 'preview-outdated'>> => {
  const composed = await composeReferral(trx, preview.referralId, app.clock.today());
  if (!composed.ok) return composed;
  const own = await trx.selectFrom('ownKey').select('counter').executeTakeFirst();
  const same = composed.value.mark === preview.mark && own?.counter === preview.manifest.counter - 1;
  return same ? composed : failure('preview-outdated');
};

/**
 * Seals the previewed bytes and writes them where the user says. The ledger says "sealing" before the file is written and "left" after it is
 * on the disk: what stayed "sealing" through a crash is asked about at the next unlock. `cancelled`, and any failure to write, leave the
 * draft as it was. `write` puts the sealed bytes where they go; practice has nobody to send them to.
 */
export const sealReferral = async (
  app: App,
  referralId: ReferralId,
  handle: Handle,
  write: typeof writeChosen = writeChosen,
): Promise<Result<{ packetId: PacketId; fileName: string; sha256: string }, SealError>> => {
  const preview = heldPreview(app, handle);
  if (preview?.referralId !== referralId) return failure('preview-outdated');
  const { manifest, tar, entries } = preview;
  const before = await app.read((db) => stillAsPreviewed(db, app, preview));
  if (!before.ok) return before;

  const sealed = await sealPacket(tar, manifest.recipients);
  if (!sealed.ok) throw new Error(`the packet could not be sealed: ${sealed.error.code}`);
  const sha256 = sha256Hex(sealed.value);
  const path = await app.ports.dialogs.chooseSave({ kind: 'packet', suggestedName: packetFileName() });
  if (path === null) return failure('cancelled');

  const begun = await app.write(async (trx) => {
    const composed = await stillAsPreviewed(trx, app, preview);
    if (!composed.ok) return composed;
    const { sources, ledger, partner, consent, content } = composed.value;
    if (content['identity-code']) await codeAudit(trx, app.clock, composed.value, 'identity-code.disclosed');
    await beginSealing(trx, app.clock, app.ids, {
      manifest,
      entries,
      sha256,
      fileName: basename(path),
      partnerId: partner.id,
      clientId: sources.client.id,
      referralId,
      number: sources.referral.number,
      consentId: consent.id,
      ground: consent.basis === 'law' ? `${consent.ground}: ${consent.section}` : '',
      ledger: ledger.map((line) => ({
        ...line,
        label: disclosableItems[line.item].labels[languageOf(composed.value)],
      })),
      reply: null,
    });
    await trx
      .updateTable('referral')
      .set({ state: 'sealing', packetId: manifest.packetId, updatedAt: app.clock.now() })
      .where('id', '=', referralId)
      .execute();
    return success(null);
  });
  if (!begun.ok) return begun;

  const written = await write(path, sealed.value);
  if (!written.ok) {
    await app.write((trx) => takeBack(trx, app.clock, manifest.packetId));
    return written;
  }
  await app.write((trx) => markLeft(trx, app.clock, manifest.packetId));
  app.handles.drop(handle);
  return success({ packetId: manifest.packetId, fileName: basename(path), sha256 });
};
