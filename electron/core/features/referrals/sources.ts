import { canSanction } from '#shared/codes/partners.ts';
import type { ReferralId } from '#shared/ids.ts';
import { failure, success, type Result } from '#shared/result.ts';
import type { PlainDate } from '#shared/time.ts';
import type { Selectable } from 'kysely';
import type { PartnerTable, ReferralItemTable } from '../../casefile/schema.ts';
import type { Db } from '../../db.ts';
import { storedCodes } from '../codes/queries.ts';
import { forbiddenBy } from '../network/forbidden.ts';
import type { Sources } from './sources-of-items.ts';

export interface ReferralSources extends Sources {
  readonly partner: Selectable<PartnerTable> | null;
  readonly ticked: readonly Selectable<ReferralItemTable>[];
  /** Items that the chosen consent or legal ground names. */
  readonly covered: ReadonlySet<string>;
  /** Items that the client has forbidden giving to anyone. A law as the ground, with its section, goes before that. */
  readonly forbiddenItems: ReadonlySet<string>;
}

/** Everything that a referral's draft stands on. Fails with `referral-not-found`. */
export const referralSources = async (
  db: Db,
  referralId: ReferralId,
  today: PlainDate,
): Promise<Result<ReferralSources, 'referral-not-found'>> => {
  const referral = await db
    .selectFrom('referral')
    .selectAll()
    .where('id', '=', referralId)
    .executeTakeFirst();
  if (!referral) return failure('referral-not-found');
  const client = await db
    .selectFrom('client')
    .selectAll()
    .where('id', '=', referral.clientId)
    .executeTakeFirst();
  if (!client || client.erasedAt !== null) return failure('referral-not-found');
  const { partnerId, consentId } = referral;
  const partner =
    partnerId === null
      ? undefined
      : await db.selectFrom('partner').selectAll().where('id', '=', partnerId).executeTakeFirst();
  const consent =
    consentId === null
      ? undefined
      : await db
          .selectFrom('consent')
          .selectAll()
          .where('id', '=', consentId)
          .where('clientId', '=', referral.clientId)
          .executeTakeFirst();
  const items = consent
    ? await db.selectFrom('consentItem').select('item').where('consentId', '=', consent.id).execute()
    : [];
  const covered = new Set(items.map(({ item }) => item));
  // Whoever lets the receiver answer lets it be told so.
  if (consent?.mayReply === 1) covered.add('reply-permission');
  const ticked = await db
    .selectFrom('referralItem')
    .selectAll()
    .where('referralId', '=', referralId)
    .execute();
  const forbidden = await forbiddenBy(db, client.id);
  const codes = await storedCodes(db);
  return success({
    forbidden,
    forbiddenItems: consent?.basis === 'law' ? new Set() : forbidden.items,
    referral,
    client,
    partner: partner ?? null,
    consent: consent ?? null,
    sanctioning: partner !== undefined && canSanction(partner.type, codes),
    today,
    codes,
    ticked,
    covered,
  });
};
