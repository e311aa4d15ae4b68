import { handoverReasons } from '#shared/codes/handover.ts';
import { labelOf } from '#shared/codes/define.ts';
import type { ParsedArgsOf, ErrorOf } from '#shared/contract/index.ts';
import type { DisclosureId, HandoverId, PacketId } from '#shared/ids.ts';
import { done, failure, success } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import type { App } from '../../app.ts';
import { audit } from '../../casefile/audit.ts';
import type { WritableDb } from '../../db.ts';
import type { Answer } from '../../handlers.ts';
import { leavePacket } from '../packets/leave.ts';
import type { Letter, Standing } from '../packets/leave.ts';
import { sealingKeys } from '../partners/sealing-keys.ts';
import { collect } from './collect.ts';
import { listName } from './document.ts';
import { peopleHash } from './hash.ts';
import { checkHandover, heldHandover, isSensitive } from './preview.ts';
import type { BuiltHandover } from './preview.ts';
import { teller } from './progress.ts';

type LeaveError = Exclude<ErrorOf<'handover.seal'>, 'cancelled'>;

/** Whether what was looked at is still so. */
async function stillSo(trx: WritableDb, { args, hash }: BuiltHandover): Promise<Result<null, LeaveError>> {
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
  return (await peopleHash(now.rows)) === hash ? done : failure('preview-outdated');
}

/** Enters the handover, and for each person a disclosure: as "sealing", before the file is written. */
async function enter(
  trx: WritableDb,
  app: App,
  { args }: BuiltHandover,
  packetId: PacketId,
  sha256: string,
): Promise<HandoverId> {
  const handoverId = app.ids.next<HandoverId>();
  const at = app.clock.now();
  await trx
    .insertInto('handover')
    .values({
      id: handoverId,
      direction: 'out',
      reason: args.reason,
      partnerId: args.partnerId,
      packetId,
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
        packetId,
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
  return handoverId;
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
  const { partnerId, reason, language } = args;
  const left = await leavePacket<Standing, Letter, HandoverId, LeaveError>(app, {
    standing: async (db) => {
      const keys = await sealingKeys(db, partnerId);
      return keys.ok ? success({ recipients: keys.value.keys.map(({ recipient }) => recipient) }) : keys;
    },
    write: () =>
      Promise.resolve({
        kind: 'handover',
        purpose: labelOf(handoverReasons, reason, language),
        consentId: null,
        inReplyTo: null,
        entries,
      }),
    refusals: { overtaken: 'preview-outdated', changed: 'key-changed', tooLarge: 'handover-too-large' },
    told: teller(app),
    enter: async (trx, { packetId }) => {
      const same = await stillSo(trx, built);
      if (!same.ok) return same;
      const nobody = { clientId: null, referralId: null, number: null, consentId: null };
      return success({
        row: { ...nobody, partnerId, ground: '', ledger: [], reply: null },
        // What was handed over stays in the file anyway, until it is erased: a second copy would outlive that.
        keeps: (name) => name === listName,
        beside: (_trx, sha256) => enter(trx, app, built, packetId, sha256),
      });
    },
  });
  if (!left.ok) return left;
  app.handles.drop(handle);
  const { packetId, fileName, entered } = left.value;
  return success({ handoverId: entered, packetId, fileName });
}
