import { basename } from 'node:path';
import { handoverReasons } from '#shared/codes/handover.ts';
import { labelOf } from '#shared/codes/define.ts';
import type { ParsedArgsOf, ErrorOf } from '#shared/contract/index.ts';
import type { DisclosureId, HandoverId, PacketId } from '#shared/ids.ts';
import { failure, success } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import type { App } from '../../app.ts';
import { audit, auditHead } from '../../casefile/audit.ts';
import type { WritableDb } from '../../db.ts';
import type { Answer } from '../../handlers.ts';
import { buildPacket } from '../../packet/build.ts';
import type { PacketEntry } from '../../packet/build.ts';
import { sha256Hex } from '../../packet/bytes.ts';
import type { Manifest } from '../../packet/manifest.ts';
import { packetFileName } from '../../packet/seal.ts';
import { writeChosen } from '../chosen-files.ts';
import { beginSealing, markLeft, senderOf, takeBack } from '../packets/outgoing.ts';
import { ownerOf, ownKeysOf } from '../partners/own-card.ts';
import { sealingKeys } from '../partners/sealing-keys.ts';
import { seal } from '../sealing-of.ts';
import { collect, peopleHash } from './collect.ts';
import { listName } from './document.ts';
import { checkHandover, heldHandover, isSensitive } from './preview.ts';
import type { BuiltHandover } from './preview.ts';
import { teller } from './progress.ts';

interface Leaving {
  readonly manifest: Manifest;
  readonly entries: readonly PacketEntry[];
  readonly sha256: string;
  readonly fileName: string;
}

type LeaveError = Exclude<ErrorOf<'handover.seal'>, 'cancelled'>;

/** Enters the packet, the handover, and for each person a disclosure: as "sealing", before the file is written. */
async function enter(
  trx: WritableDb,
  app: App,
  { args, hash }: BuiltHandover,
  { manifest, entries, sha256, fileName }: Leaving,
): Promise<Result<HandoverId, LeaveError>> {
  const checked = await checkHandover(trx, args);
  if (!checked.ok) {
    const { code } = checked.error;
    const gone =
      code === 'client-not-found' ||
      code === 'client-erased' ||
      code === 'handover-already-away' ||
      code === 'handover-without-ground';
    return gone ? failure('preview-outdated') : failure(code);
  }
  const now = await collect(
    trx,
    args.people.map(({ clientId }) => clientId),
  );
  if (peopleHash(now.rows) !== hash) return failure('preview-outdated');
  const { counter } = await trx.selectFrom('ownKey').select('counter').executeTakeFirstOrThrow();
  if (counter !== manifest.counter - 1) return failure('preview-outdated');
  await beginSealing(trx, app.clock, app.ids, {
    // What was handed over stays in the file anyway, until it is erased: a second copy would outlive that.
    manifest: { ...manifest, entries: manifest.entries.filter(({ name }) => name === listName) },
    entries,
    sha256,
    fileName,
    partnerId: args.partnerId,
    clientId: null,
    referralId: null,
    number: null,
    consentId: null,
    ground: '',
    ledger: [],
    reply: null,
  });
  const handoverId = app.ids.next<HandoverId>();
  const at = app.clock.now();
  await trx
    .insertInto('handover')
    .values({
      id: handoverId,
      direction: 'out',
      reason: args.reason,
      partnerId: args.partnerId,
      packetId: manifest.packetId,
      at,
      state: 'sealing',
      language: args.language,
      confirmedOn: null,
      confirmedHow: null,
    })
    .execute();
  const given = { archivedBefore: null, endedAt: null, endedBy: null };
  for (const { clientId, basis, words } of args.people) {
    await trx
      .insertInto('handoverClient')
      .values({ handoverId, clientId, outcome: 'sent', basis, words, ...given })
      .execute();
    await trx
      .insertInto('disclosure')
      .values({
        id: app.ids.next<DisclosureId>(),
        clientId,
        partnerId: args.partnerId,
        packetId: manifest.packetId,
        way: 'packet',
        state: 'sealing',
        ground: words,
        sha256,
        at,
        basis,
        words: labelOf(handoverReasons, args.reason, args.language),
      })
      .execute();
    await audit(trx, app.clock, {
      action: 'client.handed-over',
      clientId,
      recordKind: 'handover',
      recordId: handoverId,
      detail: args.reason,
    });
  }
  for (const clientId of args.refused) {
    await trx
      .insertInto('handoverClient')
      .values({ handoverId, clientId, outcome: 'refused', basis: null, ...given })
      .execute();
  }
  return success(handoverId);
}

/** Seals what was looked at and writes it where the user says. */
export async function sealHandover(
  app: App,
  { handle, sensitiveSeen }: ParsedArgsOf<'handover.seal'>,
): Answer<'handover.seal'> {
  const built = heldHandover(app, handle);
  if (!built) return failure('preview-outdated');
  if (isSensitive(built.sensitive) && !sensitiveSeen) return failure('handover-sensitive-unseen');
  const { args, entries } = built;
  const own = await ownKeysOf(app);
  const tell = teller(app);
  const found = await app.read(async (db) => {
    const keys = await sealingKeys(db, args.partnerId);
    if (!keys.ok) return keys;
    const { counter } = await db.selectFrom('ownKey').select('counter').executeTakeFirstOrThrow();
    return success({
      recipients: keys.value.map(({ recipient }) => recipient),
      owner: await ownerOf(db),
      counter: counter + 1,
      head: await auditHead(db),
    });
  });
  if (!found.ok) return found;
  const { recipients, owner, counter, head } = found.value;
  const packetId = app.ids.next<PacketId>();
  await tell(0.1);
  const { manifest, tar } = await buildPacket(
    {
      packetId,
      kind: 'handover',
      created: app.clock.now(),
      sender: senderOf(owner, own),
      recipients,
      purpose: labelOf(handoverReasons, args.reason, args.language),
      consentId: null,
      inReplyTo: null,
      counter,
      auditHead: head.hash,
      practice: app.caseFile()?.practice ?? false,
    },
    entries,
    own.signingSecret,
  );
  await tell(0.4);
  const sealed = await seal(app, tar, manifest.recipients);
  if (!sealed.ok) {
    if (sealed.error.code === 'packet-too-large') return failure('handover-too-large');
    if (sealed.error.code === 'cancelled') return failure('cancelled');
    throw new Error(`the handover could not be sealed: ${sealed.error.code}`);
  }
  await tell(0.9);
  const path = await app.ports.dialogs.chooseSave({ kind: 'packet', suggestedName: packetFileName() });
  if (path === null) return failure('cancelled');
  const fileName = basename(path);
  const leaving = { manifest, entries, sha256: sha256Hex(sealed.value), fileName };
  const begun = await app.write((trx) => enter(trx, app, built, leaving));
  if (!begun.ok) return begun;
  const written = await writeChosen(path, sealed.value);
  if (!written.ok) {
    await app.write((trx) => takeBack(trx, app.clock, packetId));
    return written;
  }
  await app.write((trx) => markLeft(trx, app.clock, packetId));
  app.handles.drop(handle);
  return success({ handoverId: begun.value, packetId, fileName });
}
