import { addDays } from '#shared/dates/calendar.ts';
import type { ClientId, PartnerId } from '#shared/ids.ts';
import { dayOf, type Instant, type PlainDate } from '#shared/time.ts';
import { workdayUpTo } from '../days.ts';
import { onTheClock, type Slot } from '../happening.ts';
import { practicePartners } from '../partners.ts';
import type { PracticePerson } from '../story.ts';

/** The same in both languages of the story. */
export type Words = readonly [fi: string, sv: string];

/** Somebody of the story and what an episode needs to be told of them. */
export interface Setting {
  /** Place among the story's people. */
  readonly index: number;
  readonly person: PracticePerson;
  readonly today: PlainDate;
  readonly client: Slot<ClientId>;
  /** In the person's language. */
  readonly say: (words: Words) => string;
  /** A working day so long ago, or the second day of knowing the person where that is later. */
  readonly ago: (days: number) => PlainDate;
  /** A moment of that day in Helsinki. */
  readonly moment: (daysAgo: number, hour: number, minute?: number) => Instant;
  /** A partner of the directory by the name of its contact person, or of the organisation. */
  readonly partner: (called: string) => Slot<PartnerId>;
}

/** Finds a partner of the directory among the slots that its places fill. */
export const partnerOf =
  (partners: readonly Slot<PartnerId>[]) =>
  (called: string): Slot<PartnerId> => {
    const place = practicePartners.findIndex(
      ({ fields }) => fields.contactPerson === called || fields.name === called,
    );
    const slot = partners[place];
    if (slot === undefined) throw new Error(`nobody in the directory is called ${called}`);
    return slot;
  };

/** The setting of one person. */
export function settingOf(
  index: number,
  person: PracticePerson,
  today: PlainDate,
  client: Slot<ClientId>,
  partners: readonly Slot<PartnerId>[],
): Setting {
  const earliest = addDays(dayOf(person.since), 2);
  const ago = (days: number): PlainDate => {
    const day = workdayUpTo(addDays(today, -days));
    return day < earliest ? earliest : day;
  };
  return {
    index,
    person,
    today,
    client,
    say: ([fi, sv]) => (person.fields.language === 'sv' ? sv : fi),
    ago,
    moment: (days, hour, minute = 0) => onTheClock(ago(days), hour, minute),
    partner: partnerOf(partners),
  };
}
