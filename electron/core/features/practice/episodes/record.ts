import type { ClientFields } from '#shared/contract/clients.ts';
import { addDays } from '#shared/dates/calendar.ts';
import type { PlainDate } from '#shared/time.ts';
import type { Words } from './setting.ts';

type Facts = Partial<ClientFields>;

const at = <T>(items: readonly [T, ...T[]], index: number): T => items[index % items.length] ?? items[0];

/** How it is with work and studies, by what the life is about just now. */
const situations: Readonly<Record<string, readonly [Facts, ...Facts[]]>> = {
  home: [
    { labourSituation: 'outside', studySituation: 'none' },
    { labourSituation: 'unemployed', studySituation: 'without-place' },
  ],
  money: [{ labourSituation: 'unemployed', studySituation: 'qualified' }, { labourSituation: 'part-time' }],
  housing: [{ labourSituation: 'unemployed', studySituation: 'none' }, { labourSituation: 'not-told' }],
  people: [{ labourSituation: 'unemployed', studySituation: 'qualified' }, { labourSituation: 'outside' }],
  roads: [
    { labourSituation: 'unemployed', studySituation: 'without-place' },
    { labourSituation: 'part-time' },
  ],
  studies: [
    { labourSituation: 'outside', studySituation: 'interrupted' },
    { labourSituation: 'unemployed', studySituation: 'vocational' },
  ],
  work: [{ labourSituation: 'unemployed', studySituation: 'qualified' }, { labourSituation: 'laid-off' }],
  wellbeing: [{ labourSituation: 'outside', studySituation: 'not-told' }],
  body: [{ labourSituation: 'unemployed', studySituation: 'qualified' }],
};

const answering: readonly [Words, ...Words[]] = [
  [
    'Äiti voi vastata; hänelle saa sanoa vain, että soitetaan uudestaan',
    'Mamma kan svara; säg bara att vi ringer igen',
  ],
  ['Vain hän itse', 'Bara hen själv'],
  ['Veli vastaa joskus, hän tietää valmennuksesta', 'Brodern svarar ibland, han känner till coachningen'],
];
const untold: readonly [Words, ...Words[]] = [
  ['Entistä työpaikkaa ei oteta itse puheeksi', 'Den förra arbetsplatsen tar vi inte upp själva'],
  ['Armeijasta puhutaan vain, jos hän aloittaa', 'Militärtjänsten bara om hen själv börjar'],
];
const doors: readonly [Words, ...Words[]] = [
  [
    'Pihassa iso mutta kiltti koira. Soita ennen kuin nouset autosta.',
    'En stor men snäll hund på gården. Ring innan du stiger ur bilen.',
  ],
  [
    'Tie auraamatta kovan lumisateen jälkeen; auto kannattaa jättää lavalle.',
    'Vägen är oplogad efter snöfall; lämna bilen vid mjölkpallen.',
  ],
];
const places: readonly [Words, ...Words[]] = [
  ['Kunnantalo, huone 2', 'Kommunhuset, rum 2'],
  ['Nuorisotila', 'Ungdomsgården'],
  ['Kirjasto', 'Biblioteket'],
];

/**
 * What a coach has filled in on the record of a person, by place among the people and by theme: more of some, little of
 * others, and nothing drawn at random, so that the rest of the story stays as it is.
 */
export function recordOf(
  index: number,
  theme: string,
  language: 'fi' | 'sv',
  began: PlainDate,
  today: PlainDate,
): Facts {
  const say = ([fi, sv]: Words): string => (language === 'sv' ? sv : fi);
  const since = addDays(began, -30 - (index % 9) * 41);
  const situation = situations[theme];
  const told = situation === undefined ? {} : at(situation, index);
  const young = index % 5 === 2;
  return {
    programme: index % 7 === 6 ? null : young ? 'ohjaamo' : 'valpas',
    ...(index % 4 === 3
      ? {}
      : {
          ...told,
          labourSince: told.labourSituation === undefined ? null : since,
          studySince: told.studySituation === undefined || told.studySituation === 'none' ? null : since,
        }),
    firstContactBy: at(
      [
        'client',
        'school',
        'social-services',
        'close-one',
        'employment-services',
        'coach-found',
        'youth-work',
        'ngo',
      ] as const,
      index,
    ),
    firstContactOn: addDays(began, -(index % 6)),
    preferredChannel: index % 3 === 1 ? null : at(['text', 'phone', 'visit-appointment'] as const, index),
    serviceMode: index % 6 === 5 ? 'digital' : index % 4 === 0 ? 'elsewhere' : 'on-site',
    servicePlace: index % 6 === 5 ? '' : say(at(places, index)),
    whoMayAnswer: index % 5 === 0 ? say(at(answering, index / 5)) : '',
    notToMention: index % 8 === 3 ? say(at(untold, (index - 3) / 8)) : '',
    safetyNote: index % 11 === 10 ? say(at(doors, (index - 10) / 11)) : '',
    // One signs: the interpreter is asked for in good time.
    needsInterpreter: index % 30 === 12,
    interpreterLanguage:
      index % 30 === 12 ? say(['suomalainen viittomakieli', 'finlandssvenskt teckenspråk']) : '',
    // The support of one ends soon, that of others next summer.
    supportUntil:
      index % 30 === 21 ? addDays(today, 9) : index % 6 === 2 ? addDays(today, 180 + index) : null,
    coachDisqualified:
      index % 30 === 23
        ? say(['Serkku: valmentaja vaihtui tuttuun työpariin', 'Kusin: en bekant kollega tog över'])
        : '',
  };
}
