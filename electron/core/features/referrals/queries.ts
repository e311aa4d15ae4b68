import { Referral, ReferralRow } from '#shared/contract/referrals.ts';
import type { ClientId, ReferralId } from '#shared/ids.ts';
import { success, type Result } from '#shared/result.ts';
import type { PlainDate } from '#shared/time.ts';
import type { Db } from '../../db.ts';
import { ownerOf } from '../partners/own-card.ts';
import { initialsOf } from '../initials.ts';
import { offeredItems } from './offered.ts';
import { referralSources, type ReferralSources } from './sources.ts';

type Missing = Referral['missing'];

/** What a receiver needs to book anything (packet.md): leaving it out is allowed, and said. */
const missingOf = (sources: ReferralSources, ownerPhone: string): Missing => {
  const { client, referral, consent, ticked } = sources;
  const has = (item: string, written: boolean) => written && ticked.some((row) => row.item === item);
  const needs: readonly (readonly [Missing[number], boolean])[] = [
    ['full-name', has('name', client.firstName !== '' && client.lastName !== '')],
    ['birth-date', has('birth-date', client.birthDate !== null)],
    ['phone-or-reach', has('phone', client.phone !== '') || has('reach', client.reach !== '')],
    ['sender-phone', ownerPhone !== ''],
    ['reply-permission', has('reply-permission', consent?.mayReply === 1)],
    ['asked', has('asked', referral.asked !== '')],
  ];
  return needs.filter(([, there]) => !there).map(([need]) => need);
};

/** Ticked items with their single records, as the contract parses them. */
const tickedItems = ({ ticked }: ReferralSources) => {
  const items = [...new Set(ticked.map(({ item }) => item))];
  return items.map((item) => ({
    item,
    records: ticked
      .filter((row) => row.item === item && row.recordId !== '')
      .map(({ recordId, ground }) => ({ id: recordId, ground })),
  }));
};

/** A draft, or a referral that has left, with what can be ticked and what a receiver would miss. */
export const getReferral = async (
  db: Db,
  referralId: ReferralId,
  today: PlainDate,
): Promise<Result<Referral, 'referral-not-found'>> => {
  const found = await referralSources(db, referralId, today);
  if (!found.ok) return found;
  const sources = found.value;
  const owner = await ownerOf(db);
  return success(
    Referral.parse({
      ...sources.referral,
      referralId,
      clientName: sources.client.displayName,
      items: tickedItems(sources),
      offered: await offeredItems(db, sources),
      missing: missingOf(sources, owner.phone),
      sanctioning: sources.sanctioning,
    }),
  );
};

/** Referrals of everyone or of one client, newest first. */
export const listReferrals = async (db: Db, clientId: ClientId | undefined): Promise<ReferralRow[]> => {
  const rows = await db
    .selectFrom('referral')
    .innerJoin('client', 'client.id', 'referral.clientId')
    .leftJoin('partner', 'partner.id', 'referral.partnerId')
    .select(['referral.id', 'referral.clientId', 'client.displayName', 'partner.name as partnerName'])
    .select(['referral.number', 'referral.state', 'referral.leftAt', 'referral.createdAt'])
    .where('client.erasedAt', 'is', null)
    .$if(clientId !== undefined, (query) => query.where('referral.clientId', '=', clientId ?? ''))
    .orderBy('referral.number', 'desc')
    .execute();
  return rows.map((row) =>
    ReferralRow.parse({
      ...row,
      referralId: row.id,
      clientName: row.displayName,
      initials: initialsOf(row.displayName),
      partnerName: row.partnerName ?? '',
    }),
  );
};
