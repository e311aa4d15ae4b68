import type { ClientFields } from '#shared/contract/clients.ts';
import { addDays } from '#shared/dates/calendar.ts';
import type { PlainDate } from '#shared/time.ts';
import { inventConsents } from './consents.ts';
import { inventCorrespondence } from './correspondence/invent.ts';
import { momentOn, workday } from './days.ts';
import { meetingToday } from './episodes/appointments.ts';
import { recordOf } from './episodes/record.ts';
import { finnish } from './finnish/voice.ts';
import { inventContact, inventNext, inventNote, type Life } from './history.ts';
import { practicePartners } from './partners.ts';
import { inventPerson } from './people.ts';
import { inventPlan } from './plan.ts';
import { type Random, randomFrom } from './random.ts';
import type {
  PracticeContact,
  PracticeNote,
  PracticeOptions,
  PracticePerson,
  PracticeStory,
} from './story.ts';
import { swedish } from './swedish/voice.ts';
import type { Voice } from './voice.ts';

export const defaultPeople = 30;
export const defaultSeed = 'rinnalla';

/** What becomes of a person's file; the first thirty hold some of each. */
function statusOf(index: number): { status: ClientFields['status']; archived: boolean } {
  if (index % 10 === 6) return { status: 'paused', archived: false };
  if (index % 15 === 8) return { status: 'closed', archived: false };
  if (index % 15 === 13) return { status: 'closed', archived: true };
  return { status: 'active', archived: false };
}

/** Days of contact from first to last, between three days and four weeks apart, none on a weekend. */
function contactDays(first: PlainDate, last: PlainDate, count: number | null, random: Random): PlainDate[] {
  const days: PlainDate[] = [];
  if (count !== null) {
    const span = Math.max(1, Math.floor((new Date(last).getTime() - new Date(first).getTime()) / 86_400_000));
    for (let at = 0; at < count; at += 1) days.push(workday(addDays(first, Math.floor((at * span) / count))));
    return days;
  }
  const pace = random.between(5, 18);
  for (let day = workday(first); day <= last; day = workday(addDays(day, random.between(3, pace * 2))))
    days.push(day);
  return days;
}

/** Somebody who came once before and was written down in haste: the same person as an earlier one of the story. */
const doubleAt = 28;
const doubled = 10;

/** The name without the dots of its letters and the same telephone, as it was heard at the time. */
function doubleOf(invented: ClientFields, { today, seed = defaultSeed }: PracticeOptions): ClientFields {
  const { firstName, lastName, phone } = inventPerson(
    doubled,
    finnish,
    today,
    randomFrom(`${seed}/person/${doubled}`),
  );
  const heard = lastName.replaceAll('ä', 'a').replaceAll('ö', 'o');
  return { ...invented, firstName, lastName: heard, displayName: `${firstName} ${heard}`, phone, email: '' };
}

/**
 * One invented person, the same for the same seed, index and day whatever the number of people. Every tenth speaks
 * Swedish; of thirty, some have no next contact, some are paused, closed or archived, one has a turvakielto.
 */
export function practicePerson(index: number, options: PracticeOptions): PracticePerson {
  const { today, seed = defaultSeed, notesEach, words = 45 } = options;
  const random = randomFrom(`${seed}/person/${index}`);
  const voice: Voice = index % 10 === 4 ? swedish : finnish;
  const { status, archived } = statusOf(index);
  const invented = inventPerson(index, voice, today, random);
  const themes = random.some(voice.themes, random.chance(0.35) ? 2 : 1);
  const theme = themes[0];
  if (theme === undefined) throw new Error('a voice without themes');

  // Today itself stays free: the coach's own day begins with an empty page.
  const since = addDays(today, -random.between(30, 600));
  const overdue = index % 15 === 9;
  const fields = {
    ...(index === doubleAt ? doubleOf(invented, options) : invented),
    ...recordOf(index, theme.key, voice.language, since, today),
    status,
  };
  const life: Life = { voice, theme, name: fields.firstName, words };
  const last = addDays(
    today,
    -random.between(status !== 'active' ? 20 : overdue ? 12 : 1, status === 'active' ? 25 : 29),
  );
  const days = contactDays(since, last, notesEach ?? null, random);
  const contacts = days.map((day): PracticeContact => {
    const withNote = notesEach !== undefined || random.chance(0.62);
    return inventContact(life, day, withNote, random);
  });
  const loose: PracticeNote[] =
    notesEach === undefined && random.chance(0.4)
      ? [inventNote(life, null, momentOn(workday(since), random), since, random)]
      : [];
  // Two of thirty were called away in the middle of a sentence.
  const unfinished = notesEach === undefined && index % 15 === 2;
  const lastNote = contacts.findLast((contact) => contact.note !== null);
  const told = contacts.map((contact) =>
    unfinished && contact === lastNote && contact.note !== null
      ? { ...contact, note: { ...contact.note, finished: false, addendum: null } }
      : contact,
  );
  // A few are met today, so that the first screen shows a day's work.
  const nextWhen = overdue ? 'overdue' : index % 7 === 3 ? 'today' : 'later';
  const span = Math.floor((new Date(last).getTime() - new Date(since).getTime()) / 86_400_000);
  return {
    fields,
    theme: theme.key,
    since: momentOn(workday(since), randomFrom(`${seed}/since/${index}`)),
    archived,
    contacts: told,
    notes: loose,
    next:
      status === 'active' && index % 6 !== 1
        ? { ...inventNext(voice, today, nextWhen, random), ...meetingToday(index, today) }
        : null,
    plan: index % 6 === 5 ? null : inventPlan(voice, themes, since, Math.max(1, span), random),
    consents: inventConsents(index, theme, since, today, randomFrom(`${seed}/consents/${index}`)),
  };
}

/** People one after another, for measurements with more of them than fit a list. */
export function* practicePeople(options: PracticeOptions): Generator<PracticePerson> {
  for (let index = 0; index < (options.people ?? defaultPeople); index += 1)
    yield practicePerson(index, options);
}

/** Invented people of rural Lapland, in Finnish and Swedish, with their history up to `today`. Deterministic. */
export const generatePractice = (options: PracticeOptions): PracticeStory => {
  const people = [...practicePeople(options)];
  return {
    seed: options.seed ?? defaultSeed,
    today: options.today,
    partners: practicePartners,
    people,
    casework: options.casework ?? true,
    correspondence: inventCorrespondence(people, practicePartners, options.today),
  };
};
