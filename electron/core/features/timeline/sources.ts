import { z } from 'zod';
import { TimelineEntry } from '#shared/contract/timeline.ts';
import { startOfDay } from '#shared/dates/clock-time.ts';
import { Instant, PlainDate } from '#shared/time.ts';
import { assessmentEntries, ratingRoundEntries } from '../assessments/timeline-source.ts';
import { contactsFrom } from '../contacts/queries.ts';
import { papersOnTimeline } from '../papers/timeline-source.ts';
import { formEntries } from '../forms/timeline-source.ts';
import { promiseEntries } from '../tasks/timeline-source.ts';
import { goalRatingSource, planPauseSource } from '../plans/timeline-source.ts';
import { signerOf } from '../packets/signer.ts';
import { receptionsOnTimeline } from '../receptions/timeline-source.ts';
import { disclosuresOnTimeline } from '../disclosures/timeline-source.ts';
import { closeOneContactsOnTimeline } from '../network/timeline-source.ts';
import { checkInEntries, pathwayEntries } from '../pathways/timeline-source.ts';
import { situationEntries } from '../situation/timeline-source.ts';
import { spellEntries } from '../coaching/timeline-source.ts';
import { isBefore, newestFirst } from './place.ts';
import { appointmentsInTimeline } from '../day/timeline-source.ts';
import type { EntryType, Source } from './source.ts';

const Entries = z.array(TimelineEntry);

/** Characters of a section that the timeline shows. */
const sectionLength = 600;

const contacts: Source = async (db, { clientId, before, limit }) => {
  const rows = await db
    .selectFrom('contact')
    .selectAll()
    .where('clientId', '=', clientId)
    .where('archivedAt', 'is', null)
    .where(({ eb, refTuple, tuple }) => eb(refTuple('happenedAt', 'id'), '<', tuple(before.at, before.id)))
    .orderBy('happenedAt', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
  const found = await contactsFrom(db, rows);
  return found.map((contact) => ({
    type: 'contact',
    at: contact.happenedAt,
    id: contact.contactId,
    contact,
  }));
};

const notes: Source = async (db, { clientId, before, limit }) => {
  const rows = await db
    .selectFrom('note')
    .selectAll()
    .select((eb) =>
      eb
        .selectFrom('noteAddendum')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .whereRef('noteAddendum.noteId', '=', 'note.id')
        .as('addenda'),
    )
    .select((eb) =>
      eb
        .exists(eb.selectFrom('visitDraft').select('form').whereRef('visitDraft.noteId', '=', 'note.id'))
        .as('isVisit'),
    )
    .where('clientId', '=', clientId)
    .where('archivedAt', 'is', null)
    .where(({ eb, refTuple, tuple }) => eb(refTuple('happenedAt', 'id'), '<', tuple(before.at, before.id)))
    .orderBy('happenedAt', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
  if (rows.length === 0) return [];
  const sections = await db
    .selectFrom('noteSection')
    .select((eb) => [
      'noteId',
      'section',
      // A note may be a million characters long; the page of fifty must not be.
      eb.fn<string>('substr', ['body', eb.val(1), eb.val(sectionLength + 1)]).as('body'),
    ])
    .where(
      'noteId',
      'in',
      rows.map((row) => row.id),
    )
    .orderBy('position')
    .execute();
  const ofNote = Map.groupBy(sections, (section) => section.noteId);
  return Entries.parse(
    rows.map((row) => {
      const own = ofNote.get(row.id) ?? [];
      return {
        ...row,
        type: 'note',
        at: row.happenedAt,
        noteId: row.id,
        isPrivate: row.isPrivate === 1,
        addenda: row.addenda ?? 0,
        isVisit: Boolean(row.isVisit),
        sections: own.map(({ section, body }) => ({ section, body: cutText(body) })),
        cut: own.some(({ body }) => body.length > sectionLength),
      };
    }),
  );
};

/** Cut without halving a character that takes two UTF-16 units. */
const cutText = (text: string): string =>
  text.length <= sectionLength ? text : text.slice(0, sectionLength).replace(/[\ud800-\udbff]$/u, '');

const GoalOfSnapshot = z
  .object({ goals: z.array(z.object({ words: z.string() })).catch([]) })
  .catch({ goals: [] });

const goalOf = (snapshot: string): string => {
  try {
    return GoalOfSnapshot.parse(JSON.parse(snapshot)).goals[0]?.words ?? '';
  } catch {
    // A snapshot is shown as it was frozen; one that cannot be read has no goal to show.
    return '';
  }
};

const plans: Source = async (db, { clientId, before, limit }) => {
  const rows = await db
    .selectFrom('planVersion')
    .innerJoin('plan', 'plan.id', 'planVersion.planId')
    .selectAll('planVersion')
    .where('plan.clientId', '=', clientId)
    .where(({ eb, refTuple, tuple }) =>
      eb(refTuple('planVersion.madeAt', 'planVersion.id'), '<', tuple(before.at, before.id)),
    )
    .orderBy('planVersion.madeAt', 'desc')
    .orderBy('planVersion.id', 'desc')
    .limit(limit)
    .execute();
  return Entries.parse(
    rows.map((row) => ({
      ...row,
      type: 'plan',
      at: row.madeAt,
      versionId: row.id,
      goal: goalOf(row.snapshot),
    })),
  );
};

const steps: Source = async (db, { clientId, before, limit }) => {
  const rows = await db
    .selectFrom('step')
    .innerJoin('intermediateGoal', 'intermediateGoal.id', 'step.intermediateGoalId')
    .innerJoin('goal', 'goal.id', 'intermediateGoal.goalId')
    .innerJoin('plan', 'plan.id', 'goal.planId')
    .select(['step.id', 'step.text', 'step.status', 'step.statusChangedAt', 'step.outcomeWords'])
    .where('plan.clientId', '=', clientId)
    .where('step.removedAt', 'is', null)
    .where('step.statusChangedAt', 'is not', null)
    .where(({ eb, refTuple, tuple }) =>
      eb(refTuple('step.statusChangedAt', 'step.id'), '<', tuple(before.at, before.id)),
    )
    .orderBy('step.statusChangedAt', 'desc')
    .orderBy('step.id', 'desc')
    .limit(limit)
    .execute();
  return Entries.parse(
    rows.map((row) => ({ ...row, type: 'step', at: row.statusChangedAt, stepId: row.id })),
  );
};

const packets: Source = async (db, { clientId, before, limit }) => {
  const rows = await db
    .selectFrom('packet')
    .leftJoin('partner', 'partner.id', 'packet.partnerId')
    .selectAll('packet')
    .select('partner.name as partner')
    .select((eb) => signerOf(eb))
    .select((eb) =>
      // A referral stands as its latest answer says, as it does in the list of packets.
      eb
        .selectFrom('packet as reply')
        .select('reply.replyStatus')
        .whereRef('reply.threadId', '=', 'packet.id')
        .where('reply.kind', '=', 'reply')
        .where('reply.state', '!=', 'sealing')
        .orderBy('reply.created', 'desc')
        .limit(1)
        .as('answerStatus'),
    )
    .select((eb) =>
      eb
        .selectFrom('reception')
        .select('reception.status')
        .whereRef('reception.packetId', '=', 'packet.id')
        .where('reception.removedAt', 'is', null)
        .orderBy('reception.at', 'desc')
        .limit(1)
        .as('confirmedStatus'),
    )
    .where('packet.clientId', '=', clientId)
    .where(({ eb, refTuple, tuple }) =>
      eb(refTuple('packet.at', 'packet.id'), '<', tuple(before.at, before.id)),
    )
    .orderBy('packet.at', 'desc')
    .orderBy('packet.id', 'desc')
    .limit(limit)
    .execute();
  return Entries.parse(
    rows.map((row) => ({
      ...row,
      type: 'packet',
      packetId: row.id,
      partner: row.partner ?? '',
      from: row.direction === 'in' ? (row.signer ?? '') : '',
      status: row.kind === 'reply' ? row.replyStatus : (row.answerStatus ?? row.confirmedStatus),
      message: row.replyMessage,
      items: row.items.split(',').filter((item) => item !== ''),
      unfinished: row.state === 'sealing',
    })),
  );
};

/** A consent is two entries: given on a day, and withdrawn at a moment. A person has few, so they are arranged here. */
const consents: Source = async (db, { clientId, before, limit }) => {
  const rows = await db
    .selectFrom('consent')
    .innerJoin('partner', 'partner.id', 'consent.partnerId')
    .select([
      'consent.id',
      'consent.givenOn',
      'consent.withdrawnAt',
      'consent.basis',
      'partner.name as partner',
    ])
    .where('consent.clientId', '=', clientId)
    .execute();
  const entries = rows.flatMap(({ id, givenOn, withdrawnAt, basis, partner }) => {
    const common = { type: 'consent' as const, consentId: id, partner, isLegalGround: basis === 'law' };
    const given = { ...common, id, at: startOfDay(PlainDate.parse(givenOn)), event: 'given' as const };
    if (withdrawnAt === null) return [given];
    return [
      given,
      { ...common, id: `${id}/withdrawn`, at: Instant.parse(withdrawnAt), event: 'withdrawn' as const },
    ];
  });
  return Entries.parse(
    entries
      .filter((entry) => isBefore(entry, before))
      .sort(newestFirst)
      .slice(0, limit),
  );
};

/** Where each type of entry comes from. */
export const sources: Readonly<Record<EntryType, Source>> = {
  contact: contacts,
  note: notes,
  plan: plans,
  step: steps,
  packet: packets,
  consent: consents,
  paper: papersOnTimeline,
  assessment: assessmentEntries,
  'rating-round': ratingRoundEntries,
  form: formEntries,
  promise: promiseEntries,
  'goal-rating': goalRatingSource,
  'plan-pause': planPauseSource,
  disclosure: disclosuresOnTimeline,
  reception: receptionsOnTimeline,
  'close-one-contact': closeOneContactsOnTimeline,
  situation: situationEntries,
  pathway: pathwayEntries,
  'check-in': checkInEntries,
  spell: spellEntries,
  appointment: appointmentsInTimeline,
};
