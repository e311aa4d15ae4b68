import type { Channel, PresentKind } from '#shared/codes/channels.ts';
import type { CoachingForm, CoachRole, Measure } from '#shared/codes/contacts.ts';
import type { ArgsOf } from '#shared/contract/index.ts';
import { startOfDay } from '#shared/dates/clock-time.ts';
import type { LooseMoment } from '#shared/dates/loose-moment.ts';
import type { ClientId, PartnerId } from '#shared/ids.ts';
import type { Instant, PlainDate } from '#shared/time.ts';
import type { TypedMoment } from '../people/watched-fields.tsx';

export const nothingTyped: TypedMoment = { typed: '', moment: null };

export interface PresentDraft {
  readonly kind: PresentKind;
  readonly name: string;
  readonly partnerId: PartnerId | null;
}

export interface MeasureDraft {
  readonly measure: Measure;
  readonly minutes: string;
  readonly words: string;
}

/** A contact as it is being written down. */
export interface ContactDraft {
  readonly clientId: ClientId | null;
  readonly channel: Channel | null;
  readonly when: TypedMoment;
  readonly minutes: string;
  readonly place: string;
  readonly reached: boolean;
  /** Who was there besides the coach, with a name where one was written. */
  readonly present: readonly PresentDraft[];
  readonly summary: string;
  readonly coachRole: CoachRole | null;
  readonly coachingForm: CoachingForm | null;
  readonly measures: readonly MeasureDraft[];
  readonly travelMinutes: string;
  readonly travelKm: string;
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
  coachRole: null,
  coachingForm: null,
  measures: [],
  travelMinutes: '',
  travelKm: '',
  next: nothingTyped,
  nextChannel: null,
  nextPlace: '',
};

export type ContactProblem = 'missing' | 'not-understood' | 'in-future' | 'wrong';
export type ContactProblems = Partial<
  Record<
    'clientId' | 'channel' | 'when' | 'minutes' | 'next' | 'travelMinutes' | 'travelKm' | 'measures',
    ContactProblem
  >
>;

const at = ({ moment, date }: LooseMoment): { at: Instant; hasTime: boolean } => ({
  at: moment ?? startOfDay(date),
  hasTime: moment !== null,
});

/** A figure with or without its unit; null for nothing, undefined for what is none. */
function figureOf(typed: string, unit: RegExp, max: number): number | null | undefined {
  const words = typed.trim();
  if (words === '') return null;
  const [, figure, rest] = /^(\d{1,4})\s*(\D*)$/.exec(words) ?? [];
  if (figure === undefined || !unit.test(rest ?? '')) return undefined;
  return Number(figure) <= max ? Number(figure) : undefined;
}

/** Minutes as typed ("45", "45 min"); null for nothing, undefined for what is no length. */
export const minutesOf = (typed: string): number | null | undefined =>
  figureOf(typed, /^(?:min\.?)?$/i, 1440);
const kmOf = (typed: string): number | null | undefined => figureOf(typed, /^(?:km\.?)?$/i, 5000);

/** When it happened, while that is understood. */
export const happenedAtOf = ({ when }: ContactDraft): Instant | null =>
  when.moment === null ? null : at(when.moment).at;

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
  if (minutesOf(draft.travelMinutes) === undefined) problems.travelMinutes = 'wrong';
  if (kmOf(draft.travelKm) === undefined) problems.travelKm = 'wrong';
  if (draft.measures.some(({ minutes }) => minutesOf(minutes) === undefined)) problems.measures = 'wrong';
  // Words that were not understood must not quietly become "nothing agreed".
  if (draft.next.moment === null && draft.next.typed.trim() !== '') problems.next = 'not-understood';
  return problems;
}

/** The contact to save, or null while something keeps it from being saved. */
export function contactFrom(draft: ContactDraft, today: PlainDate) {
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
    coachRole: draft.coachRole,
    coachingForm: draft.coachingForm,
    measures: draft.measures.map(({ measure, minutes, words }) => ({
      measure,
      minutes: minutesOf(minutes) ?? null,
      words,
    })),
    travelMinutes: minutesOf(draft.travelMinutes) ?? null,
    travelKm: kmOf(draft.travelKm) ?? null,
    next:
      next.moment === null
        ? null
        : { ...at(next.moment), channel: draft.nextChannel, place: draft.nextPlace },
  } satisfies ArgsOf<'contacts.add'>;
}
