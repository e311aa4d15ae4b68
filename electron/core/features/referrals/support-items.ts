import { relations } from '#shared/codes/network.ts';
import { programmes } from '#shared/codes/client-record.ts';
import { pathwayTypes, startedStatuses } from '#shared/codes/pathways.ts';
import { planPhases } from '#shared/codes/plans.ts';
import type { protectiveItems, supportItems } from '#shared/disclosure/support-items.ts';
import { midSentence } from '#shared/i18n/mid-sentence.ts';
import { ClientId } from '#shared/ids.ts';
import type { Db } from '../../db.ts';
import { spellsOf } from '../coaching/queries.ts';
import { guardiansNotToTell } from '../network/not-to-tell.ts';
import { writtenFrame } from '../plans/disclosed.ts';
import { labelFor, languageOf } from './record-items.ts';
import { ofRecords, type Gather, type GatherRecords, type Sources } from './sources-of-items.ts';

const programme: Gather = async (db, sources) => {
  const { client } = sources;
  if (client.programme === null) return undefined;
  const spell = (await spellsOf(db, ClientId.parse(client.id))).at(-1);
  return {
    programme: labelFor(sources, programmes, client.programme),
    startedOn: spell?.startedOn ?? null,
    endedOn: spell?.endedOn ?? null,
  };
};

/** Pathways that may be told of: one that was interrupted or changed never goes to a receiver that can sanction (as in casework-items.ts). */
const tellablePathways = (db: Db, { client, sanctioning }: Sources) =>
  db
    .selectFrom('pathway')
    .select(['pathway.id', 'pathway.type', 'supportContinues', 'supportUntil'])
    .where('pathway.clientId', '=', client.id)
    .where('pathway.removedAt', 'is', null)
    .$if(sanctioning, (query) => query.where('status', 'not in', ['interrupted', 'changed']))
    .orderBy('enteredAt')
    .orderBy('pathway.id');

const supportPeriods: GatherRecords = async (db, sources, records) => {
  const { client } = sources;
  // Before a pathway has started there is no start to support.
  const rows = await tellablePathways(db, sources)
    .where('supportContinues', '=', 1)
    .where((eb) => eb.or([eb('startedOn', 'is not', null), eb('status', 'in', startedStatuses)]))
    .execute();
  const own =
    client.supportUntil === null ? [] : [{ id: client.id, pathway: '', until: client.supportUntil }];
  return [
    ...own,
    ...rows.map(({ id, type, supportUntil }) => ({
      id,
      pathway: labelFor(sources, pathwayTypes, type),
      until: supportUntil,
    })),
  ].filter(({ id }) => records.includes(id));
};

/** Rule 4 against harm: whoever can sanction does not learn that somebody is resting. */
const pauses: GatherRecords = async (db, { client, sanctioning }, records) => {
  if (sanctioning) return [];
  const plan = await db
    .selectFrom('plan')
    .select(['id', 'pausedOn', 'pausedUntil', 'pauseWords'])
    .where('clientId', '=', client.id)
    .where('pausedOn', 'is not', null)
    .executeTakeFirst();
  const ofPerson =
    client.status === 'paused' && client.pausedOn !== null ? [{ ...client, of: 'coaching' }] : [];
  return [...ofPerson, ...(plan ? [{ ...plan, of: 'plan' }] : [])]
    .filter(({ id }) => records.includes(id))
    .map(({ id, of, pausedOn, pausedUntil, pauseWords }) => ({
      id,
      of,
      pausedOn,
      pausedUntil,
      words: pauseWords,
    }));
};

const planFrame: Gather = async (db, sources) => {
  const frame = await writtenFrame(db, ClientId.parse(sources.client.id));
  if (frame === null) return undefined;
  const { phase, paceWords, reviewOn, consentUntil } = frame;
  return {
    phase: labelFor(sources, planPhases, phase),
    pace: paceWords,
    reviewOn: reviewOn !== null && reviewOn >= sources.today ? reviewOn : null,
    consentUntil,
  };
};

const checkIns: GatherRecords = async (db, sources, records) => {
  const pathways = new Map((await tellablePathways(db, sources).execute()).map((row) => [row.id, row]));
  const rows = await db
    .selectFrom('checkIn')
    .select(['id', 'pathwayId', 'dueOn', 'doneOn', 'contactId', 'words'])
    .where('clientId', '=', sources.client.id)
    .where('removedAt', 'is', null)
    .where('id', 'in', records)
    .where((eb) => eb.or([eb('doneOn', 'is not', null), eb('dueOn', '>=', sources.today)]))
    .orderBy('dueOn')
    .orderBy('id')
    .execute();
  return rows.flatMap(({ id, pathwayId, dueOn, doneOn, contactId, words }) => {
    const pathway = pathways.get(pathwayId);
    // Where the support no longer goes on, nothing more is agreed.
    if (!pathway || (doneOn === null && pathway.supportContinues === 0)) return [];
    const type = labelFor(sources, pathwayTypes, pathway.type);
    return [{ id, pathway: type, dueOn, doneOn, words: contactId === null ? words : '' }];
  });
};

/** How the items that frame the support are found in the case file. */
export const gatherSupportItem: Readonly<
  Record<keyof typeof supportItems | keyof typeof protectiveItems, Gather>
> = {
  'not-to-tell': async (db, sources) => {
    const guardians = await guardiansNotToTell(db, sources.client, sources.forbidden);
    return (
      guardians && {
        // A name keeps its letters.
        guardians: guardians.map(({ relation, name }) =>
          relation === null ? name : midSentence(labelFor(sources, relations, relation), languageOf(sources)),
        ),
      }
    );
  },
  programme,
  'support-periods': ofRecords(supportPeriods),
  pauses: ofRecords(pauses),
  'plan-frame': planFrame,
  'check-ins': ofRecords(checkIns),
};
