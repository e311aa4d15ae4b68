import type { QuickLine } from '#shared/contract/contacts.ts';
import { daysBetween } from '#shared/dates/calendar.ts';
import { inHelsinki, momentInHelsinki, startOfDay } from '#shared/dates/clock-time.ts';
import { findMoments } from '#shared/dates/loose-moment.ts';
import type { MomentReading } from '#shared/dates/loose-moment.ts';
import type { Language } from '#shared/languages.ts';
import type { Instant, PlainDate } from '#shared/time.ts';
import { findPerson } from './quick-person.ts';
import type { QuickCandidate } from './quick-person.ts';
import { findAgreed, findChannels, findNotReached, overlaps } from './quick-words.ts';
import type { ChannelFound, Stretch } from './quick-words.ts';

export interface QuickSurroundings {
  readonly people: readonly QuickCandidate[];
  readonly today: PlainDate;
  readonly now: Instant;
  readonly language: Language;
  /** The person whose page is open; a name in the line is then ordinary text. */
  readonly person?: QuickCandidate;
}

type QuickPart = QuickLine['parts'][number];

interface When {
  readonly at: Instant;
  readonly hasTime: boolean;
  readonly stretches: readonly Stretch[];
}

const stretchOf = ({ start, end }: MomentReading): Stretch => ({ from: start, to: end });

/** A day and, if it was said apart from it ("pe kirjastolla klo 13"), its time. */
function whenOf(moments: readonly MomentReading[], today: PlainDate): When | null {
  const day = moments.find((moment) => moment.date !== null);
  const clock = day?.time
    ? day
    : moments.find((moment) => moment.time !== null && (moment === day || moment.date === null));
  const date = day?.date ?? (clock ? today : null);
  if (date === null) return null;
  const stretches = [...new Set([day, clock])].flatMap((moment) => (moment ? [stretchOf(moment)] : []));
  return clock?.time
    ? { at: momentInHelsinki(date, clock.time), hasTime: true, stretches }
    : { at: startOfDay(date), hasTime: false, stretches };
}

/** Whether a day without a year is rather the coming one: it is near ahead, and last time it was long ago. */
function isRatherAhead(back: MomentReading, ahead: MomentReading | undefined, today: PlainDate): boolean {
  if (back.how !== 'day-and-month' || back.date === null || !ahead?.date) return false;
  return daysBetween(back.date, today) > 180 && daysBetween(today, ahead.date) <= 90;
}

interface Times {
  readonly happened: When | null;
  readonly next: When | null;
  /** The words that introduce the next contact. */
  readonly trigger: Stretch | null;
  readonly problem: QuickLine['problem'];
}

function timesOf(line: string, surroundings: QuickSurroundings): Times {
  const { today, now, language } = surroundings;
  const ahead = findMoments(line, { today, language, prefer: 'future' });
  const back = findMoments(line, { today, language, prefer: 'past' });
  const usable = (moments: readonly MomentReading[]) => moments.filter((moment) => moment.problem === null);
  const problem = ahead.some((moment) => moment.problem === 'date-not-real') ? 'date-not-real' : null;

  const triggers = findAgreed(line).filter(
    (trigger) => !ahead.some((moment) => overlaps(trigger, stretchOf(moment))),
  );
  const after = (trigger: Stretch) => usable(ahead).filter((moment) => moment.start >= trigger.to);
  const before = (trigger: Stretch) =>
    usable(ahead).filter(
      (moment) => moment.end <= trigger.from && /^[\s,]*$/.test(line.slice(moment.end, trigger.from)),
    );
  const trigger =
    triggers.find((one) => after(one).length > 0) ?? triggers.find((one) => before(one).length > 0) ?? null;

  let next: When | null = null;
  let past = usable(back);
  if (trigger) {
    const following = after(trigger);
    next = whenOf(following.length > 0 ? following : before(trigger), today);
    const used = next?.stretches ?? [];
    past = past.filter(
      (moment) => moment.end <= trigger.from && !used.some((stretch) => overlaps(stretch, stretchOf(moment))),
    );
  } else {
    // What was not introduced but lies ahead cannot have happened: it was agreed.
    const coming = ahead.find((moment) => {
      const twin = back.find((one) => one.start === moment.start);
      return twin !== undefined && isRatherAhead(twin, moment, today);
    });
    if (coming) {
      next = whenOf([coming], today);
      past = past.filter((moment) => moment.start !== coming.start);
    }
  }
  const happened = whenOf(past, today);
  const isAhead =
    happened !== null && (happened.hasTime ? happened.at > now : inHelsinki(happened.at).date > today);
  if (isAhead) return { happened: null, next: next ?? happened, trigger, problem };
  return { happened, next, trigger, problem };
}

/** The line without what was understood of it. A comma stays between what it parted. */
function remainder(line: string, dropped: readonly Stretch[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const { from, to } of dropped.toSorted((a, b) => a.from - b.from)) {
    if (from > at) pieces.push(line.slice(at, from));
    at = Math.max(at, to);
  }
  pieces.push(line.slice(at));
  return pieces
    .map((piece) => piece.replace(/\s+/gu, ' '))
    .reduce(
      (text, piece) =>
        /[,;.]\s*$/u.test(text) ? text + piece.replace(/^[\s,;.]+/u, ' ') : `${text} ${piece}`,
      '',
    )
    .replace(/\s+(?=[,;.])|(?<=\s)\s+/gu, '')
    .replace(/([,;.])[\s,;.]+(?=[,;.])/gu, '$1')
    .replace(/^[\s,;.:–-]+|[\s,;:–-]+$/gu, '');
}

const partsOf = (kind: QuickPart['kind'], stretches: readonly Stretch[]): QuickPart[] =>
  stretches.map(({ from, to }) => ({ kind, from, to }));

/**
 * What one typed line says: who, when, how, whether the person was reached, what was agreed next, and the rest as text.
 * The parts tell where in the line each of them stands; they lie inside it and do not overlap. Without a day it is today;
 * a weekday looks back, and ahead behind words such as "tavataan". A day without a time is its midnight in Helsinki,
 * `hasTime` false. Nothing is guessed: a name that fits two people asks, and an unknown one is told.
 */
export function understandQuickLine(line: string, surroundings: QuickSurroundings): QuickLine {
  const times = timesOf(line, surroundings);
  const reachedAt = findNotReached(line);
  const timeStretches = [...(times.happened?.stretches ?? []), ...(times.next?.stretches ?? [])];
  // Words between "tavataan" and its day are about the next contact, not about this one.
  const agreedZone = times.trigger
    ? {
        from: times.trigger.from,
        to: Math.max(times.trigger.to, ...(times.next?.stretches ?? []).map((one) => one.to)),
      }
    : null;
  const blocked = [...timeStretches, ...reachedAt];
  const channels = findChannels(line).filter((found) => !blocked.some((stretch) => overlaps(found, stretch)));
  const outside = channels.filter((found) => !agreedZone || !overlaps(found, agreedZone));
  const channel: ChannelFound | undefined = outside.find((found) => !found.isVerb) ?? outside[0];

  const trigger =
    times.trigger && !reachedAt.some((one) => overlaps(one, times.trigger ?? one)) ? times.trigger : null;
  const taken = [...blocked, ...channels, ...(trigger ? [trigger] : [])];
  const person = surroundings.person
    ? ({ state: 'one', candidates: [surroundings.person], stretches: [] } as const)
    : findPerson(line, taken, surroundings.people);

  const firstNext = times.next?.stretches[0];
  const directly =
    trigger &&
    firstNext &&
    remainder(line.slice(trigger.to, Math.max(trigger.to, firstNext.from)), []) === '';
  const dropped: Stretch[] = [
    ...person.stretches,
    ...timeStretches,
    ...reachedAt,
    ...(channel && !channel.isVerb ? [channel] : []),
    ...(trigger && directly ? [trigger] : []),
  ];
  const text = remainder(line, dropped);
  const onlyVerb = channel?.isVerb === true && text === line.slice(channel.from, channel.to);

  const typed = person.stretches.map(({ from, to }) => line.slice(from, to)).join(' ');
  return {
    person: personResult(person.state, person.candidates, typed),
    happenedAt: times.happened?.at ?? surroundings.now,
    hasTime: times.happened?.hasTime ?? false,
    dateTyped: times.happened !== null,
    channel: channel?.channel ?? null,
    reached: reachedAt.length === 0,
    next: times.next && { at: times.next.at, hasTime: times.next.hasTime },
    summary: onlyVerb ? '' : text,
    parts: [
      ...partsOf('person', person.stretches),
      ...partsOf('date', times.happened?.stretches ?? []),
      ...partsOf('channel', channel ? [channel] : []),
      ...partsOf('reached', reachedAt),
      ...partsOf('next', times.next?.stretches ?? []),
    ].toSorted((a, b) => a.from - b.from),
    problem: times.problem,
  };
}

function personResult(
  state: 'none' | 'unknown' | 'one' | 'many',
  candidates: readonly QuickCandidate[],
  typed: string,
): QuickLine['person'] {
  const [first] = candidates;
  if (state === 'one' && first) return { state, clientId: first.clientId, displayName: first.displayName };
  if (state === 'many') {
    return {
      state,
      candidates: candidates.map(({ clientId, displayName, birthDate }) => ({
        clientId,
        displayName,
        birthDate,
      })),
    };
  }
  return state === 'unknown' ? { state, typed } : { state: 'none' };
}
