import { formatDate } from '#shared/dates/format.ts';
import type { protectiveItems, supportItems } from '#shared/disclosure/support-items.ts';
import { textFor } from '#shared/i18n/index.ts';
import type { Language } from '#shared/languages.ts';
import { joined, withWords, type ItemContent, type WordsOf } from './words-of.ts';

const pause = (one: ItemContent<'pauses'>[number], language: Language): string => {
  const t = textFor(language);
  const from = formatDate(one.pausedOn, language);
  const days =
    one.pausedUntil === null
      ? t('print.items.since', { day: from })
      : t('print.items.fromTo', { from, until: formatDate(one.pausedUntil, language) });
  return withWords(`${t(`print.items.pauseOf.${one.of}`)}: ${days}`, one.words);
};

const checkIn = (one: ItemContent<'check-ins'>[number], language: Language): string => {
  const t = textFor(language);
  const day = formatDate(one.doneOn ?? one.dueOn, language);
  return withWords(
    joined(
      one.pathway,
      one.doneOn === null ? t('print.items.checkInAgreed', { day }) : t('print.items.checkInDone', { day }),
    ),
    one.words,
  );
};

/** That the client lets nothing be told to a guardian, and to which; never why. */
export const notToTellWords = (guardians: readonly string[], language: Language): string => {
  const t = textFor(language);
  const who = guardians.join(', ');
  return guardians.length === 0 ? t('print.items.notToTellAny') : t('print.items.notToTell', { who });
};

/** What frames the support, as plain text for a human. */
export const supportWords: WordsOf<keyof typeof supportItems | keyof typeof protectiveItems> = {
  'not-to-tell': ({ guardians }, language) => notToTellWords(guardians, language),
  programme: ({ programme, startedOn, endedOn }, language) => {
    const t = textFor(language);
    return joined(
      programme,
      startedOn !== null && t('print.items.coachedSince', { day: formatDate(startedOn, language) }),
      endedOn !== null && t('print.items.coachedTo', { day: formatDate(endedOn, language) }),
    );
  },
  'support-periods': (list, language) => {
    const t = textFor(language);
    return list
      .map(({ pathway, until }) =>
        joined(
          pathway === '' ? t('print.items.ownSupport') : t('print.items.supportOf', { pathway }),
          until === null
            ? t('print.items.supportOpen')
            : t('print.items.until', { day: formatDate(until, language) }),
        ),
      )
      .join('\n');
  },
  pauses: (list, language) => list.map((one) => pause(one, language)).join('\n'),
  'plan-frame': ({ phase, pace, reviewOn, consentUntil }, language) => {
    const t = textFor(language);
    return withWords(
      joined(
        phase,
        reviewOn !== null && t('print.items.review', { day: formatDate(reviewOn, language) }),
        consentUntil !== null && t('print.items.planConsent', { day: formatDate(consentUntil, language) }),
      ),
      pace,
    );
  },
  'check-ins': (list, language) => list.map((one) => checkIn(one, language)).join('\n'),
};
