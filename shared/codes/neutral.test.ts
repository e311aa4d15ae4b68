import { expect, test } from 'vitest';
import { codeList, extendableCodeList } from './define.ts';
import type { StoredCode } from './define.ts';
import { neutralLabel, neutralPartnerName } from './neutral.ts';

const themes = extendableCodeList('test-theme', [
  ['money', 'Raha', 'Pengar', 'Money', { sensitivity: 'personal' }],
  ['substances', 'Päihteet', 'Rusmedel', 'Substance use', { sensitivity: 'sensitive' }],
]);
const own = (code: string, sensitivity: StoredCode['sensitivity'], list = 'test-theme'): StoredCode => ({
  list,
  code,
  labels: { fi: 'Peliriippuvuus', sv: '', en: '' },
  sensitivity,
});

test('rule 1: a sensitive value gives way to a neutral word, another one is said as it is', () => {
  expect(neutralLabel(themes, [], 'substances', 'fi')).toBe('Muu asia');
  expect(neutralLabel(themes, [], 'substances', 'sv')).toBe('Annat ärende');
  expect(neutralLabel(themes, [], 'money', 'en')).toBe('Money');
});

test('rule 1: a code of the user\u2019s own is as sensitive as they said', () => {
  const code = 'own-01930000-0000-7000-8000-000000000001';
  expect(neutralLabel(themes, [own(code, 'sensitive')], code, 'fi')).toBe('Muu asia');
  expect(neutralLabel(themes, [own(code, 'personal')], code, 'sv')).toBe('Peliriippuvuus');
  // A code that this file never had could be anything.
  expect(neutralLabel(themes, [], code, 'fi')).toBe('Muu asia');
});

test('a list may have a neutral word of its own', () => {
  const units = codeList(
    'test-unit',
    [['ward', 'Osasto 5', 'Avdelning 5', 'Ward 5', { sensitivity: 'sensitive' }]],
    {
      neutral: { fi: 'Palvelu', sv: 'Service', en: 'Service' },
    },
  );
  expect(neutralLabel(units, [], 'ward', 'fi')).toBe('Palvelu');
});

test('rule 1: police, criminal sanctions and mental health services are a partner like any other', () => {
  const named = (type: string) => neutralPartnerName({ name: 'Nimi', type }, [], 'fi');
  for (const type of ['police', 'sanctions', 'county-mental']) expect(named(type)).toBe('Yhteistyötaho');
  for (const type of ['workshop', 'kela', 'parish']) expect(named(type)).toBe('Nimi');
});
