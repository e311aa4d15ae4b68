import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

type Theme = 'light' | 'dark';

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');

/** Every colour token as its light and its dark value. */
const tokens = new Map(
  [...css.matchAll(/--([a-z0-9-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\);/g)].map(
    ([, name = '', light = '', dark = '']) => [name, { light, dark }] as const,
  ),
);

function colour(name: string, theme: Theme): string {
  const found = tokens.get(name);
  if (!found) throw new Error(`tokens.css has no colour --${name}`);
  return found[theme];
}

/** Relative luminance, WCAG 2.1. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
}

const grounds = ['paper', 'surface', 'sunken', 'hover'];
/** Text on the grounds where it is used: 4.5:1 (WCAG 1.4.3). */
const texts: readonly (readonly [text: string, grounds: readonly string[]])[] = [
  ['ink', [...grounds, 'accent-soft', 'attention-soft', 'danger-soft']],
  ['ink-2', [...grounds, 'accent-soft', 'attention-soft', 'danger-soft']],
  ['ink-3', [...grounds, 'accent-soft']],
  ['accent', [...grounds, 'accent-soft']],
  ['attention', [...grounds, 'attention-soft']],
  ['danger', [...grounds, 'danger-soft']],
  ['accent-ink', ['accent', 'accent-strong']],
  ['danger-ink', ['danger', 'danger-strong']],
];
/** Edges of controls and the mark of the focus: 3:1 (WCAG 1.4.11). */
const edges: readonly (readonly [edge: string, grounds: readonly string[]])[] = [
  ['edge', ['paper', 'surface']],
  ['focus', ['paper', 'surface', 'sunken']],
  ['accent', ['paper', 'surface', 'sunken']],
];

const weakPairs = (pairs: typeof texts, least: number, theme: Theme): string[] =>
  pairs.flatMap(([front, backs]) =>
    backs
      .map((back) => ({ back, ratio: contrast(colour(front, theme), colour(back, theme)) }))
      .filter(({ ratio }) => ratio < least)
      .map(({ back, ratio }) => `${front} on ${back}: ${ratio.toFixed(2)}`),
  );

test.each(['light', 'dark'] as const)(
  'every text can be read on each of its grounds in the %s theme',
  (theme) => {
    expect(weakPairs(texts, 4.5, theme)).toEqual([]);
  },
);

test.each(['light', 'dark'] as const)('fields, boxes and the focus can be seen in the %s theme', (theme) => {
  expect(weakPairs(edges, 3, theme)).toEqual([]);
});

test('white on white would be noticed', () => {
  expect(contrast('#ffffff', '#ffffff')).toBe(1);
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
});
