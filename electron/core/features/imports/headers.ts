import type { ImportField } from '#shared/contract/imports.ts';
import { fold, wordsOf } from '../../search/words.ts';

/** What columns are called in the tables of other programs, in Finnish, Swedish and English. */
const names: Readonly<Record<ImportField, readonly string[]>> = {
  key: [
    'asiakasnumero',
    'asiakasnro',
    'asiakas nro',
    'asiakastunnus',
    'asiakas id',
    'asiakkaan numero',
    'asiakkaan tunniste',
    'tunniste',
    'id',
    'numero',
    'nro',
    'kundnummer',
    'klientnummer',
    'klient id',
    'client number',
    'client id',
    'customer number',
    'customer id',
    'number',
  ],
  displayName: [
    'nimi',
    'asiakas',
    'asiakkaan nimi',
    'koko nimi',
    'kokonimi',
    'nuori',
    'namn',
    'klient',
    'hela namnet',
    'name',
    'full name',
    'client',
    'display name',
  ],
  firstName: ['etunimi', 'etunimet', 'kutsumanimi', 'förnamn', 'tilltalsnamn', 'first name', 'given name'],
  lastName: ['sukunimi', 'efternamn', 'last name', 'surname', 'family name'],
  birthDate: [
    'syntymäaika',
    'syntymäpäivä',
    'syntynyt',
    'synt aika',
    'syntaika',
    'födelsedatum',
    'födelsetid',
    'född',
    'date of birth',
    'birth date',
    'birthdate',
    'dob',
    'born',
  ],
  identityCode: [
    'henkilötunnus',
    'hetu',
    'sosiaaliturvatunnus',
    'personbeteckning',
    'personnummer',
    'identity code',
    'personal identity code',
    'ssn',
  ],
  phone: [
    'puhelin',
    'puhelinnumero',
    'puh',
    'matkapuhelin',
    'gsm',
    'puhelin nro',
    'telefon',
    'telefonnummer',
    'mobil',
    'mobiltelefon',
    'phone',
    'phone number',
    'telephone',
    'mobile',
  ],
  email: [
    'sähköposti',
    'sähköpostiosoite',
    'email',
    'e mail',
    's posti',
    'sposti',
    'epost',
    'e post',
    'e postadress',
    'email address',
  ],
  address: [
    'osoite',
    'katuosoite',
    'lähiosoite',
    'postiosoite',
    'adress',
    'gatuadress',
    'address',
    'street address',
  ],
  municipality: [
    'kotikunta',
    'kunta',
    'asuinkunta',
    'hemkommun',
    'kommun',
    'municipality',
    'home municipality',
  ],
  language: [
    'asiointikieli',
    'äidinkieli',
    'kieli',
    'kontaktspråk',
    'modersmål',
    'språk',
    'language',
    'mother tongue',
    'native language',
  ],
  reach: ['tavoittaminen', 'tavoittaa', 'miten tavoittaa', 'nås bäst', 'reach', 'best reached'],
  reachSafely: ['turvallinen yhteydenotto', 'ei saa', 'trygg kontakt', 'safe contact'],
  programme: ['ohjelma', 'hanke', 'palvelu', 'program', 'projekt', 'programme', 'project'],
};

const plainOf = (header: string): string =>
  wordsOf(fold(header))
    .map(({ text }) => text)
    .join(' ');

const known: ReadonlyMap<string, ImportField> = new Map(
  // Written out above; the fields are the keys.
  (Object.entries(names) as [ImportField, readonly string[]][]).flatMap(([field, called]) =>
    called.map((name) => [plainOf(name), field] as const),
  ),
);

/** What each column is by its header; the first of two that say the same. */
export function suggestedFields(headers: readonly string[]): (ImportField | null)[] {
  const taken = new Set<ImportField>();
  return headers.map((header) => {
    const field = known.get(plainOf(header)) ?? null;
    if (field === null || taken.has(field)) return null;
    taken.add(field);
    return field;
  });
}
