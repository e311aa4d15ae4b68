import { sql } from 'kysely';
import { programmes } from '#shared/codes/client-record.ts';
import { codeIn } from '#shared/codes/define.ts';
import type { TodayReason } from '#shared/contract/today.ts';
import { startOfDay } from '#shared/dates/clock-time.ts';
import { byRisk, byWeight, scoreOf } from '#shared/radar/score.ts';
import type { ClientId } from '#shared/ids.ts';
import type { PlainDate } from '#shared/time.ts';
import type { Db } from '../../db.ts';
import { lastContactAt, nextAppointmentId } from '../clients/last-and-next.ts';
import { storedCodes } from '../codes/queries.ts';
import { endingConsents } from './reasons/consents.ts';
import { notReached } from './reasons/contacts.ts';
import { formDeadlines } from './reasons/forms.ts';
import { reasonsOfPerson } from './reasons/of-person.ts';
import { peopleWithSomethingOnOffer } from './reasons/on-offer.ts';
import { dueCheckIns, endingPathwaySupport, openTransitions } from './reasons/pathways.ts';
import { planReasons } from './reasons/plans.ts';
import { unansweredReferrals } from './reasons/referrals.ts';
import type { Asked, ReasonSource } from './reasons/source.ts';
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

/** The latest agreed contact of an earlier day that nobody has logged. */
const overdueAt = (today: PlainDate) => sql<string | null>`(
  SELECT max(missed.starts_at) FROM appointment AS missed
  WHERE missed.client_id = client.id AND missed.status = 'agreed' AND missed.starts_at < ${startOfDay(today)}
)`;

/** Those who are walked with, and those whose agreed pause is over. Closed, archived, erased and merged ones never. */
const peopleInView = (db: Db, { today, clientId }: Asked) =>
  db
    .selectFrom('client')
    .select(['client.id as clientId', 'displayName', 'municipality', 'turvakielto', 'client.createdAt'])
    .select(['client.status', 'client.pausedUntil as personPausedUntil', 'supportUntil'])
    .select(['birthDate', 'programme'])
    .select([
      lastContactAt.as('lastAt'),
      nextAppointmentId(today).as('nextId'),
      overdueAt(today).as('overdueAt'),
    ])
    .where('archivedAt', 'is', null)
    .where('erasedAt', 'is', null)
    .where('mergedInto', 'is', null)
    .where(({ or, and, eb }) =>
      or([
        eb('client.status', '=', 'active'),
        and([eb('client.status', '=', 'paused'), eb('client.pausedUntil', '<', today)]),
      ]),
    )
    .$if(clientId !== undefined, (query) => query.where('client.id', '=', clientId ?? ''));

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

type PersonRow = Awaited<ReturnType<ReturnType<typeof peopleInView>['execute']>>[number];

export interface PersonAtRisk extends PersonRow {
  readonly score: number;
  /** Weightiest first, at least one. */
  readonly reasons: readonly TodayReason[];
}

/**
 * Everyone with a reason to be met, called or thought of, in the order of whose support is nearest to breaking off. One
 * query for each kind of reason, whatever the number of people. With a `clientId`, that person alone.
 */
export async function peopleAtRisk(
  db: Db,
  { today, clientId }: { readonly today: PlainDate; readonly clientId?: ClientId },
): Promise<PersonAtRisk[]> {
  const weights = await weightsOf(db);
  const asked: Asked = { today, weights, clientId };
  const found = new Map<string, TodayReason[]>();
  for (const source of sources) {
    for (const { clientId: whose, reason } of await source(db, asked)) {
      const reasons = found.get(whose);
      if (reasons) reasons.push(reason);
      else found.set(whose, [reason]);
    }
  }
  const withOffer = await peopleWithSomethingOnOffer(db, asked);
  const upperAge = await upperAges(db);
  const rows = await peopleInView(db, asked).execute();
  return rows
    .flatMap((row) => {
      const own = reasonsOfPerson(
        { ...row, upperAge: upperAge(row.programme) },
        asked,
        withOffer.has(row.clientId),
      );
      // Somebody who is paused has agreed to be left in peace: only the pause itself is a reason.
      const reasons = row.status === 'paused' ? own : [...own, ...(found.get(row.clientId) ?? [])];
      if (reasons.length === 0) return [];
      return [{ ...row, score: scoreOf(reasons, weights), reasons: byWeight(reasons, weights) }];
    })
    .toSorted(byRisk);
}
