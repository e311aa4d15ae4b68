import type { ParsedArgsOf, ResultOf } from '#shared/contract/index.ts';
import { Language } from '#shared/languages.ts';
import { done, failure, success } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import type { App } from '../../app.ts';
import { audit } from '../../casefile/audit.ts';
import type { WritableDb } from '../../db.ts';
import { listed, type Answer } from '../../handlers.ts';
import type { Clock } from '../../ports.ts';
import { leaveAsPdf } from '../leave-as-pdf.ts';
import { listName } from './document.ts';

const outgoing = (trx: WritableDb, handoverId: string) =>
  trx
    .selectFrom('handover')
    .selectAll()
    .where('id', '=', handoverId)
    .where('direction', '=', 'out')
    .where('state', '=', 'left')
    .executeTakeFirst();

/** Writes down that the receiver has the people, or takes that back. */
export async function confirmHandover(
  trx: WritableDb,
  clock: Clock,
  { handoverId, confirmation }: ParsedArgsOf<'handover.confirm'>,
): Promise<Result<null, 'handover-not-found' | 'day-in-future'>> {
  if (!(await outgoing(trx, handoverId))) return failure('handover-not-found');
  if (confirmation !== null && confirmation.on > clock.today()) return failure('day-in-future');
  await trx
    .updateTable('handover')
    .set({ confirmedOn: confirmation?.on ?? null, confirmedHow: confirmation?.how ?? null })
    .where('id', '=', handoverId)
    .execute();
  await audit(trx, clock, {
    action: confirmation === null ? 'handover.confirmation-taken-back' : 'handover.confirmed',
    recordKind: 'handover',
    recordId: handoverId,
    detail: confirmation?.how ?? null,
  });
  return done;
}

/** Whoever stays after all is on the own list again; the disclosure stays in the ledger, because the packet did leave. */
export async function keepPeople(
  trx: WritableDb,
  clock: Clock,
  { handoverId, clientIds }: ParsedArgsOf<'handover.keep'>,
): Promise<Result<ResultOf<'handover.keep'>, 'handover-not-found'>> {
  if (!(await outgoing(trx, handoverId))) return failure('handover-not-found');
  const away = await trx
    .selectFrom('handoverClient')
    .select(['clientId', 'archivedBefore'])
    .where('handoverId', '=', handoverId)
    .where('outcome', '=', 'sent')
    .where('endedAt', 'is', null)
    .execute();
  const wanted = clientIds === null ? null : new Set<string>(clientIds);
  const back = away.filter(({ clientId }) => wanted === null || wanted.has(clientId));
  for (const { clientId, archivedBefore } of back) {
    await trx
      .updateTable('handoverClient')
      .set({ endedAt: clock.now(), endedBy: null })
      .where('handoverId', '=', handoverId)
      .where('clientId', '=', clientId)
      .execute();
    await trx.updateTable('client').set({ archivedAt: archivedBefore }).where('id', '=', clientId).execute();
    await audit(trx, clock, {
      action: 'client.handover-ended',
      clientId,
      recordKind: 'handover',
      recordId: handoverId,
    });
  }
  return success({ people: back.length });
}

/** The very list that left with the packet, to be signed by both. It names people, so each time it is given is in the audit chain. */
export async function handoverPaper(
  app: App,
  { handoverId, deliver }: ParsedArgsOf<'handover.paper'>,
): Answer<'handover.paper'> {
  const found = await app.read((db) =>
    db
      .selectFrom('handover')
      .innerJoin('packetEntry', 'packetEntry.packetId', 'handover.packetId')
      .select(['body', 'handover.at', 'handover.language'])
      .where('handover.id', '=', handoverId)
      .where('packetEntry.name', '=', listName)
      .executeTakeFirst(),
  );
  if (!found) return failure('handover-not-found');
  const words = { fi: 'Siirtolista', sv: 'Överlåtelselista', en: 'Handover list' };
  const name = `${words[Language.parse(found.language)]} ${found.at.slice(0, 10)}`;
  const given = await leaveAsPdf(app, { pdf: new Uint8Array(found.body), name, deliver }, (trx) =>
    audit(trx, app.clock, {
      action: 'handover.list-given',
      recordKind: 'handover',
      recordId: handoverId,
      detail: deliver,
    }),
  );
  return listed('handover.paper', given);
}
