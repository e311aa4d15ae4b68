import { labelOf } from '#shared/codes/define.ts';
import { clientLanguages, municipalities } from '#shared/codes/municipalities.ts';
import { startOfDay } from '#shared/dates/clock-time.ts';
import type { DisclosedContent, ItemKey } from '#shared/disclosure/registry.ts';
import { ClientId } from '#shared/ids.ts';
import { Language } from '#shared/languages.ts';
import { disclosedPlan, disclosedRatings, disclosedScales, disclosedStrengths } from '../plans/disclosed.ts';
import { gatherCaseworkItem } from './casework-items.ts';
import { disclosedName } from './disclosed-name.ts';
import { gatherRecordItem } from './record-items.ts';
import { gatherSupportItem } from './support-items.ts';
import type { Found, Gather } from './sources-of-items.ts';

const text = (value: string): Found => value || undefined;
const isLanguage = (value: string): Language => Language.catch('fi').parse(value);

/** The label of a code in the referral's language; a place or language that was typed stays as typed. */
const labelled = (
  list: typeof municipalities | typeof clientLanguages,
  value: string | null,
  language: string,
): Found => {
  const row = list.codes.find(({ code }) => code === value);
  return row ? labelOf({ ...list, codes: [row] }, row.code, isLanguage(language)) : text(value ?? '');
};

/** One agreed for an earlier day is not next but missed, and whoever reads "agreed" would learn just that. */
const nextContact: Gather = async (db, { client, today }) => {
  const next = await db
    .selectFrom('appointment')
    .select(['startsAt', 'hasTime', 'place'])
    .where('clientId', '=', client.id)
    .where('status', '=', 'agreed')
    .where('startsAt', '>=', startOfDay(today))
    .orderBy('startsAt')
    .executeTakeFirst();
  return next && { at: next.startsAt, hasTime: next.hasTime === 1, place: next.place };
};

const contacts: Gather = async (db, { client, sanctioning }, records) => {
  if (records.length === 0) return undefined;
  const rows = await db
    .selectFrom('contact')
    .select(['id', 'happenedAt', 'hasTime', 'channel', 'reached', 'summary'])
    .where('clientId', '=', client.id)
    .where('archivedAt', 'is', null)
    .where('id', 'in', records)
    .$if(sanctioning, (query) => query.where('reached', '=', 1))
    .orderBy('happenedAt')
    .execute();
  if (rows.length === 0) return undefined;
  return rows.map((row) => ({ ...row, hasTime: row.hasTime === 1, reached: row.reached === 1 }));
};

const notes: Gather = async (db, { client }, records) => {
  if (records.length === 0) return undefined;
  const rows = await db
    .selectFrom('note')
    .select(['id', 'happenedAt'])
    .where('clientId', '=', client.id)
    .where('status', '=', 'finished')
    .where('archivedAt', 'is', null)
    .where('id', 'in', records)
    .orderBy('happenedAt')
    .execute();
  if (rows.length === 0) return undefined;
  const ids = rows.map(({ id }) => id);
  const sections = await db
    .selectFrom('noteSection')
    .selectAll()
    .where('noteId', 'in', ids)
    .orderBy('position')
    .execute();
  const addenda = await db
    .selectFrom('noteAddendum')
    .selectAll()
    .where('noteId', 'in', ids)
    .orderBy('enteredAt')
    .execute();
  return rows.map(({ id, happenedAt }) => ({
    id,
    happenedAt,
    sections: sections
      .filter(({ noteId, body }) => noteId === id && body !== '')
      .map(({ section, body }) => ({ section, body })),
    addenda: addenda
      .filter(({ noteId }) => noteId === id)
      .map(({ enteredAt, reason, body }) => ({ enteredAt, reason, body })),
  }));
};

/** How each item of the registry is found in the case file. An item that is not here cannot leave. */
export const gatherItem: Readonly<Record<ItemKey, Gather>> = {
  ...gatherRecordItem,
  ...gatherCaseworkItem,
  ...gatherSupportItem,
  name: (_db, { client }) => disclosedName(client),
  'birth-date': (_db, { client }) => client.birthDate ?? undefined,
  phone: (_db, { client }) => text(client.phone),
  email: (_db, { client }) => text(client.email),
  address: (_db, { client }) => text(client.address),
  municipality: (_db, { client, referral }) =>
    labelled(municipalities, client.municipality, referral.language),
  language: (_db, { client, referral }) => labelled(clientLanguages, client.language, referral.language),
  reach: (_db, { client }) => text(client.reach),
  'reach-safely': (_db, { client }) => text(client.reachSafely),
  'own-wish': (_db, { referral }) => text(referral.ownWish),
  situation: (_db, { referral }) => text(referral.situation),
  tried: (_db, { referral }) => text(referral.tried),
  asked: (_db, { referral }) => text(referral.asked),
  support: (_db, { referral }) => text(referral.support),
  aim: (_db, { referral }) => text(referral.aim),
  services: (_db, { referral }) => text(referral.services),
  'joint-meeting': (_db, { referral }) => text(referral.jointMeeting),
  accessibility: (_db, { referral }) => text(referral.accessibility),
  feedback: (_db, { referral }) => text(referral.feedback),
  strengths: (db, { client }) => disclosedStrengths(db, client.id),
  plan: (db, { client, sanctioning }) => disclosedPlan(db, ClientId.parse(client.id), sanctioning),
  ratings: (db, { client }) => disclosedRatings(db, client.id),
  'goal-scale': (db, { client, sanctioning }) => disclosedScales(db, ClientId.parse(client.id), sanctioning),
  'next-contact': nextContact,
  contacts,
  notes,
  'reply-permission': (_db, { consent }) =>
    consent?.mayReply === 1 ? { givenOn: consent.givenOn, until: consent.until } : undefined,
} satisfies Record<keyof DisclosedContent, Gather>;
