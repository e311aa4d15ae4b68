import { labelIn } from '#shared/codes/define.ts';
import type { CodeList } from '#shared/codes/define.ts';
import { labourSituations, studySituations } from '#shared/codes/client-record.ts';
import { relations } from '#shared/codes/network.ts';
import type { recordItems } from '#shared/disclosure/casework-items.ts';
import { Language } from '#shared/languages.ts';
import { shareableCloseOnes } from '../network/for-packets.ts';
import { fileSettings } from '../settings/queries.ts';
import type { Found, Gather, GatherRecords, Sources } from './sources-of-items.ts';

/** A code's words in the letter's language; empty where nothing was chosen. */
export const labelFor = (sources: Sources, list: CodeList, code: string | null): string =>
  code === null ? '' : labelIn(list, sources.codes, code, languageOf(sources));

/** The language that the letter is written in. */
export const languageOf = ({ referral }: Sources): Language => Language.catch('fi').parse(referral.language);

/** Only where the file is set to keep identity codes, and only ticked by itself. */
const identityCode: Gather = async (db, { client }, records) => {
  if (client.identityCode === null || !records.includes(client.id)) return undefined;
  const { keepsIdentityCodes } = await fileSettings(db);
  return keepsIdentityCodes ? [{ id: client.id, code: client.identityCode }] : undefined;
};

const situated = (sources: Sources, list: CodeList, code: string | null, since: string | null): Found =>
  code === null ? undefined : { situation: labelFor(sources, list, code), since };

/** What the record says of the person beside name and contact. */
export const gatherRecordItem: Readonly<Record<keyof typeof recordItems, Gather>> = {
  'identity-code': identityCode,
  interpreter: (_db, { client }) =>
    client.needsInterpreter === 1 ? { language: client.interpreterLanguage } : undefined,
  'service-mode': (_db, { client }) =>
    client.serviceMode === null && client.servicePlace === ''
      ? undefined
      : { mode: client.serviceMode, place: client.servicePlace },
  'labour-situation': (_db, sources) =>
    situated(sources, labourSituations, sources.client.labourSituation, sources.client.labourSince),
  'study-situation': (_db, sources) =>
    situated(sources, studySituations, sources.client.studySituation, sources.client.studySince),
};

/**
 * Close ones who let themselves be named to others: contact data and relation alone. A guardian to whom the client lets nothing be given is
 * not named either: whoever is told a number may ring it.
 */
export const closeOnes: GatherRecords = async (db, sources, records) => {
  const { client, forbidden } = sources;
  const { all, ids } = forbidden.guardians;
  return (await shareableCloseOnes(db, client.id))
    .filter(({ closeOneId }) => records.includes(closeOneId))
    .filter(({ closeOneId, isGuardian }) => !(isGuardian && (all || ids.has(closeOneId))))
    .map(({ closeOneId, name, relation, phone, email }) => ({
      id: closeOneId,
      name,
      relation: labelFor(sources, relations, relation),
      phone,
      email,
    }));
};

/** Those who work with the person now, each with the agreed part. */
export const workers: GatherRecords = async (db, { client, today }, records) => {
  const rows = await db
    .selectFrom('networkWorker')
    .leftJoin('partner', 'partner.id', 'networkWorker.partnerId')
    .selectAll('networkWorker')
    .select('partner.name as partnerName')
    .where('clientId', '=', client.id)
    .where('removedAt', 'is', null)
    .where('networkWorker.id', 'in', records)
    .where((eb) => eb.or([eb('validTo', 'is', null), eb('validTo', '>=', today)]))
    .orderBy('networkWorker.enteredAt')
    .orderBy('networkWorker.id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    role: row.role,
    organisation: row.partnerName ?? row.organisation,
    phone: row.phone,
    email: row.email,
    part: row.part,
    isTreating: row.isTreating === 1,
    coachPart: row.coachPart,
    coachReminds: row.coachReminds === 1,
    coachAccompanies: row.coachAccompanies === 1,
  }));
};
