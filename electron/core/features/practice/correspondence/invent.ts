import type { PartnerFields } from '#shared/contract/partners.ts';
import { addDays } from '#shared/dates/calendar.ts';
import { dayOf, type PlainDate } from '#shared/time.ts';
import { workday, workdayUpTo } from '../days.ts';
import { onTheClock } from '../happening.ts';
import type { PracticePartner, PracticePerson } from '../story.ts';
import { keysTold } from './keys.ts';
import { type LetterTold, lettersTold } from './letters.ts';
import type {
  PracticeBasis,
  PracticeCorrespondence,
  PracticeKey,
  PracticeLetter,
  PracticeReply,
} from './story.ts';

/** Days for which a person is known before somebody is asked for more help. */
const acquainted = 10;

/** Someone whose life is about the theme just now, who was known by then, and of whom nothing has been written yet. */
const fits = (person: PracticePerson, told: LetterTold, writtenOn: PlainDate): boolean =>
  person.theme === told.theme &&
  person.fields.language === told.language &&
  person.fields.status === 'active' &&
  !person.fields.turvakielto &&
  dayOf(person.since) < addDays(writtenOn, -acquainted);

const basisOf = (told: LetterTold, writtenOn: PlainDate, today: PlainDate): PracticeBasis | null => {
  const { basis } = told;
  if (basis === null) return null;
  if ('ground' in basis) return { ...basis, basis: 'law', recordedOn: writtenOn };
  return {
    basis: 'consent',
    purpose: basis.purpose,
    how: basis.how,
    givenOn: workdayUpTo(addDays(writtenOn, -2)),
    until: addDays(today, basis.lastsDays),
  };
};

const replyOf = ({ reply }: LetterTold, partner: PartnerFields, today: PlainDate): PracticeReply | null => {
  if (reply === null) return null;
  const { status, message, namesContact, waitEstimate, timeInDays } = reply;
  return {
    fields: {
      status,
      message,
      waitEstimate,
      contactPerson: namesContact ? partner.contactPerson : '',
      contactPhone: namesContact ? partner.phone : '',
      timeGiven: timeInDays === null ? null : onTheClock(workday(addDays(today, timeInDays)), 10),
    },
    answeredAt: onTheClock(workdayUpTo(addDays(today, -reply.daysAgo)), 13, 5),
    seen: reply.seen,
  };
};

/**
 * Keys, referrals and answers of the last two months, for the people whom they fit; a referral that fits nobody is left
 * out. The default thirty people have all of them. Deterministic, and nothing of it is written on a weekend.
 */
export function inventCorrespondence(
  people: readonly PracticePerson[],
  partners: readonly PracticePartner[],
  today: PlainDate,
): PracticeCorrespondence {
  const partnerOf = (holder: string) => {
    const partner = partners.findIndex(({ fields }) => fields.contactPerson === holder);
    const fields = partners[partner]?.fields;
    if (fields === undefined) throw new Error(`nobody in the directory is called ${holder}`);
    return { partner, fields };
  };
  const keys = keysTold.map(({ holder, title, kind, cameDaysAgo, verified }): PracticeKey => ({
    partner: partnerOf(holder).partner,
    kind,
    holder,
    title,
    cameOn: workdayUpTo(addDays(today, -cameDaysAgo)),
    verified: verified && { on: workdayUpTo(addDays(today, -verified.daysAgo)), how: verified.how },
  }));
  const taken = new Set<number>();
  const letters = lettersTold.flatMap((told): PracticeLetter[] => {
    const writtenOn = workdayUpTo(addDays(today, -told.daysAgo));
    const person = people.findIndex((one, index) => !taken.has(index) && fits(one, told, writtenOn));
    if (person < 0) return [];
    taken.add(person);
    const { partner, fields } = partnerOf(told.to);
    const { language, urgency, words, items, leaves } = told;
    return [
      {
        person,
        partner,
        draft: { language, urgency, ...words },
        items,
        basis: basisOf(told, writtenOn, today),
        writtenAt: onTheClock(writtenOn, 14, 20),
        leaves,
        reply: replyOf(told, fields, today),
      },
    ];
  });
  return { keys, letters };
}
