import type { Channel, PresentKind } from '#shared/codes/channels.ts';
import type { ArgsOf } from '#shared/contract/index.ts';
import { startOfDay } from '#shared/dates/clock-time.ts';
import type { LooseMoment } from '#shared/dates/loose-moment.ts';
import type { ClientId } from '#shared/ids.ts';
import type { PlainDate } from '#shared/time.ts';
import type { TypedMoment } from '../people/watched-fields.tsx';

export const nothingTyped: TypedMoment = { typed: '', moment: null };

/** A contact as it is being written down. */
export interface ContactDraft {
  readonly clientId: ClientId | null;
  readonly channel: Channel | null;
  readonly when: TypedMoment;
  readonly minutes: string;
  readonly place: string;
  readonly reached: boolean;
  /** Who was there besides the coach, with a name where one was written. */
  readonly present: readonly { readonly kind: PresentKind; readonly name: string }[];
  readonly summary: string;
  readonly next: TypedMoment;
  readonly nextChannel: Channel | null;
  readonly nextPlace: string;
}

export const emptyContact: ContactDraft = {
  clientId: null,
  channel: null,
  when: nothingTyped,
  minutes: '',
  place: '',
  reached: true,
  present: [],
  summary: '',
  next: nothingTyped,
  nextChannel: null,
  nextPlace: '',
};

export type ContactProblem = 'missing' | 'not-understood' | 'in-future' | 'wrong';
export type ContactProblems = Partial<
  Record<'clientId' | 'channel' | 'when' | 'minutes' | 'next', ContactProblem>
>;

const at = ({ moment, date }: LooseMoment) => ({
  at: moment ?? startOfDay(date),
  hasTime: moment !== null,
});

/** Minutes as typed ("45", "45 min"); null for nothing, undefined for what is no length. */
function minutesOf(typed: string): number | null | undefined {
  const words = typed.trim();
  if (words === '') return null;
  const found = /^(\d{1,4})\s*(?:min\.?)?$/i.exec(words)?.[1];
  const minutes = Number(found);
  return found !== undefined && minutes <= 1440 ? minutes : undefined;
}

/** What keeps the contact from being saved; empty where nothing does. */
export function contactProblems(draft: ContactDraft, today: PlainDate): ContactProblems {
  const problems: ContactProblems = {};
  if (draft.clientId === null) problems.clientId = 'missing';
  if (draft.channel === null) problems.channel = 'missing';
  if (draft.when.moment === null) {
    problems.when = draft.when.typed.trim() === '' ? 'missing' : 'not-understood';
  } else if (draft.when.moment.date > today) {
    problems.when = 'in-future';
  }
  if (minutesOf(draft.minutes) === undefined) problems.minutes = 'wrong';
  // Words that were not understood must not quietly become "nothing agreed".
  if (draft.next.moment === null && draft.next.typed.trim() !== '') problems.next = 'not-understood';
  return problems;
}

/** The contact to save, or null while something keeps it from being saved. */
export function contactFrom(draft: ContactDraft, today: PlainDate): ArgsOf<'contacts.add'> | null {
  const { clientId, channel, when, next } = draft;
  if (Object.keys(contactProblems(draft, today)).length > 0) return null;
  if (clientId === null || channel === null || when.moment === null) return null;
  const { at: happenedAt, hasTime } = at(when.moment);
  return {
    clientId,
    channel,
    happenedAt,
    hasTime,
    minutes: minutesOf(draft.minutes) ?? null,
    place: draft.place,
    reached: draft.reached,
    present: [...draft.present],
    summary: draft.summary,
    next:
      next.moment === null
        ? null
        : { ...at(next.moment), channel: draft.nextChannel, place: draft.nextPlace },
  };
}
