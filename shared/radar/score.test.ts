import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { TodayReason } from '../contract/today.ts';
import { byRisk, byWeight, pointsOf, scoreOf } from './score.ts';
import type { Ranked } from './score.ts';
import { defaultWeights, radarKeys, RadarWeightList, withWeights } from './weights.ts';
import type { RadarWeights } from './weights.ts';

const days = fc.integer({ min: -400, max: 4000 });
const id = fc.uuid();
const one = <T extends object>(fields: { [K in keyof T]: fc.Arbitrary<T[K]> }) => fc.record(fields);
const day = fc.constant('2026-12-01');
const moment = fc.constant('2026-11-01T10:00:00Z');
const of = <T extends string>(...types: T[]) => fc.constantFrom(...types);

/** Any reason with any days. Brands do not matter to the score. */
const anyReason = fc.oneof(
  one({
    type: of('no-next-contact'),
    daysSinceLast: fc.option(days),
    daysKnown: days,
  }),
  one({ type: of('overdue-contact'), agreedAt: moment, days }),
  one({ type: of('not-reached'), times: fc.nat(60), since: moment }),
  one({ type: of('start-unconfirmed', 'transition-waiting'), pathwayId: id, days }),
  one({ type: of('withdrawal-untold'), packetId: id, number: fc.nat(), days }),
  one({ type: of('prohibition-untold'), referralId: id, number: fc.nat(), days }),
  one({ type: of('referral-unanswered'), referralId: id, number: fc.nat(), days, ring: fc.boolean() }),
  one({ type: of('check-in-due'), pathwayId: id, dueOn: day, days, count: fc.nat(9) }),
  one({ type: of('nothing-on-offer') }),
  one({ type: of('pause-over'), of: of('person', 'plan'), until: day, days }),
  one({ type: of('support-ending'), of: of('person', 'pathway'), until: day, days }),
  one({ type: of('consent-expiring', 'plan-consent-expiring'), until: day, days }),
  one({ type: of('form-deadline'), formId: id, deadline: day, days }),
  one({ type: of('age-ending'), on: day, days }),
) as fc.Arbitrary<TodayReason>;

const anyWeights: fc.Arbitrary<RadarWeights> = fc
  .uniqueArray(
    fc.record({
      reason: fc.constantFrom(...radarKeys),
      weight: fc
        .record({
          base: fc.integer({ min: 0, max: 100 }),
          growth: fc.integer({ min: 0, max: 20 }),
          more: fc.integer({ min: 0, max: 100 }),
          from: fc.option(fc.integer({ min: 0, max: 365 })),
        })
        .map(({ more, ...weight }) => ({ ...weight, most: weight.base + more })),
    }),
    { selector: ({ reason }) => reason },
  )
  .map((rows) => withWeights(RadarWeightList.parse(rows)));

describe('the score', () => {
  test('never falls when a reason is added, whatever the weights', () => {
    fc.assert(
      fc.property(fc.array(anyReason, { maxLength: 12 }), anyReason, anyWeights, (before, added, weights) => {
        expect(scoreOf([...before, added], weights)).toBeGreaterThanOrEqual(scoreOf(before, weights));
      }),
    );
  });

  test('does not depend on the order of the reasons, and no kind gives more than its most', () => {
    fc.assert(
      fc.property(fc.array(anyReason, { maxLength: 12 }), anyWeights, (reasons, weights) => {
        expect(scoreOf(reasons.toReversed(), weights)).toBe(scoreOf(reasons, weights));
        const sum = radarKeys.reduce((all, key) => all + weights[key].most, 0);
        expect(scoreOf(reasons, weights)).toBeLessThanOrEqual(sum);
        for (const reason of reasons) expect(pointsOf(reason, weights)).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  test('grows while nothing happens: a longer silence, a nearer deadline', () => {
    const silence = (since: number) =>
      pointsOf({ type: 'no-next-contact', daysSinceLast: since, daysKnown: 400 }, defaultWeights);
    expect([1, 12, 200].map(silence)).toEqual([21, 32, 60]);
    const form = (left: number) =>
      pointsOf({ type: 'form-deadline', formId: '', deadline: '', days: left } as never, defaultWeights);
    expect([7, 1, -90].map(form)).toEqual([15, 33, 45]);
  });
});

const anyone: fc.Arbitrary<Ranked> = fc.record({
  clientId: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
  score: fc.integer({ min: 0, max: 3 }),
  lastAt: fc.option(fc.constantFrom('2026-11-01T10:00:00Z', '2026-11-02T10:00:00Z')),
});

describe('the order', () => {
  test('is total: no two people are equal, and it agrees with itself', () => {
    fc.assert(
      fc.property(anyone, anyone, anyone, (a, b, c) => {
        expect(Math.sign(byRisk(a, b)) + Math.sign(byRisk(b, a))).toBe(0);
        if (a.clientId !== b.clientId) expect(byRisk(a, b)).not.toBe(0);
        if (byRisk(a, b) <= 0 && byRisk(b, c) <= 0) expect(byRisk(a, c)).toBeLessThanOrEqual(0);
      }),
    );
  });

  test('does not depend on the order in which people come out of the file', () => {
    const people = fc.uniqueArray(anyone, { selector: ({ clientId }) => clientId });
    fc.assert(
      fc.property(people, fc.func(fc.nat()), (given, shuffle) => {
        const shuffled = given.toSorted((a, b) => shuffle(a.clientId) - shuffle(b.clientId));
        expect(shuffled.toSorted(byRisk)).toEqual(given.toSorted(byRisk));
      }),
    );
  });

  test('tells a person’s reasons weightiest first and loses none', () => {
    fc.assert(
      fc.property(fc.array(anyReason, { maxLength: 12 }), anyWeights, (reasons, weights) => {
        const told = byWeight(reasons, weights);
        expect(new Set(told)).toEqual(new Set(reasons));
        const points = told.map((reason) => pointsOf(reason, weights));
        expect(points).toEqual(points.toSorted((a, b) => b - a));
      }),
    );
  });
});
