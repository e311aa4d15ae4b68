import { ClientId } from '#shared/ids.ts';
import type { HandoverOffer } from '#shared/contract/handover.ts';
import { failure, success } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import type { Db } from '../../db.ts';
import { forbiddenBy, handlersOf } from '../network/forbidden.ts';

/** The receiver as prohibitions are asked about them. */
export async function receiverOf(db: Db, partnerId: string) {
  const partner = await db
    .selectFrom('partner')
    .select(['id', 'name', 'contactPerson'])
    .where('id', '=', partnerId)
    .where('archivedAt', 'is', null)
    .executeTakeFirst();
  return partner ? success(partner) : failure('partner-not-found');
}

/**
 * Whether somebody has forbidden this receiver, who is told everything of them. A prohibition of single items does not stop a handover: it
 * goes along, and binds the receiver as it bound us.
 */
export async function forbids(
  db: Db,
  clientId: string,
  partner: { readonly id: string; readonly name: string; readonly contactPerson: string },
): Promise<HandoverOffer['forbidden']> {
  const forbidden = await forbiddenBy(db, clientId);
  if (forbidden.partners.has(partner.id)) return 'partner';
  return (await handlersOf(db, forbidden, partner)).length > 0 ? 'handler' : null;
}

/** Who is handed over from here now. */
export async function awayNow(db: Db): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('handoverClient')
    .innerJoin('handover', 'handover.id', 'handoverClient.handoverId')
    .select('clientId')
    .where('outcome', '=', 'sent')
    .where('handover.state', '=', 'left')
    .where('endedAt', 'is', null)
    .execute();
  return new Set(rows.map(({ clientId }) => clientId));
}

/** Everyone who may be handed over, by name. */
export async function offerPeople(
  db: Db,
  partnerId: string | null,
): Promise<Result<HandoverOffer[], 'partner-not-found'>> {
  const partner = partnerId === null ? null : await receiverOf(db, partnerId);
  if (partner !== null && !partner.ok) return partner;
  const away = await awayNow(db);
  const people = await db
    .selectFrom('client')
    .select(['id', 'displayName', 'archivedAt'])
    .where('erasedAt', 'is', null)
    .where('mergedInto', 'is', null)
    .orderBy('displayName')
    .orderBy('id')
    .execute();
  const asked = await db
    .selectFrom('prohibition')
    .select('clientId')
    .distinct()
    .where('withdrawnAt', 'is', null)
    .where('kind', 'in', ['partner', 'handler'])
    .execute();
  const mayForbid = new Set(asked.map(({ clientId }) => clientId));
  const offers: HandoverOffer[] = [];
  for (const { id, displayName, archivedAt } of people) {
    offers.push({
      clientId: ClientId.parse(id),
      displayName,
      archived: archivedAt !== null,
      forbidden: partner !== null && mayForbid.has(id) ? await forbids(db, id, partner.value) : null,
      handedOver: away.has(id),
    });
  }
  return success(offers);
}
