import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { errorCodes } from '../errors.ts';
import { languages } from '../languages.ts';
import { catalogues, textFor } from './index.ts';

const root = join(import.meta.dirname, '../..');

/** Every text of a catalogue by its dotted key. */
function textsOf(node: unknown, path = ''): [key: string, text: string][] {
  if (typeof node === 'string') return [[path, node]];
  return Object.entries(node ?? {}).flatMap(([name, inner]) =>
    textsOf(inner, path === '' ? name : `${path}.${name}`),
  );
}

const keysOf = (node: unknown): string[] => textsOf(node).map(([key]) => key);
const placeholdersIn = (text: string): string[] =>
  [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name = '']) => name).sort();
const withoutPlural = (key: string): string => key.replace(/_(one|other)$/, '');

/** The code that may ask for texts: everything but the catalogues and the tests. */
function sources(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name) && !name.startsWith('i18n'))
    .map((name) => readFileSync(join(root, folder, name), 'utf8'));
}

const code = ['renderer', 'electron', 'shared', 'build'].flatMap(sources).join('\n');
const quoted = new Set(
  [...code.matchAll(/['"`]([a-zA-Z][\w-]*(?:\.[\w-]+)+)['"`]/g)].map(([, key = '']) => key),
);
/** Families that are put together at run time: `errors.${code}.happened` uses all of `errors.`. */
const families = [...code.matchAll(/`([a-zA-Z][\w-]*(?:\.[\w-]+)*\.[\w-]*)\$\{/g)].map(
  ([, prefix = '']) => prefix,
);

test.each(languages)('no text is missing or empty in %s', (language) => {
  expect(keysOf(catalogues[language]).sort()).toEqual(keysOf(catalogues.fi).sort());
  expect(textsOf(catalogues[language]).filter(([, text]) => text.trim() === '')).toEqual([]);
});

test.each(['sv', 'en'] as const)(
  'the texts in %s are given the same values as the Finnish ones',
  (language) => {
    const finnish = new Map(textsOf(catalogues.fi));
    const different = textsOf(catalogues[language]).filter(
      ([key, text]) => placeholdersIn(text).join() !== placeholdersIn(finnish.get(key) ?? '').join(),
    );
    expect(different).toEqual([]);
  },
);

test('every plural has both of its forms', () => {
  const keys = new Set(keysOf(catalogues.fi));
  const alone = [...keys].filter(
    (key) =>
      /_(one|other)$/.test(key) &&
      !(keys.has(`${withoutPlural(key)}_one`) && keys.has(`${withoutPlural(key)}_other`)),
  );
  expect(alone).toEqual([]);
});

test('every text is asked for somewhere', () => {
  const unused = keysOf(catalogues.fi).filter(
    (key) => !quoted.has(withoutPlural(key)) && !families.some((prefix) => key.startsWith(prefix)),
  );
  expect(unused).toEqual([]);
});

test('every key that the code asks for exists', () => {
  const known = new Set(keysOf(catalogues.fi).map(withoutPlural));
  const asked = [...code.matchAll(/\bt\(\s*['"]([\w.-]+)['"]/g)].map(([, key = '']) => key);
  expect(asked.length).toBeGreaterThan(20);
  expect(asked.filter((key) => !known.has(key))).toEqual([]);
});

test.each(languages)(
  'every failure says in %s what happened, what was not lost and what to do',
  (language) => {
    const t = textFor(language);
    for (const failure of errorCodes) {
      const sentences = [
        t(`errors.${failure}.happened`),
        t(`errors.${failure}.safe`),
        t(`errors.${failure}.next`),
      ];
      for (const sentence of sentences) {
        // A sentence for people: it ends like one, and names no code.
        expect(sentence, failure).toMatch(/[.!]$/);
        if (failure.includes('-')) expect(sentence, failure).not.toContain(failure);
      }
      expect(new Set(sentences).size, failure).toBe(3);
    }
  },
);

test('one day and several days are said as they are in each language', () => {
  expect(textFor('fi')('shell.backupDays', { count: 1 })).toBe('Kopioitu eilen');
  expect(textFor('fi')('shell.backupDays', { count: 3 })).toBe('Kopioitu 3 päivää sitten');
  expect(textFor('sv')('shell.backupDays', { count: 3 })).toBe('Kopierad för 3 dagar sedan');
});

test('a name with a bracket or a script comes out as it was written; the screen escapes it', () => {
  expect(textFor('fi')('common.removeThing', { thing: '<b>A & B</b>' })).toBe('Poista: <b>A & B</b>');
});
