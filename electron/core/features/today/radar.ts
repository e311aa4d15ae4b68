import { sql } from 'kysely';
import { programmes } from '#shared/codes/client-record.ts';
import { codeIn } from '#shared/codes/define.ts';
import type { TodayReason } from '#shared/contract/today.ts';
import { startOfDay } from '#shared/dates/clock-time.ts';
import { byRisk, byWeight, scoreOf } from '#shared/radar/score.ts';
import type { ClientId } from '#shared/ids.ts';
import type { PlainDate } from '#shared/time.ts';
import type { Db } from '../../db.ts';
import { lastContactsOf } from '../clients/last-and-next.ts';
import { storedCodes } from '../codes/queries.ts';
import { endingConsents } from './reasons/consents.ts';
import { notReached } from './reasons/contacts.ts';
import { formDeadlines } from './reasons/forms.ts';
import { reasonsOfPerson } from './reasons/of-person.ts';
import type { PersonFacts } from './reasons/of-person.ts';
import { peopleWithSomethingOnOffer } from './reasons/on-offer.ts';
import { dueCheckIns, endingPathwaySupport, openTransitions } from './reasons/pathways.ts';
import { planReasons } from './reasons/plans.ts';
import { untoldProhibitions } from './reasons/prohibitions.ts';
import { unansweredReferrals } from './reasons/referrals.ts';
import type { Asked, OwnReason, ReasonSource } from './reasons/source.ts';
import { untoldWithdrawals } from './reasons/withdrawals.ts';
import { weightsOf } from './weights.ts';

/** Reasons that have tables of their own, each asked once for everyone. */
const sources: readonly ReasonSource[] = [
  notReached,
  openTransitions,
  unansweredReferrals,
  dueCheckIns,
  formDeadlines,
  endingPathwaySupport,
  endingConsents,
  planReasons,
];

/** Each person's, in the order in which they were found. */
function byPerson(reasons: readonly OwnReason[]): Map<string, TodayReason[]> {
  const found = new Map<string, TodayReason[]>();
  for (const { clientId, reason } of reasons) {
    const known = found.get(clientId);
    if (known) known.push(reason);
    else found.set(clientId, [reason]);
  }
  return found;
}

interface Agreed {
  readonly hasNext: boolean;
  /** The latest agreed contact of an earlier day that nobody has logged. */
  readonly overdueAt: string | null;
}

/** What is agreed with whom: one walk along an index instead of two searches for each person. */
async function agreedWith(db: Db, { today, clientId }: Asked): Promise<ReadonlyMap<string, Agreed>> {
  const rows = await db
    .selectFrom('appointment')
    .select(['clientId', 'startsAt'])
    // Written out, so that SQLite knows its index of agreed ones.
    .where(sql<boolean>`status = 'agreed'`)
    .$if(clientId !== undefined, (query) => query.where('clientId', '=', clientId ?? ''))
    .execute();
  const start = startOfDay(today);
  const agreed = new Map<string, Agreed>();
  for (const { clientId: whose, startsAt } of rows) {
    const { hasNext, overdueAt } = agreed.get(whose) ?? nothingAgreed;
    agreed.set(
      whose,
      startsAt >= start
        ? { hasNext: true, overdueAt }
        : { hasNext, overdueAt: overdueAt !== null && overdueAt > startsAt ? overdueAt : startsAt },
    );
  }
  return agreed;
}
const nothingAgreed: Agreed = { hasNext: false, overdueAt: null };

/** Those who are walked with, and those whose agreed pause is over. Closed, archived, erased and merged ones never. */
const peopleInView = (db: Db, { today, clientId }: Asked) =>
  db
    .selectFrom('client')
    .select(['client.id as clientId', 'client.createdAt'])
    .select(['client.status', 'client.pausedUntil as personPausedUntil', 'supportUntil'])
    .select(['birthDate', 'programme'])
    .where('archivedAt', 'is', null)
    .where('erasedAt', 'is', null)
    .where('mergedInto', 'is', null)
    // Both said, so that SQLite walks one index that holds all that is asked.
    .where('client.status', 'in', ['active', 'paused'])
    .where(({ or, eb }) => or([eb('client.status', '=', 'active'), eb('client.pausedUntil', '<', today)]))
    .$if(clientId !== undefined, (query) => query.where('client.id', '=', clientId ?? ''));

/** Of those who are not in view, the ones who were not erased: what is owed to them does not end with the support. */
async function stillThere(db: Db, clientIds: readonly string[]): Promise<readonly string[]> {
  if (clientIds.length === 0) return [];
  const rows = await db
    .selectFrom('client')
    .select('id')
    .where('id', 'in', clientIds)
    .where('erasedAt', 'is', null)
    .where('mergedInto', 'is', null)
    .execute();
  return rows.map(({ id }) => id);
}

/** The highest age that each programme is for, of the shipped ones and of the user's own. */
async function upperAges(db: Db): Promise<(programme: string | null) => number | null> {
  const stored = await storedCodes(db);
  const known = new Map<string | null, number | null>([[null, null]]);
  return (programme) => {
    const found = known.get(programme);
    if (found !== undefined) return found;
    const age = codeIn(programmes, stored, programme ?? '')?.ages?.to ?? null;
    known.set(programme, age);
    return age;
  };
}

export interface PersonAtRisk {
  readonly clientId: string;
  /** Start of the latest contact in which the person was reached, or null. */
  readonly lastAt: string | null;
  readonly score: number;
  /** Weightiest first, at least one. */
  readonly reasons: readonly TodayReason[];
}

type Unordered = Omit<PersonAtRisk, 'lastAt'>;

/** The first `most` in the order of risk. When they were last met is looked up for those only who can be among them. */
async function firstOf(db: Db, people: readonly Unordered[], most: number): Promise<PersonAtRisk[]> {
  const scores = people.map(({ score }) => score).sort((a, b) => b - a);
  const least = scores[Math.min(most, scores.length) - 1] ?? 0;
  const candidates = people.filter(({ score }) => score >= least);
  const last = await lastContactsOf(
    db,
    candidates.map(({ clientId }) => clientId),
  );
  return candidates
    .map((person) => ({ ...person, lastAt: last.get(person.clientId) ?? null }))
    .sort(byRisk)
    .slice(0, most);
}

/**
 * Those with a reason to be met, called or thought of, in the order of whose support is nearest to breaking off: the
 * first `most` of them, and how many there are. One query for each kind of reason, whatever the number of people. With a
 * `clientId`, that person alone.
 */
export async function peopleAtRisk(
  db: Db,
  {
    today,
    most,
    clientId,
  }: { readonly today: PlainDate; readonly most: number; readonly clientId?: ClientId },
): Promise<{ readonly people: readonly PersonAtRisk[]; readonly total: number }> {
  const weights = await weightsOf(db);
  const asked: Asked = { today, weights, clientId };
  const all: OwnReason[] = [];
  for (const source of sources) all.push(...(await source(db, asked)));
  const found = byPerson(all);
  const owed = byPerson([...(await untoldWithdrawals(db, asked)), ...(await untoldProhibitions(db, asked))]);
  const agreed = await agreedWith(db, asked);
  const upperAge = await upperAges(db);
  const rows = await peopleInView(db, asked).execute();
  const withOffer = await peopleWithSomethingOnOffer(
    db,
    asked,
    rows.map((row) => row.clientId),
  );
  // The radar asks how long ago only of those with whom nothing is agreed, and who have nothing to go towards.
  const last = await lastContactsOf(
    db,
    rows
      .filter(({ clientId: whose }) => agreed.get(whose)?.hasNext !== true || !withOffer.has(whose))
      .map((row) => row.clientId),
  );
  const atRisk: Unordered[] = [];
  for (const row of rows) {
    const { clientId: whose, status } = row;
    const { hasNext, overdueAt } = agreed.get(whose) ?? nothingAgreed;
    // Each by its name: spreading the row of everyone takes longer than reading it.
    const facts: PersonFacts = {
      status,
      createdAt: row.createdAt,
      lastAt: last.get(whose) ?? null,
      hasNext,
      overdueAt,
      personPausedUntil: row.personPausedUntil,
      supportUntil: row.supportUntil,
      birthDate: row.birthDate,
      upperAge: upperAge(row.programme),
    };
    const own = reasonsOfPerson(facts, asked, withOffer.has(whose));
    // Somebody who is paused has agreed to be left in peace: only the pause itself is a reason.
    const others = status === 'paused' ? undefined : found.get(whose);
    const promised = owed.get(whose);
    owed.delete(whose);
    const reasons =
      others === undefined && promised === undefined ? own : [...own, ...(others ?? []), ...(promised ?? [])];
    if (reasons.length > 0) atRisk.push({ clientId: whose, score: scoreOf(reasons, weights), reasons });
  }
  for (const whose of await stillThere(db, [...owed.keys()])) {
    const reasons = owed.get(whose) ?? [];
    atRisk.push({ clientId: whose, score: scoreOf(reasons, weights), reasons });
  }
  return {
    people: (await firstOf(db, atRisk, most)).map((person) => ({
      ...person,
      reasons: byWeight(person.reasons, weights),
    })),
    total: atRisk.length,
  };
}
