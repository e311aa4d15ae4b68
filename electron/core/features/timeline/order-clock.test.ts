import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Instant } from '#shared/time.ts';
import { openTestCaseFile } from '../../testing/open-test-case-file.ts';
import type { TestCaseFile } from '../../testing/open-test-case-file.ts';
import { anyClock, clockChanges, minutesLater } from '../../testing/wrong-clocks.ts';
import { newestFirst } from './place.ts';
import type { Place } from './place.ts';

/** Few moments, so that many entries have the same one; some of them in the hour that comes twice. */
const fewMoments = fc
  .tuple(fc.constantFrom(clockChanges.spring.at, clockChanges.autumn.at), fc.constantFrom(-60, -1, 0, 60))
  .map(([at, minutes]) => minutesLater(at, minutes));
const moment = fc.oneof({ weight: 3, arbitrary: fewMoments }, { weight: 1, arbitrary: anyClock });

test('the order of a timeline is total: one order, whatever order the entries came in', () => {
  // Ids in the order of the clock that made them, which may have jumped: any text.
  const places = fc.uniqueArray(fc.record({ at: moment, id: fc.uuid() }), {
    maxLength: 12,
    selector: ({ at, id }) => `${at} ${id}`,
  });
  const shuffled = places.chain((all) =>
    fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length })),
  );
  fc.assert(
    fc.property(shuffled, ([all, again]) => {
      const sorted = all.toSorted(newestFirst);
      expect(again.toSorted(newestFirst)).toEqual(sorted);
      sorted.forEach((a, place) => {
        for (const b of sorted.slice(place + 1)) {
          expect(newestFirst(a, b)).toBe(-1);
          expect(newestFirst(b, a)).toBe(1);
          expect(Date.parse(a.at)).toBeGreaterThanOrEqual(Date.parse(b.at));
        }
      });
    }),
    { numRuns: 60 },
  );
});

let file: TestCaseFile;
beforeEach(async () => {
  file = await openTestCaseFile();
});
afterEach(() => file.close());

const entries = fc.array(fc.record({ clock: anyClock, happenedAt: moment }), { minLength: 2, maxLength: 9 });
let run = 0;

/** Somebody with a contact of each moment, each entered with the clock saying what it says. */
async function entered(all: readonly { readonly clock: Instant; readonly happenedAt: Instant }[]) {
  run += 1;
  // Each run its own word, none of which is a form or a part of another.
  const word = `${String.fromCharCode(97 + (run % 26), 97 + Math.floor(run / 26))}kvxzq`;
  const clientId = await file.aClient(`Aino ${run}`);
  const made: Place[] = [];
  for (const { clock, happenedAt } of all) {
    file.clock.set(clock);
    const { contactId } = await file.ok('contacts.add', {
      clientId,
      channel: 'phone',
      happenedAt,
      summary: word,
    });
    made.push({ at: happenedAt, id: contactId });
  }
  return { clientId, word, made };
}

test('pages of a timeline hold every entry once, newest event first, whatever the clock said at the entry', async () => {
  await fc.assert(
    fc.asyncProperty(entries, fc.integer({ min: 1, max: 4 }), anyClock, async (all, limit, read) => {
      const { clientId, made } = await entered(all);
      file.clock.set(read);
      const seen: Place[] = [];
      for (;;) {
        const last = seen.at(-1);
        const page = await file.ok('timeline.ofClient', {
          clientId,
          types: ['contact'],
          limit,
          ...(last ? { before: { at: last.at, id: last.id } } : {}),
        });
        seen.push(...page.entries.map(({ at, id }) => ({ at, id })));
        if (!page.more) break;
      }
      expect(seen).toEqual(
        made.toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at) || (a.id < b.id ? 1 : -1)),
      );
    }),
    { numRuns: 12 },
  );
});

test('hits of equal rank come newest event first, of one moment the last entered first, and a shorter list is its beginning', async () => {
  await fc.assert(
    fc.asyncProperty(entries, anyClock, async (all, read) => {
      const { word, made } = await entered(all);
      file.clock.set(read);
      const found = async (limit: number) =>
        (await file.ok('search.find', { text: word, kinds: ['contact'], limit })).map(
          ({ recordId }) => recordId,
        );
      const whole = await found(100);
      expect(whole).toEqual(
        made
          .toReversed()
          .toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at))
          .map(({ id }) => id),
      );
      for (const limit of [1, 2, whole.length]) expect(await found(limit)).toEqual(whole.slice(0, limit));
    }),
    { numRuns: 12 },
  );
});
