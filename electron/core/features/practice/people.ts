import { nothingKnown } from '#shared/contract/clients.ts';
import type { ClientFields } from '#shared/contract/clients.ts';
import { addDays, addYears } from '#shared/dates/calendar.ts';
import type { PlainDate } from '#shared/time.ts';
import type { Random } from './random.ts';
import type { Voice } from './voice.ts';

/**
 * First names are common ones; surnames are put together from two words of nature, so that they sound like the north and
 * belong to nobody in particular. Numbers are 040 000 0…, e-mail ends in `.example` (RFC 2606); no identity codes.
 */
const firstNames: Readonly<Record<Voice['language'], readonly string[]>> = {
  fi: 'Aino Eetu Venla Onni Iida Aleksi Sanni Joona Helmi Niko Oona Veeti Emmi Lauri Siiri Juho Elli Eino Ella Kalle Veera Santeri Noora Miro Anni Otso Jenna Elias Kerttu Aapo Salla Ville Tuuli Joonas Saana Arttu Inka Mikael Vilma Tuomas Enni Roope Milla Aatu Kaisa Niilo Piia Sampo Ronja Antti Heta Jere Lotta Petteri Tiia Samuli Maria Jani Essi Topi'.split(
    ' ',
  ),
  sv: 'Elin Emil Wilma Anton Linnea Oskar Ida Axel Sara Viktor Ellen Felix Alva Ludvig Moa Hugo Ebba Linus Saga Jakob'.split(
    ' ',
  ),
};

const surnameParts = {
  fi: [
    'Kelo Hilla Kaarna Petäjä Kuru Jänkä Palo Riekko Siika Rousku Utu Pouta Kaste Ruska Routa Kide Naava Sammal Tuohi Keto Halla Kieppi Suopursu Kataja Lumi Tyrsky Virta Hete Pilvi Kaisla'.split(
      ' ',
    ),
    'vaara kangas lampi niemi selkä ranta aho saari maa rinne oja korpi lahti pelto mäki'.split(' '),
  ],
  sv: [
    'Ren Lav Fjäll Myr Tall Älv Snö Ljung Hjortron Norrsken Is Mossa'.split(' '),
    'gård backa ås dal näs fors lid vik lund strand'.split(' '),
  ],
} as const;

const villages: Readonly<Record<string, readonly string[]>> = {
  '614': [
    'Anetjärvi',
    'Mourujärvi',
    'Tolva',
    'Kuloharju',
    'Ahola',
    'Lohiranta',
    'Sirniö',
    'Peräposio',
    'Posion kirkonkylä',
  ],
  '261': [
    'Sirkka',
    'Kaukonen',
    'Alakylä',
    'Raattama',
    'Pokka',
    'Kiistala',
    'Hanhimaa',
    'Köngäs',
    'Kittilän kirkonkylä',
  ],
  '698': ['Ounasvaara', 'Sinettä', 'Meltaus', 'Vikajärvi'],
};

const streets =
  'Hillatie Petäjäkuja Rantapolku Koulutie Kirkkotie Poroaidantie Suopursuntie Kaarnapolku Ruskatie Lampitie Kelontie Jängäntie'.split(
    ' ',
  );

const plain = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^a-z]/g, '');

// In turn rather than at random: the rest of the story stays as it was.
const firstContactsInTurn = ['client', 'school', 'close-one', 'social-services', 'youth-work', null] as const;
const labourInTurn = ['unemployed', 'outside', 'unregistered', 'unemployed-long', null, 'part-time'] as const;

/** Who the person is. `index` makes phone and e-mail unlike those of the others. */
export function inventPerson(index: number, voice: Voice, today: PlainDate, random: Random): ClientFields {
  const firstName = random.pick(firstNames[voice.language]);
  const [heads, tails] = surnameParts[voice.language];
  const lastName = random.pick(heads) + random.pick(tails);
  const municipality = random.pick(['614', '614', '614', '261', '261', '261', '261', '698']);
  const village = random.pick(villages[municipality] ?? ['Posio']);
  const number = String(index % 10_000).padStart(4, '0');
  const turvakielto = index % 30 === 17;
  return {
    ...nothingKnown,
    displayName: `${firstName} ${lastName}`,
    firstName,
    lastName,
    birthDate: random.chance(0.9)
      ? addDays(addYears(today, -random.between(15, 39)), -random.between(1, 364))
      : null,
    municipality,
    language: voice.language,
    phone: `040 000 ${number}`,
    email: random.chance(0.6) ? `${plain(firstName)}.${plain(lastName)}${index}@posti.example` : '',
    address:
      random.chance(0.8) || turvakielto ? `${random.pick(streets)} ${random.between(1, 60)}, ${village}` : '',
    reach: random.chance(0.7) ? random.pick(voice.reach) : '',
    reachSafely: random.chance(0.12) || turvakielto ? random.pick(voice.reachSafely) : '',
    turvakielto,
    status: 'active',
    programme: index % 5 === 4 ? null : 'valpas',
    firstContactBy: firstContactsInTurn[index % firstContactsInTurn.length] ?? null,
    labourSituation: labourInTurn[index % labourInTurn.length] ?? null,
    studySituation: index % 3 === 0 ? 'interrupted' : null,
  };
}
