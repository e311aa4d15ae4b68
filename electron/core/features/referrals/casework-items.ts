import { instruments } from '#shared/codes/assessments.ts';
import { benefits } from '#shared/codes/benefits.ts';
import { coachRoles, measures as measureCodes } from '#shared/codes/contacts.ts';
import { pathwayTypes } from '#shared/codes/pathways.ts';
import { themes as themeCodes } from '#shared/codes/situation.ts';
import type { caseworkItems } from '#shared/disclosure/casework-items.ts';
import { ClientId } from '#shared/ids.ts';
import { assessmentsOf } from '../assessments/queries.ts';
import { formsOf } from '../forms/queries.ts';
import { pathwaysItem } from '../pathways/queries.ts';
import { thresholdsItem } from '../situation/queries.ts';
import { papers } from './paper-items.ts';
import { closeOnes, labelFor, workers } from './record-items.ts';
import { ofRecords, type Gather, type GatherRecords } from './sources-of-items.ts';

const themes: GatherRecords = async (db, sources, records) => {
  const rows = await db
    .selectFrom('themeCard')
    .select(['id', 'theme', 'stance', 'words'])
    .where('clientId', '=', sources.client.id)
    .where('removedAt', 'is', null)
    .where('id', 'in', records)
    // "Not now" is a refusal; whoever can sanction does not learn of it.
    .$if(sources.sanctioning, (query) => query.where('stance', '!=', 'not-now'))
    .orderBy('enteredAt')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({ ...row, theme: labelFor(sources, themeCodes, row.theme) }));
};

const thresholds: Gather = async (db, { client }) =>
  (await thresholdsItem(db, client.id))?.map(({ words, removal, loweredOn }) => ({
    words,
    removal,
    loweredOn,
  }));

/**
 * Rule 4 against harm, for pathways as for the steps of a plan: to a receiver that can sanction, one that was interrupted or changed does not
 * leave at all. Its status says as much as its reason would.
 */
const pathways: GatherRecords = async (db, sources, records) => {
  const { client, sanctioning } = sources;
  const ended = (status: string): boolean => status === 'interrupted' || status === 'changed';
  const rows = (await pathwaysItem(db, client.id)) ?? [];
  return rows
    .filter(({ id, status }) => records.includes(id) && !(sanctioning && ended(status)))
    .map((row) => ({
      ...row,
      type: labelFor(sources, pathwayTypes, row.type),
      provider: client.turvakielto === 1 ? '' : row.provider,
      reason: sanctioning ? '' : row.reason,
    }));
};

const assessments: GatherRecords = async (db, sources, records) => {
  const found = await assessmentsOf(db, ClientId.parse(sources.client.id));
  const list = found.ok ? found.value.assessments : [];
  return list
    .filter(({ assessmentId }) => records.includes(assessmentId))
    .map((one) => ({
      ...one,
      id: one.assessmentId,
      instrument: labelFor(sources, instruments, one.instrument),
    }));
};

const rounds: GatherRecords = async (db, { client }, records) => {
  const found = await assessmentsOf(db, ClientId.parse(client.id));
  const list = found.ok ? found.value.rounds : [];
  return list
    .filter(({ roundId, answers }) => records.includes(roundId) && answers.length > 0)
    .map((one) => ({ ...one, id: one.roundId }));
};

/** What was done at a meeting, apart from what was said there. A meeting that was missed has none for a receiver that can sanction. */
const measures: GatherRecords = async (db, sources, records) => {
  const rows = await db
    .selectFrom('contact')
    .select(['id', 'happenedAt', 'hasTime', 'coachRole'])
    .where('clientId', '=', sources.client.id)
    .where('archivedAt', 'is', null)
    .where('id', 'in', records)
    .$if(sources.sanctioning, (query) => query.where('reached', '=', 1))
    .orderBy('happenedAt')
    .execute();
  const done = await db
    .selectFrom('contactMeasure')
    .selectAll()
    .where('contactId', 'in', records)
    .orderBy('position')
    .execute();
  return rows
    .map((row) => ({
      id: row.id,
      happenedAt: row.happenedAt,
      hasTime: row.hasTime === 1,
      role: labelFor(sources, coachRoles, row.coachRole),
      measures: done
        .filter(({ contactId }) => contactId === row.id)
        .map(({ measure, minutes, words }) => ({
          measure: labelFor(sources, measureCodes, measure),
          minutes,
          words,
        })),
    }))
    .filter((row) => row.role !== '' || row.measures.length > 0);
};

const promises: GatherRecords = async (db, { client }, records) =>
  db
    .selectFrom('task')
    .select(['id', 'title as text', 'dueOn'])
    .where('clientId', '=', client.id)
    .where('kind', '=', 'promise')
    .where('doneOn', 'is', null)
    .where('removedAt', 'is', null)
    .where('id', 'in', records)
    .orderBy('dueOn')
    .orderBy('id')
    .execute();

const forms: GatherRecords = async (db, sources, records) => {
  const found = await formsOf(db, ClientId.parse(sources.client.id));
  const list = found.ok ? found.value : [];
  return list
    .filter(({ formId }) => records.includes(formId))
    .map((one) => {
      const benefit = labelFor(sources, benefits, one.benefit);
      // A form that is known by its benefit alone is called by it.
      return { id: one.formId, name: one.name.trim() || benefit, benefit, status: one.status };
    })
    .filter(({ name }) => name !== '');
};

/** How the items of the casework are found in the case file. */
export const gatherCaseworkItem: Readonly<Record<keyof typeof caseworkItems, Gather>> = {
  themes: ofRecords(themes),
  thresholds,
  assessments: ofRecords(assessments),
  'self-rating-round': ofRecords(rounds),
  pathways: ofRecords(pathways),
  'close-ones': ofRecords(closeOnes),
  workers: ofRecords(workers),
  measures: ofRecords(measures),
  promises: ofRecords(promises),
  forms: ofRecords(forms),
  papers: ofRecords(papers),
};
