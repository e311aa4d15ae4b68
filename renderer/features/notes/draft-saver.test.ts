import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { failure, success } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import { Instant } from '#shared/time.ts';
import { createDraftSaver } from './draft-saver.ts';
import type { SavingState } from './draft-saver.ts';

const savedAt = Instant.parse('2026-11-25T11:05:00Z');

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A case file that keeps what it is given, or answers as told. */
function aSaver(answers: (Result<{ savedAt: Instant }> | 'slowly')[] = []) {
  const kept: string[] = [];
  const states: SavingState[] = [];
  const waiting: (() => void)[] = [];
  const saver = createDraftSaver<string>({
    onState: (state) => states.push(state),
    save: (draft) => {
      const answer = answers.shift() ?? success({ savedAt });
      if (answer === 'slowly') {
        return new Promise((resolve) => {
          waiting.push(() => {
            kept.push(draft);
            resolve(success({ savedAt }));
          });
        });
      }
      if (answer.ok) kept.push(draft);
      return Promise.resolve(answer);
    },
  });
  return { saver, kept, states, last: () => states.at(-1), letGo: () => waiting.shift()?.() };
}

test('steady typing is in the case file a second after its first key', async () => {
  const { saver, kept, last } = aSaver();
  for (const text of ['T', 'Ta', 'Tav', 'Tava', 'Tavat']) {
    saver.change(text);
    await vi.advanceTimersByTimeAsync(300);
  }
  expect(kept).toEqual(['Tava']);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(kept).toEqual(['Tava', 'Tavat']);
  expect(last()).toEqual({ phase: 'saved', savedAt });
});

test('a failed save says so, keeps the text and tries again with what is newest', async () => {
  const { saver, kept, last } = aSaver([failure('disk-full'), failure('disk-full')]);
  saver.change('Tavattiin');
  await vi.advanceTimersByTimeAsync(1_000);
  expect(last()).toMatchObject({ phase: 'failed', willRetry: true, failure: { code: 'disk-full' } });
  saver.change('Tavattiin kirjastolla');
  await vi.advanceTimersByTimeAsync(2_000);
  expect(kept).toEqual([]);
  await vi.advanceTimersByTimeAsync(4_000);
  expect(kept).toEqual(['Tavattiin kirjastolla']);
  expect(last()).toEqual({ phase: 'saved', savedAt });
});

test('a draft that can no longer be saved is told at once and not tried for ever', async () => {
  const { saver, states, last } = aSaver([failure('note-finished')]);
  saver.change('Tavattiin');
  await vi.advanceTimersByTimeAsync(60_000);
  expect(last()).toMatchObject({ phase: 'failed', willRetry: false });
  expect(states.filter(({ phase }) => phase === 'saving')).toHaveLength(1);
});

test('two saves never run at once, and the later text wins', async () => {
  const { saver, kept, letGo } = aSaver(['slowly']);
  saver.change('yksi');
  await vi.advanceTimersByTimeAsync(1_000);
  saver.change('kaksi');
  await vi.advanceTimersByTimeAsync(5_000);
  expect(kept).toEqual([]);
  letGo();
  await vi.advanceTimersByTimeAsync(1_000);
  expect(kept).toEqual(['yksi', 'kaksi']);
});

test('leaving or locking saves what is unsaved at once', async () => {
  const { saver, kept } = aSaver();
  saver.change('Tavattiin');
  await expect(saver.flush()).resolves.toBe(true);
  expect(kept).toEqual(['Tavattiin']);
});
