import type { Contact } from '#shared/contract/contacts.ts';
import type { VisitForm } from '#shared/contract/visit-form.ts';
import { inHelsinki } from '#shared/dates/clock-time.ts';
import { formatClock, formatDate } from '#shared/dates/format.ts';
import { parseLooseMoment } from '#shared/dates/loose-moment.ts';
import type { LooseMoment } from '#shared/dates/loose-moment.ts';
import type { Language } from '#shared/languages.ts';
import type { ClientId } from '#shared/ids.ts';
import type { PlainDate } from '#shared/time.ts';
import type { TypedMoment } from '../people/watched-fields.tsx';
import { emptyContact } from './contact-form.ts';
import type { ContactDraft } from './contact-form.ts';

const clockBetween: Readonly<Record<Language, string>> = { fi: ' ', sv: ' ', en: ', ' };

/** A moment with its year, so that it means the same on whatever day it is read again (rule 10 against harm). */
export const written = ({ date, time }: LooseMoment, language: Language): string =>
  time === null
    ? formatDate(date, language)
    : `${formatDate(date, language)}${clockBetween[language]}${formatClock(time, language)}`;

const kept = ({ typed, moment }: TypedMoment, language: Language): string =>
  moment === null ? typed.slice(0, 120) : written(moment, language);

/** The form as the case file keeps it beside the text of its note. */
export function toVisitForm(draft: ContactDraft, language: Language): VisitForm {
  const { clientId: _clientId, when, next, ...rest } = draft;
  return {
    ...rest,
    present: [...rest.present],
    measures: [...rest.measures],
    when: kept(when, language),
    next: kept(next, language),
  };
}

const read = (
  words: string,
  prefer: 'past' | 'future',
  today: PlainDate,
  language: Language,
): TypedMoment => {
  const reading = parseLooseMoment(words, { today, language, prefer });
  return { typed: words, moment: reading.ok ? reading.value : null };
};

/** The form as it was left, for the person whose draft it is. */
export function fromVisitForm(
  { when, next, ...form }: VisitForm,
  clientId: ClientId,
  today: PlainDate,
  language: Language,
): ContactDraft {
  return {
    ...form,
    clientId,
    when: read(when, 'past', today, language),
    next: read(next, 'future', today, language),
  };
}

const figure = (value: number | null): string => (value === null ? '' : String(value));

/** A logged contact as it stands in the form. What was agreed next is not part of it. */
export function draftOfContact(contact: Contact, language: Language): ContactDraft {
  const { date, time } = inHelsinki(contact.happenedAt);
  const moment: LooseMoment = contact.hasTime
    ? { date, time, moment: contact.happenedAt, how: 'full' }
    : { date, time: null, moment: null, how: 'full' };
  return {
    ...emptyContact,
    clientId: contact.clientId,
    channel: contact.channel,
    when: { typed: written(moment, language), moment },
    minutes: figure(contact.minutes),
    place: contact.place,
    reached: contact.reached,
    present: contact.present.map(({ kind, name, partnerId }) => ({ kind, name, partnerId })),
    summary: contact.summary,
    coachRole: contact.coachRole,
    coachingForm: contact.coachingForm,
    measures: contact.measures.map(({ measure, minutes, words }) => ({
      measure,
      minutes: figure(minutes),
      words,
    })),
    travelMinutes: figure(contact.travelMinutes),
    travelKm: figure(contact.travelKm),
  };
}
