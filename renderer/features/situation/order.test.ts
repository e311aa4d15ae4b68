import { expect, test } from 'vitest';
import { ThemeCard } from '#shared/contract/situation.ts';
import { orderOf } from './order.ts';

const card = (theme: string, stance: string) =>
  ThemeCard.parse({
    themeCardId: '019a0000-0000-7000-8000-000000000001',
    theme,
    stance,
    words: '',
    ground: null,
    groundWords: '',
    updatedAt: '2026-11-25T07:00:00Z',
    history: [],
  });

test('what the client wants help with comes first when the map is opened', () => {
  const cards = [card('housing', 'all-right'), card('money', 'not-now'), card('health', 'want-help')];
  expect(orderOf(cards, null)).toEqual(['health', 'money', 'housing']);
});

test('a card stays where it is while the map is looked at, and a new one comes last', () => {
  const shown = ['health', 'housing', 'money'];
  const cards = [card('housing', 'want-help'), card('health', 'all-right'), card('work', 'want-help')];
  expect(orderOf(cards, shown)).toEqual(['health', 'housing', 'work']);
});

test('also where the map was empty when it was opened', () => {
  const cards = [card('housing', 'all-right'), card('health', 'want-help')];
  expect(orderOf(cards, [])).toEqual(['housing', 'health']);
});
