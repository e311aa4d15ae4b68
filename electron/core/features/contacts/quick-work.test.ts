import { describe, expect, test } from 'vitest';
import { ClientId } from '#shared/ids.ts';
import type { Language } from '#shared/languages.ts';
import { Instant, PlainDate } from '#shared/time.ts';
import { understandQuickLine } from './quick-line.ts';

// A Wednesday, noon in Helsinki.
const today = PlainDate.parse('2026-11-25');
const now = Instant.parse('2026-11-25T12:00:00+02:00');
const someone = (n: number, displayName: string) => ({
  clientId: ClientId.parse(`01930000-0000-7000-8000-${String(n).padStart(12, '0')}`),
  displayName,
  firstName: '',
  lastName: '',
  birthDate: null,
});
const people = [someone(1, 'Aino Mäkelä'), someone(2, 'Onni Virtanen'), someone(3, 'Åsa Björk')];
const stored = [
  {
    list: 'measure',
    code: 'own-01930000-0000-7000-8000-0000000000aa',
    labels: { fi: 'Eläinavusteinen työ', sv: '', en: '' },
    sensitivity: 'open' as const,
  },
];

const read = (line: string, language: Language = 'fi') => {
  const { person, channel, minutes, measures, summary, next } = understandQuickLine(line, {
    people,
    today,
    now,
    language,
    stored,
  });
  return {
    who: person.state === 'one' ? person.displayName : person.state,
    channel,
    minutes,
    measures: measures.map((one) => (one.minutes === null ? one.measure : `${one.measure} ${one.minutes}`)),
    summary,
    next: next?.at ?? null,
  };
};

describe('a line that says what was done and how long it took', () => {
  test('Finnish', () => {
    expect(read('Aino kotikäynti 45 min, lomakeapua')).toEqual({
      who: 'Aino Mäkelä',
      channel: 'home-visit',
      minutes: 45,
      measures: ['form-help'],
      summary: '',
      next: null,
    });
    expect(read('Onni tapaaminen tunti, lomakeapua 20 min ja palveluohjausta 40 min')).toMatchObject({
      minutes: 60,
      measures: ['form-help 20', 'service-guidance 40'],
      summary: '',
    });
  });

  test('Swedish and English', () => {
    expect(read('Åsa hembesök 1,5 timmar, rådgivning', 'sv')).toMatchObject({
      who: 'Åsa Björk',
      channel: 'home-visit',
      minutes: 90,
      measures: ['advice'],
      summary: '',
    });
    expect(read('Onni phone call half an hour, advice and form help', 'en')).toMatchObject({
      channel: 'phone',
      minutes: 30,
      measures: ['advice', 'form-help'],
      summary: '',
    });
  });

  test('a measure of one’s own', () => {
    expect(read('Aino ryhmä, eläinavusteinen työ 30 min')).toMatchObject({
      measures: ['own-01930000-0000-7000-8000-0000000000aa 30'],
      summary: '',
    });
  });

  test('a word that the rest would not read without stays in the text', () => {
    expect(read('Aino tapaaminen, lomakeapua Kelan hakemukseen')).toMatchObject({
      measures: ['form-help'],
      summary: 'lomakeapua Kelan hakemukseen',
    });
  });
});

describe('nothing is guessed', () => {
  test.each([
    ['Aino puhelu, 45 min myöhässä'],
    ['Aino puhelu, soitan tunnin päästä'],
    ['Aino puhelu, asunut siellä 2000 min'],
    ['Aino puhelu klo 10'],
  ])('%s tells no length', (line) => {
    expect(read(line).minutes).toBeNull();
  });

  test('a length with a dot is no day', () => {
    expect(read('Aino tapaaminen 1.5 h')).toMatchObject({ minutes: 90, next: null, summary: '' });
  });

  test('what was agreed to be done next was not done yet', () => {
    expect(read('Aino puhelu 15 min, tavataan pe klo 13, lomakeapua 45 min')).toMatchObject({
      minutes: 15,
      measures: [],
      next: '2026-11-27T11:00:00Z',
    });
  });

  test.each([
    ['Aino puhelu, käynyt neuvolassa'],
    ['Aino puhelu, neuvottelu palkasta'],
    ['Aino puhelu, saattoi olla unessa'],
  ])('%s names no measure', (line) => {
    expect(read(line).measures).toEqual([]);
  });

  test('a day that stays in the text has its date behind it', () => {
    expect(read('Aino puhelu tänään, menee lääkäriin perjantaina').summary).toBe(
      'menee lääkäriin perjantaina (pe 27.11.)',
    );
    expect(read('Onni samtal idag, åker till Rovaniemi i morgon', 'sv').summary).toMatch(
      /^åker till Rovaniemi i morgon \(tors? 26\.11\.?\)$/,
    );
  });
});
