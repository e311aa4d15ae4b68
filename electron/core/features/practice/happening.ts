import type { ArgsOf, CallName, ResultOf } from '#shared/contract/index.ts';
import { clockTime, momentInHelsinki } from '#shared/dates/clock-time.ts';
import { type Instant, instantOf, type PlainDate } from '#shared/time.ts';
import type { Ids } from '../../ports.ts';

/** Writes down one thing of the story and gives its result; a failure is a bug of the story. */
export type Say = <N extends CallName>(name: N, args: ArgsOf<N>) => Promise<ResultOf<N>>;

/** Something that the coach wrote down at a moment. */
export interface Happening {
  readonly at: Instant;
  tell(say: Say, ids: Ids): Promise<void>;
}

/** Something that an earlier happening gives, an id mostly, and later ones use. */
export class Slot<T> {
  #value: T | undefined;
  fill(value: T): void {
    this.#value = value;
  }
  get value(): T {
    if (this.#value === undefined) throw new Error('a later happening came first');
    return this.#value;
  }
}

/** A time of a day in Helsinki. */
export const onTheClock = (day: PlainDate, hour: number, minute = 0): Instant => {
  const time = clockTime(hour, minute);
  if (time === null) throw new Error('not a time of day');
  return momentInHelsinki(day, time);
};

export const secondsAfter = (moment: Instant, seconds: number): Instant =>
  instantOf(new Date(new Date(moment).getTime() + seconds * 1000));
