import type { Language } from '../languages.ts';

/** Words that move a day: how many days from today. The keys are sources of regular expressions. */
export interface DateWords {
  /** Day words and their distance from today in days. */
  readonly days: readonly (readonly [source: string, offset: number])[];
  /** Full weekday names with their endings, Monday first. */
  readonly weekdays: readonly string[];
  /** Short weekday names, Monday first; understood inside a sentence only in the language of the app. */
  readonly shortWeekdays: readonly string[];
  /** Months with their endings, January first. */
  readonly months: readonly string[];
  readonly units: {
    readonly day: string;
    readonly week: string;
    readonly month: string;
    readonly year: string;
  };
  /** Words for small numbers in the cases that a distance needs. */
  readonly numbers: readonly (readonly [source: string, value: number])[];
  /** `#` stands for number and unit: what lies ahead, what lies behind. */
  readonly ahead: readonly string[];
  readonly behind: readonly string[];
  /** Words in front of a weekday that say nothing of their own. */
  readonly on: string;
  /** "This coming", "the last": in front of a weekday. */
  readonly next: string;
  readonly last: string;
  /** A form of the weekday that is past by itself (Swedish "i måndags"); `#` stands for the weekday. */
  readonly pastForm?: string;
  /** Around a weekday: "of next week", "of last week". */
  readonly nextWeek: string;
  readonly lastWeek: string;
}

export const dateWords: Readonly<Record<Language, DateWords>> = {
  fi: {
    days: [
      ['toissapäivänä', -2],
      ['eilen', -1],
      ['tänään', 0],
      ['ylihuomenna', 2],
      ['huomenna', 1],
    ],
    weekdays: ['maanantai', 'tiistai', 'keskiviikko', 'torstai', 'perjantai', 'lauantai', 'sunnuntai'].map(
      (name) => `${name}(?:na|ksi|hin|ihin|lle|lta)?`,
    ),
    shortWeekdays: ['ma', 'ti', 'ke', 'to', 'pe', 'la', 'su'],
    months: [
      'tammi',
      'helmi',
      'maalis',
      'huhti',
      'touko',
      'kesä',
      'heinä',
      'elo',
      'syys',
      'loka',
      'marras',
      'joulu',
    ].map((name) => `${name}kuu(?:n|ta|ssa)?`),
    units: {
      day: '(?:päivän|päivää|päivä|pv|pvä|pvää|vrk)',
      week: '(?:viikon|viikkoa|viikko|vkoa|vkon|vko|vk)',
      month: '(?:kuukauden|kuukautta|kuukausi|kk)',
      year: '(?:vuoden|vuotta|vuosi|v)',
    },
    numbers: [
      ['yhden|yksi|yks', 1],
      ['kahden|kaksi|kaks', 2],
      ['parin|pari', 2],
      ['kolmen|kolme', 3],
      ['neljän|neljä', 4],
      ['viiden|viisi', 5],
      ['kuuden|kuusi', 6],
      ['seitsemän', 7],
      ['kahdeksan', 8],
      ['yhdeksän', 9],
      ['kymmenen', 10],
    ],
    ahead: ['#\\s+(?:päästä|kuluttua|perästä)'],
    behind: ['#\\s+sitten'],
    on: '',
    next: '(?:ensi|tuleva|tulevana|seuraava|seuraavana)',
    last: '(?:viime|edellinen|edellisenä)',
    nextWeek: '(?:ensi\\s+(?:viikon|viikolla|vkon|vkolla))',
    lastWeek: '(?:viime\\s+(?:viikon|viikolla|vkon|vkolla))',
  },
  sv: {
    days: [
      ['i\\s?förrgår', -2],
      ['i\\s?går', -1],
      ['i\\s?dag', 0],
      ['i\\s?över\\s?morgon', 2],
      ['i\\s?morgon|i\\s?morron', 1],
    ],
    weekdays: ['måndag', 'tisdag', 'onsdag', 'torsdag', 'fredag', 'lördag', 'söndag'].map(
      (name) => `${name}(?:en)?`,
    ),
    shortWeekdays: ['mån|må', 'tis|ti', 'ons|on', 'tors|tor|to', 'fre|fr', 'lör|lö', 'sön|sö'],
    months: [
      'januari|jan',
      'februari|feb',
      'mars|mar',
      'april|apr',
      'maj',
      'juni|jun',
      'juli|jul',
      'augusti|aug',
      'september|sept|sep',
      'oktober|okt',
      'november|nov',
      'december|dec',
    ],
    units: {
      day: '(?:dagar|dag|dygn)',
      week: '(?:veckor|vecka|v)',
      month: '(?:månader|månad|mån)',
      year: '(?:år)',
    },
    numbers: [
      ['en|ett', 1],
      ['två|ett\\s+par', 2],
      ['tre', 3],
      ['fyra', 4],
      ['fem', 5],
      ['sex', 6],
      ['sju', 7],
      ['åtta', 8],
      ['nio', 9],
      ['tio', 10],
    ],
    ahead: ['om\\s+#'],
    behind: ['för\\s+#\\s+se(?:da|)n'],
    on: '(?:nu\\s+på|på)\\s+',
    next: '(?:nästa|kommande)',
    last: '(?:förra|senaste)',
    pastForm: 'i\\s+#s',
    nextWeek: '(?:i\\s+)?nästa\\s+vecka',
    lastWeek: '(?:i\\s+)?förra\\s+veckan?',
  },
  en: {
    days: [
      ['(?:the\\s+)?day\\s+before\\s+yesterday', -2],
      ['yesterday', -1],
      ['today', 0],
      ['(?:the\\s+)?day\\s+after\\s+tomorrow', 2],
      ['tomorrow', 1],
    ],
    weekdays: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'],
    shortWeekdays: ['mon', 'tues|tue', 'wed', 'thurs|thur|thu', 'fri', 'sat', 'sun'],
    months: [
      'january|jan',
      'february|feb',
      'march|mar',
      'april|apr',
      'may',
      'june|jun',
      'july|jul',
      'august|aug',
      'september|sept|sep',
      'october|oct',
      'november|nov',
      'december|dec',
    ],
    units: {
      day: '(?:days|day)',
      week: '(?:weeks|week)',
      month: '(?:months|month)',
      year: '(?:years|year)',
    },
    numbers: [
      ['one|an|a', 1],
      ['two|a\\s+couple\\s+of', 2],
      ['three', 3],
      ['four', 4],
      ['five', 5],
      ['six', 6],
      ['seven', 7],
      ['eight', 8],
      ['nine', 9],
      ['ten', 10],
    ],
    ahead: ['in\\s+#', '#\\s+from\\s+(?:now|today)'],
    behind: ['#\\s+ago'],
    on: 'on\\s+',
    next: '(?:next|coming)',
    last: '(?:last)',
    nextWeek: '(?:of\\s+)?next\\s+week',
    lastWeek: '(?:of\\s+)?last\\s+week',
  },
};
