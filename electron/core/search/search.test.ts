import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cbc } from '@noble/ciphers/aes.js';
import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { foldLog } from '../casefile/connection.ts';
import type { RawDatabase } from '../casefile/connection.ts';
import type { Db } from '../db.ts';
import { removeClientFromSearch, removeFromSearch } from './document.ts';
import { search } from './find.ts';
import { databaseKey, doc, index, openIndex, person, write } from './testing/open-index.ts';
import { wordsOf } from './words.ts';

let folder: string;
let path: string;
let raw: RawDatabase;
let db: Db;

// One file for all: making an encrypted file takes longer than any of these tests.
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'rinnalla-search-'));
  ({ path, raw, db } = openIndex(folder));
});

afterEach(() => {
  raw.exec('DELETE FROM search_doc');
});

afterAll(() => {
  raw.close();
  rmSync(folder, { recursive: true, force: true });
});

const found = async (text: string, limit = 20): Promise<string[]> =>
  (await search(db, { text, limit })).map((hit) => hit.recordId);

describe('inflected words are found by each other', () => {
  test.each([
    ['työpajalla', 'Tutustuttiin: työpaja on Sodankylässä.'],
    ['työpaja', 'Aloitti työpajalla maanantaina.'],
    ['lääkärin', 'Sovittiin, että lääkäri soittaa.'],
    ['lääkäri', 'Haki ajan lääkärin vastaanotolle.'],
    ['kirjasto', 'Tavattiin kirjastossa.'],
    ['kirjastolla', 'Uusi kirjasto avattiin.'],
    ['arbetslösheten', 'Talade om arbetslöshet.'],
    ['arbetslöshet', 'Arbetslösheten har varat länge.'],
    ['asunto', 'Puhuttiin asunnosta.'],
    ['kaupungissa', 'Lähin kaupunki on Rovaniemi.'],
    ['lahti', 'Matka Lahdesta kesti kaksi tuntia.'],
    ['kuntoutus', 'Kuntoutuksessa käytiin viikoittain.'],
    ['vahvuus', 'Kirjattiin vahvuudet.'],
    ['päätöksen', 'Odotetaan: päätös tulee postissa.'],
    ['tapaaminen', 'Seuraavasta tapaamisesta sovittiin.'],
    ['puhelimella', 'Uusi puhelin hankittiin.'],
    ['asiakas', 'Asiakkaan kanssa käytiin kävelyllä.'],
    ['verkstaden', 'Vi besökte en verkstad.'],
  ])('%s finds "%s"', async (question, text) => {
    await index(db, [doc('hit', text), doc('miss', 'Aivan muuta asiaa, något annat.')]);
    expect(await found(question)).toEqual(['hit']);
  });
});

test('the middle and the end of a compound are found', async () => {
  await index(db, [
    doc('a', 'Puhuttiin toimintakyvystä; toimintakyky on parempi.'),
    doc('b', 'Käytiin kylässä.'),
  ]);
  expect(await found('kyky')).toEqual(['a']);
  expect(await found('mintaky')).toEqual(['a']);
});

test('an inflected end of a compound is found by its stem', async () => {
  await index(db, [doc('a', 'Hakemus työkokeilupaikkaan lähti.')]);
  expect(await found('kokeilussa')).toEqual(['a']);
});

test('a beginning of two or three letters beside another word, and a longer beginning alone, are enough', async () => {
  await index(db, [doc('a', 'Kuntoutus alkaa keväällä.'), doc('b', 'Kevät tuli.')]);
  expect(await found('kun')).toEqual(['a']);
  expect(await found('kuntou')).toEqual(['a']);
  expect(await found('ke kuntoutus')).toEqual(['a']);
});

test('all words must be there', async () => {
  await index(db, [doc('a', 'Kirjasto ja työpaja.'), doc('b', 'Kirjasto.'), doc('c', 'Työpaja.')]);
  expect(await found('kirjastolla työpajasta')).toEqual(['a']);
  expect(await found('kirjasto xy')).toEqual([]);
});

test('ä is not a: exact hits go first, however old, and the slip of the keyboard still finds', async () => {
  const newer = Array.from({ length: 30 }, (_, at) =>
    doc(`lähti-${at}`, 'Bussi lähti ajoissa.', { day: 100 + at }),
  );
  await index(db, [doc('lahti', 'Muutti Lahti nimiseen kaupunkiin.', { day: 1 }), ...newer]);
  const hits = await found('lahti', 10);
  expect(hits[0]).toBe('lahti');
  expect(hits.slice(1, 3)).toEqual(['lähti-29', 'lähti-28']);
  expect((await found('lähti', 40)).at(-1)).toBe('lahti');
});

test('the newest goes first by the time of the event, not by the time of writing', async () => {
  await index(db, [
    doc('march', 'Soitettiin Kelaan.', { day: 70 }),
    doc('may', 'Soitettiin Kelaan.', { day: 130 }),
    doc('january', 'Soitettiin Kelaan.', { day: 5 }),
  ]);
  expect(await found('kelaan')).toEqual(['may', 'march', 'january']);
});

test('people come first, by any part of a name and by its first letters', async () => {
  await index(db, [
    person('helmi', 'Helmi Kallio'),
    person('helga', 'Helga Åström'),
    person('kalle', 'Kalle Helminen'),
    doc('note', 'Tavattiin Helmi ja hänen äitinsä.', { day: 3 }),
  ]);
  expect(await found('helmi')).toEqual(['helmi', 'kalle', 'note']);
  expect(await found('Helmin')).toEqual(expect.arrayContaining(['helmi']));
  expect(await found('h')).toEqual(['helga', 'helmi', 'kalle']);
  expect(await found('he k')).toEqual(['helmi', 'kalle']);
  expect(await found('as')).toEqual(['helga']);
  expect(await found('Helmi K')).toEqual(['helmi', 'kalle']);
});

test('the kinds asked for are the only ones found', async () => {
  await index(db, [
    person('helmi', 'Helmi Kallio'),
    doc('n', 'Helmi kertoi.'),
    doc('c', 'Helmi soitti.', { kind: 'contact' }),
  ]);
  const hits = await search(db, { text: 'helmi', limit: 10, kinds: ['contact'] });
  expect(hits.map((hit) => hit.recordId)).toEqual(['c']);
});

test('a changed record is found by its new words only', async () => {
  await index(db, [doc('a', 'Muistiinpano marjastuksesta.')]);
  await index(db, [doc('a', 'Muistiinpano kalastuksesta.', { day: 9 })]);
  expect(await found('marjastus')).toEqual([]);
  expect(await found('kalastus')).toEqual(['a']);
});

describe('snippets', () => {
  test('mark the hits, cut at words, and carry no markup of their own', async () => {
    const long = `${'Alkua on paljon. '.repeat(30)}Sitten <b>lääkärin</b> aika sovittiin. ${'Loppua on myös. '.repeat(30)}`;
    await index(db, [doc('a', long)]);
    const [hit] = await search(db, { text: 'lääkäri', limit: 5 });
    const text = hit?.snippet.map((part) => part.text).join('') ?? '';
    expect(hit?.snippet.filter((part) => part.hit)).toEqual([{ text: 'lääkäri', hit: true }]);
    expect(text).toContain('<b>lääkärin</b>');
    expect(text).toMatch(/^… \S.*\S …$/);
    expect(text.length).toBeLessThan(220);
  });

  test('mark a word that was found by its stem, and the part of a compound', async () => {
    await index(db, [doc('a', 'Työpajalla kävi toimintakykyryhmä.')]);
    const marked = async (text: string) =>
      (await search(db, { text, limit: 1 }))[0]?.snippet.filter((part) => part.hit).map((part) => part.text);
    expect(await marked('työpajassa')).toEqual(['Työpajalla']);
    expect(await marked('kyky')).toEqual(['kyky']);
  });
});

describe('what is typed has no syntax', () => {
  test.each([
    '"',
    '*',
    'AND',
    'NOT helmi',
    'a OR b',
    '(',
    '{title} : x',
    'NEAR(a b)',
    "'; DROP TABLE client; --",
    '^helmi',
    'body:helmi',
    '%',
    '_',
    '\0',
    '💜',
  ])('%j is an ordinary question', async (text) => {
    await index(db, [doc('a', 'Helmi kertoi kuulumisia.')]);
    await expect(search(db, { text, limit: 5 })).resolves.toBeInstanceOf(Array);
  });

  test('a word that the index would part is asked in parts', async () => {
    await index(db, [doc('a', 'Helmi kirjoitti: 𠀀\u{E0100}ၵlaaksossa.')]);
    expect(await found('𠀀\u{E0100}ၵlaaksossa', 5)).toEqual(['a']);
    expect(await found('𠀀\u{E0100}ၵx laaksossa', 5)).toEqual([]);
  });

  test('no character makes one word of what are two in the index', () => {
    raw.exec(`
      CREATE VIRTUAL TABLE temp.words USING fts5(text, tokenize = 'unicode61 remove_diacritics 0');
      CREATE VIRTUAL TABLE temp.every_word USING fts5vocab(words, 'instance');
    `);
    const add = raw.prepare('INSERT INTO words (rowid, text) VALUES (?, ?)');
    const planes = Array.from({ length: 0x20000 }, (_, code) => code).concat([0xe0100, 0xe01ef, 0x100000]);
    // The halves of a pair are no characters.
    const codes = planes.filter((code) => code < 0xd800 || code > 0xdfff);
    raw.transaction(() => codes.forEach((code) => add.run(code, `a${String.fromCodePoint(code)}b`)))();
    const inIndex = z
      .array(z.tuple([z.number(), z.number()]))
      .parse(raw.prepare('SELECT doc, count(*) FROM every_word GROUP BY doc').raw().all());
    raw.exec('DROP TABLE temp.every_word; DROP TABLE temp.words');
    const counts = new Map(inIndex);
    const apart = codes.filter(
      (code) => wordsOf(`a${String.fromCodePoint(code)}b`).length < (counts.get(code) ?? 0),
    );
    expect(counts.size).toBe(codes.length);
    expect(apart).toEqual([]);
  });

  test('whatever is typed, an answer comes', async () => {
    await index(db, [person('h', 'Helmi Kallio'), doc('a', 'Helmi kertoi kuulumisia työpajalta.')]);
    const some = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.string({ maxLength: 20 }).map((text) => `"työ${text}*`),
    );
    await fc.assert(
      fc.asyncProperty(some, async (text) => {
        for (const hit of await search(db, { text, limit: 5 })) {
          expect(hit.snippet.every((part) => part.text !== '')).toBe(true);
        }
      }),
      { numRuns: 150 },
    );
  });
});

test('every word of a note finds the note', async () => {
  const words = fc.array(fc.stringMatching(/^[a-zåäöšž]{3,12}$/), { minLength: 1, maxLength: 12 });
  let next = 0;
  await fc.assert(
    fc.asyncProperty(words, async (parts) => {
      next += 1;
      await index(db, [doc(`note-${next}`, parts.join(' '), { day: next })]);
      for (const word of parts) expect(await found(word, 5)).toContain(`note-${next}`);
    }),
    { numRuns: 30 },
  );
});

/** The file as SQLCipher 4 decrypts it, page by page (4096 bytes, the last 80 of them IV and HMAC). */
function decrypted(bytes: Buffer): Buffer {
  const pages: Buffer[] = [];
  for (let at = 0; at < bytes.length; at += 4096) {
    const page = bytes.subarray(at, at + 4096);
    const cipher = cbc(databaseKey, page.subarray(4016, 4032), { disablePadding: true });
    pages.push(Buffer.from(cipher.decrypt(page.subarray(at === 0 ? 16 : 0, 4016))));
  }
  return Buffer.concat(pages);
}

/** Everything that the tables of the search hold, as bytes. */
const indexed = (): Buffer =>
  Buffer.concat(
    raw
      .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name GLOB 'search_*_*'")
      .pluck()
      .all()
      .flatMap(
        (table) =>
          raw
            .prepare(`SELECT * FROM "${String(table)}"`)
            .raw()
            .all() as unknown[][],
      )
      .flat()
      .map((value) => (value instanceof Uint8Array ? Buffer.from(value) : Buffer.from(String(value)))),
  );

test('the words of a removed record are gone from the index at once, and after a vacuum from the bytes of the file', async () => {
  const others = Array.from({ length: 200 }, (_, at) =>
    doc(`other-${at}`, `Tavallinen merkintä numero ${at} kirjastolta.`, { day: at }),
  );
  const secret = doc('secret', 'qvartsineulanen wxlofoni99', { clientId: 'erased' });
  await index(db, [...others.slice(0, 100), secret, ...others.slice(100)]);
  // Parts of words too: the index keeps only what a word does not share with the one before it.
  const needles = ['qvartsineulanen', 'artsineula', 'wxlofoni99', 'lofoni9'];
  const held = (bytes: Buffer) => needles.filter((needle) => bytes.includes(needle));
  foldLog(raw);
  expect(held(decrypted(readFileSync(path)))).toEqual(needles);
  expect(held(indexed())).toEqual(needles);

  await write(db, (trx) => removeFromSearch(trx, 'note', 'secret'));
  expect(await found('wxlofoni99')).toEqual([]);
  expect(held(indexed())).toEqual([]);
  expect(indexed().includes('kirjastolta')).toBe(true);
  // The free space of a page may hold a copy from when the page was rebuilt; an erasure ends with a vacuum.
  raw.exec('VACUUM');
  foldLog(raw);
  const after = decrypted(readFileSync(path));
  expect(held(after)).toEqual([]);
  expect(after.includes('Tavallinen merkintä')).toBe(true);
});

test('an erased person takes everything along, others stay', async () => {
  await index(db, [
    person('a', 'Aino Aho'),
    person('b', 'Bertil Björk'),
    doc('a1', 'Ainon merkintä.', { clientId: 'a' }),
    doc('b1', 'Bertilin merkintä.', { clientId: 'b' }),
  ]);
  await write(db, (trx) => removeClientFromSearch(trx, 'a'));
  expect(await found('merkintä')).toEqual(['b1']);
  expect(await found('aino')).toEqual([]);
  expect(await found('bertil')).toEqual(['b', 'b1']);
});

test('the index agrees with its documents after additions, changes and removals', async () => {
  await index(db, [doc('a', 'Ensimmäinen.'), doc('b', 'Toinen.'), doc('c', 'Kolmas.')]);
  await index(db, [doc('b', 'Toinen, muutettu.', { day: 4 })]);
  await write(db, (trx) => removeFromSearch(trx, 'note', 'c'));
  for (const table of ['search_words', 'search_exact', 'search_parts']) {
    expect(() =>
      raw.exec(`INSERT INTO ${table} (${table}, rank) VALUES ('integrity-check', 1)`),
    ).not.toThrow();
  }
});
