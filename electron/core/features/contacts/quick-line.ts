import type { QuickLine } from '#shared/contract/contacts.ts';
import { daysBetween } from '#shared/dates/calendar.ts';
import { inHelsinki, momentInHelsinki, startOfDay } from '#shared/dates/clock-time.ts';
import { findMoments } from '#shared/dates/loose-moment.ts';
import type { MomentReading } from '#shared/dates/loose-moment.ts';
import type { Language } from '#shared/languages.ts';
import type { Instant, PlainDate } from '#shared/time.ts';
import { formatDay } from '#shared/dates/format.ts';
import { measures } from '#shared/codes/contacts.ts';
import type { StoredCode } from '#shared/codes/define.ts';
import { findMeasures } from './quick-measures.ts';
import type { MeasureFound } from './quick-measures.ts';
import { findMinutes } from './quick-minutes.ts';
import type { MinutesFound } from './quick-minutes.ts';
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
  /** The user's own measures are among them. */
  readonly stored?: readonly StoredCode[];
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

/** The line with stretches made unreadable, every other character in its place. */
const without = (line: string, stretches: readonly Stretch[]): string =>
  stretches.reduce(
    (text, { from, to }) => text.slice(0, from) + '¤'.repeat(to - from) + text.slice(to),
    line,
  );

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

const conjunctions = /(?<![\p{L}\p{M}])(?:ja|sekä|och|samt|and)(?![\p{L}\p{M}])|[&+/]/giu;

/**
 * Which measures say nothing more once they were understood: those of a clause in which nothing else stands
 * ("…, lomakeapua ja neuvontaa"). In "lomakeapua Kelan hakemukseen" the word stays, since the rest would not read
 * without it.
 */
function sayNothingMore(line: string, found: readonly MeasureFound[], others: readonly Stretch[]): Stretch[] {
  const dropped: Stretch[] = [];
  for (const match of line.matchAll(/[^,;.()]+/gu)) {
    const clause = { from: match.index, to: match.index + match[0].length };
    const inside = found.filter((one) => overlaps(one, clause));
    if (inside.length === 0) continue;
    const words = Array.from(match[0].matchAll(conjunctions), (one) => ({
      from: clause.from + one.index,
      to: clause.from + one.index + one[0].length,
    }));
    const rest = without(line, [...inside, ...others, ...words]).slice(clause.from, clause.to);
    if (!/[\p{L}\p{N}]/u.test(rest)) dropped.push(...inside, ...words);
  }
  return dropped;
}

/** What was done with how long each took: a length right behind the word is its own, any other is the contact's. */
function durationsOf(
  line: string,
  lengths: readonly MinutesFound[],
  found: readonly MeasureFound[],
): { contact: MinutesFound | null; ofMeasure: (one: MeasureFound) => MinutesFound | null } {
  const behind = (one: MeasureFound) =>
    lengths.find(({ from, to }) => {
      if (from < one.to) return false;
      const between = line.slice(one.to, from);
      return /^\s*\(?\s*$/u.test(between) && to > from;
    }) ?? null;
  const owned = new Set(found.map(behind));
  return {
    contact: lengths.find((one) => !owned.has(one)) ?? null,
    ofMeasure: behind,
  };
}

/** Days that stay in the text, with their date behind them: what is stored must not depend on when it is read. */
function datesBehind(text: string, { today, language }: QuickSurroundings): string {
  const ahead = findMoments(text, { today, language, prefer: 'future' });
  return ahead
    .filter(({ date, how }) => date !== null && (how === 'relative' || how === 'weekday'))
    .toReversed()
    .reduce(
      (line, { end, date }) =>
        date === null
          ? line
          : `${line.slice(0, end)} (${formatDay(date, language, { today })})${line.slice(end)}`,
      text,
    );
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
  const lengths = findMinutes(line);
  // A length is no time of the day, and "1.5 h" is not the first of May.
  const times = timesOf(without(line, lengths), surroundings);
  const reachedAt = findNotReached(line);
  const timeStretches = [...(times.happened?.stretches ?? []), ...(times.next?.stretches ?? [])];
  // Words between "tavataan" and its day are about the next contact, not about this one.
  const agreedZone = times.trigger
    ? {
        from: times.trigger.from,
        to: Math.max(times.trigger.to, ...(times.next?.stretches ?? []).map((one) => one.to)),
      }
    : null;
  // Behind "tavataan" and the like stands what will be done, not what was.
  const isPast = (stretch: Stretch) => times.trigger === null || stretch.to <= times.trigger.from;
  const done = findMeasures(line, surroundings.stored ?? []).filter(
    (one) => isPast(one) && ![...timeStretches, ...reachedAt].some((other) => overlaps(one, other)),
  );
  const ownLengths = lengths.filter(isPast);
  const durations = durationsOf(line, ownLengths, done);
  const usedLengths = [
    ...(durations.contact ? [durations.contact] : []),
    ...done.flatMap((one) => durations.ofMeasure(one) ?? []),
  ];
  const blocked = [...timeStretches, ...reachedAt, ...done, ...lengths];
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
  const others = [...dropped, ...usedLengths];
  const text = remainder(line, [...others, ...sayNothingMore(line, done, others)]);
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
    minutes: durations.contact?.minutes ?? null,
    measures: done.map((one) => ({
      measure: measures.schema.parse(one.measure),
      minutes: durations.ofMeasure(one)?.minutes ?? null,
    })),
    summary: onlyVerb ? '' : datesBehind(text, surroundings),
    parts: [
      ...partsOf('person', person.stretches),
      ...partsOf('date', times.happened?.stretches ?? []),
      ...partsOf('channel', channel ? [channel] : []),
      ...partsOf('reached', reachedAt),
      ...partsOf('next', times.next?.stretches ?? []),
      ...partsOf('minutes', usedLengths),
      ...partsOf('measure', done),
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
