import { codeList } from './define.ts';

/**
 * Municipalities of the first users and special values, by the three-digit code of Statistics Finland
 * (code system 1.2.246.537.6.21). Extended by the user later on; others are typed as text.
 */
export const municipalities = codeList('municipality', [
  ['614', 'Posio', 'Posio', 'Posio'],
  ['261', 'Kittilä', 'Kittilä', 'Kittilä'],
  ['698', 'Rovaniemi', 'Rovaniemi', 'Rovaniemi'],
  ['678', 'Raahe', 'Brahestad', 'Raahe'],
  ['977', 'Ylivieska', 'Ylivieska', 'Ylivieska'],
  ['286', 'Kouvola', 'Kouvola', 'Kouvola'],
  ['491', 'Mikkeli', 'S:t Michel', 'Mikkeli'],
  ['179', 'Jyväskylä', 'Jyväskylä', 'Jyväskylä'],
  ['494', 'Muhos', 'Muhos', 'Muhos'],
  ['564', 'Oulu', 'Uleåborg', 'Oulu'],
  ['091', 'Helsinki', 'Helsingfors', 'Helsinki'],
  ['198', 'Ei kotikuntaa Suomessa', 'Ingen hemkommun i Finland', 'No home municipality in Finland'],
  ['199', 'Tuntematon', 'Okänd', 'Unknown'],
  ['200', 'Ulkomaat', 'Utomlands', 'Abroad'],
]);
export type MunicipalityCode = (typeof municipalities.codes)[number]['code'];

/** Languages that a client is served in (ISO 639-1). */
export const clientLanguages = codeList('client-language', [
  ['fi', 'suomi', 'finska', 'Finnish', { sensitivity: 'personal' }],
  ['sv', 'ruotsi', 'svenska', 'Swedish', { sensitivity: 'personal' }],
  ['se', 'pohjoissaame', 'nordsamiska', 'Northern Sámi', { sensitivity: 'personal' }],
  ['en', 'englanti', 'engelska', 'English', { sensitivity: 'personal' }],
  ['uk', 'ukraina', 'ukrainska', 'Ukrainian', { sensitivity: 'personal' }],
  ['ru', 'venäjä', 'ryska', 'Russian', { sensitivity: 'personal' }],
  ['ar', 'arabia', 'arabiska', 'Arabic', { sensitivity: 'personal' }],
  ['other', 'muu', 'annat', 'other', { sensitivity: 'personal' }],
]);
export type ClientLanguage = (typeof clientLanguages.codes)[number]['code'];
