import type { ClockDoubt } from '#shared/contract/clock.ts';
import { daysBetween } from '#shared/dates/calendar.ts';
import { dayOf, Instant } from '#shared/time.ts';
import type { PlainDate } from '#shared/time.ts';
import type { App } from '../../app.ts';
import type { OpenCaseFile } from '../../casefile/open-case-file.ts';
import type { Db } from '../../db.ts';

/** Newest entries of the use log that the clock is compared with: those of this opening were made by the clock in question. */
const comparedEntries = 100;
/** Computers set their clocks by a server now and then; so many minutes backwards are nothing to tell of. */
const toleratedMinutes = 10;
/** Days without any work after which the clock is rather wrong than the coach away. */
const longestAway = 400;

/** Entries since the opening that are looked through for it; Today asks often, and nobody makes more in one sitting by hand. */
const longestSession = 5_000;

/** What a clock is judged by. */
export interface ClockEvidence {
  readonly now: Instant;
  /** The day on which the running app was built; absent where that is not known. */
  readonly builtOn?: PlainDate | undefined;
  /** The latest moment among the newest entries of the use log. */
  readonly newestAt: Instant | null;
  /** The last entry made before the file was opened this time. */
  readonly lastAt: Instant | null;
}

/**
 * The one rule for a clock that cannot be right, for Today, the unlocking and the self-test. The day of the build is compared with a day to
 * spare, since the build may have been made in another zone.
 */
export function clockDoubtOf({ now, builtOn, newestAt, lastAt }: ClockEvidence): ClockDoubt | null {
  const today = dayOf(now);
  if (builtOn !== undefined && daysBetween(today, builtOn) > 1) return { reason: 'before-build', builtOn };
  if (newestAt !== null && Date.parse(newestAt) - Date.parse(now) > toleratedMinutes * 60_000)
    return { reason: 'behind', newestAt };
  if (lastAt !== null && daysBetween(dayOf(lastAt), today) > longestAway)
    return { reason: 'far-ahead', lastAt };
  return null;
}

/** What is entered about the time while the file was closed, by the clock of the opening itself. */
const enteredAtOpening = ['case-file.unlock-failed', 'backup.restored', 'case-file.older-slots'];

async function lastBeforeThisOpening(db: Db): Promise<Instant | null> {
  const opening = await db
    .selectFrom('auditEntry')
    .select('sequence')
    .where('action', '=', 'case-file.unlocked')
    .where('sequence', '>', ({ selectFrom, fn, eb }) =>
      selectFrom('auditEntry').select(eb(fn.max('sequence'), '-', eb.lit(longestSession)).as('from')),
    )
    .orderBy('sequence', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (opening === undefined) return null;
  const before = await db
    .selectFrom('auditEntry')
    .select('at')
    .where('sequence', '<', opening.sequence)
    .where('action', 'not in', enteredAtOpening)
    .orderBy('sequence', 'desc')
    .limit(1)
    .executeTakeFirst();
  return before === undefined ? null : Instant.parse(before.at);
}

async function newestOf(db: Db): Promise<Instant | null> {
  const entries = await db
    .selectFrom('auditEntry')
    .select('at')
    .orderBy('sequence', 'desc')
    .limit(comparedEntries)
    .execute();
  const latest = entries.reduce<string | null>(
    (found, { at }) => (found === null || at > found ? at : found),
    null,
  );
  return latest === null ? null : Instant.parse(latest);
}

/** Whether the clock can be believed, judged by what the open file knows of time. */
export async function clockDoubt(
  { clock, surroundings }: App,
  file: OpenCaseFile,
): Promise<ClockDoubt | null> {
  return clockDoubtOf({
    now: clock.now(),
    builtOn: surroundings.builtOn,
    newestAt: await newestOf(file.db),
    lastAt: await lastBeforeThisOpening(file.db),
  });
}
