import { describe, expect, test } from 'vitest';
import { Instant } from '#shared/time.ts';
import { placeKey, roadsOf } from './roads.ts';
import type { Stop } from './roads.ts';

const stop = (clock: string, place: string, more: Partial<Stop> = {}): Stop => ({
  at: Instant.parse(`2026-11-25T${clock}:00+02:00`),
  hasTime: true,
  minutes: null,
  place,
  typed: null,
  isVisit: true,
  isHidden: false,
  ...more,
});

/** Forty minutes between the office and the village, twenty to the school; nothing else was driven. */
const learned = (from: string, to: string): number | null => {
  const pair = [placeKey(from), placeKey(to)].sort().join('–');
  return { 'kylä–toimisto': 40, 'koulu–kylä': 20 }[pair] ?? null;
};
const way = (stops: readonly Stop[], base = 'Toimisto') => roadsOf(stops, base, learned);
const roads = (...stops: Stop[]) => way(stops).onTheWay.map(({ road }) => road);
const clashes = (...stops: Stop[]) => way(stops).onTheWay.map((one) => one.clashes);

describe('roads', () => {
  test('lead from the own place through the day and back, and none within one place', () => {
    const { onTheWay, back } = way([
      stop('09:00', 'Kylä'),
      stop('10:00', ' kylä '),
      stop('13:00', 'Koulu'),
      stop('15:00', 'Metsä'),
    ]);
    expect(onTheWay.map(({ road }) => road)).toEqual([
      { source: 'learned', minutes: 40, from: 'Toimisto' },
      { source: 'none', minutes: null, from: '' },
      { source: 'learned', minutes: 20, from: ' kylä ' },
      { source: 'unknown', minutes: null, from: 'Koulu' },
    ]);
    expect(back).toEqual({ source: 'unknown', minutes: null, from: 'Metsä' });
  });

  test('what was typed is believed before what was learned', () => {
    expect(roads(stop('09:00', 'Kylä', { typed: 55 }))).toEqual([
      { source: 'typed', minutes: 55, from: 'Toimisto' },
    ]);
  });

  test('a call is made from where one is', () => {
    const call = stop('10:00', '', { isVisit: false });
    expect(roads(stop('09:00', 'Kylä'), call, stop('11:00', 'Koulu'))).toMatchObject([
      { source: 'learned' },
      { source: 'none' },
      { source: 'learned', minutes: 20, from: 'Kylä' },
    ]);
  });

  test('of a turvakielto neither the road there nor the one on from there is told', () => {
    const hidden = stop('09:00', 'Kylä', { typed: 40, isHidden: true });
    const { onTheWay, back } = way([hidden, stop('13:00', 'Koulu')]);
    expect(onTheWay.map(({ road }) => road)).toEqual([
      { source: 'hidden', minutes: null, from: '' },
      { source: 'hidden', minutes: null, from: '' },
    ]);
    expect(back).toEqual({ source: 'unknown', minutes: null, from: 'Koulu' });
    expect(way([hidden]).back).toEqual({ source: 'hidden', minutes: null, from: '' });
  });
});

describe('clashes', () => {
  test('one begins before the other has ended', () => {
    expect(clashes(stop('09:00', 'Kylä', { minutes: 90 }), stop('10:00', 'Kylä'))).toEqual([
      [],
      [{ type: 'overlap', since: '2026-11-25T07:00:00Z' }],
    ]);
  });

  test('two at the same time overlap, however short they are', () => {
    expect(clashes(stop('09:00', 'Kylä'), stop('09:00', 'Kylä'))).toMatchObject([[], [{ type: 'overlap' }]]);
  });

  test('a long meeting also gets in the way of what comes after a short one', () => {
    expect(
      clashes(
        stop('09:00', 'Kylä', { minutes: 240 }),
        stop('10:00', 'Kylä', { minutes: 15 }),
        stop('12:00', 'Kylä'),
      ),
    ).toMatchObject([[], [{ type: 'overlap' }], [{ type: 'overlap', since: '2026-11-25T07:00:00Z' }]]);
  });

  test('the road takes longer than there is time for', () => {
    expect(clashes(stop('09:00', 'Kylä', { minutes: 60 }), stop('10:15', 'Koulu'))).toEqual([
      [],
      [{ type: 'road', short: 5 }],
    ]);
    expect(clashes(stop('09:00', 'Kylä', { minutes: 60 }), stop('10:20', 'Koulu'))).toEqual([[], []]);
  });

  test('a road of a turvakielto clashes without telling by how much', () => {
    const hidden = stop('10:05', 'Koulu', { isHidden: true });
    expect(clashes(stop('09:00', 'Kylä', { minutes: 60 }), hidden)).toEqual([
      [],
      [{ type: 'road', short: null }],
    ]);
  });

  test('what is not known clashes with nothing', () => {
    expect(
      clashes(
        stop('09:00', 'Kylä'),
        stop('09:30', 'Metsä'),
        stop('00:00', 'Koulu', { hasTime: false, minutes: 60 }),
      ),
    ).toEqual([[], [], []]);
  });
});
