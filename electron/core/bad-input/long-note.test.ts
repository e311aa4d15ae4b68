import { afterAll, beforeAll, expect, test } from 'vitest';
import { noteSectionMax } from '#shared/contract/text.ts';
import { openTestCaseFile, type TestCaseFile } from '../testing/open-test-case-file.ts';
import { flawsOf } from './testing/explained.ts';

let file: TestCaseFile;
beforeAll(async () => {
  file = await openTestCaseFile();
});
afterAll(() => file.close());

test('a note of a million characters is saved each second, finished, found, and shown cut, quickly', async () => {
  const clientId = await file.aClient();
  const body = `${'Pitkä merkintä jatkuu 👩🏽‍🚒. '.repeat(32_500)}Loppusanana hillasuo.`;
  expect(body.length).toBeGreaterThan(1_000_000);
  const { noteId } = await file.ok('notes.begin', { clientId, happenedAt: '2026-11-25T06:00:00Z' });
  const sections = [{ section: 'free' as const, body }];
  const took: Record<string, number> = {};
  const timed = async <T>(name: string, work: () => Promise<T>): Promise<T> => {
    const began = performance.now();
    const value = await work();
    took[name] = performance.now() - began;
    return value;
  };
  await timed('save', () => file.ok('notes.saveDraft', { noteId, sections }));
  await timed('finish', () => file.ok('notes.finish', { noteId, sections }));
  const kept = await timed('read', () => file.ok('notes.get', { noteId }));
  expect(kept.sections[0]?.body).toBe(body);
  const hits = await timed('find', () => file.ok('search.find', { text: 'hillasuo' }));
  expect(hits.map(({ recordId }) => recordId)).toEqual([noteId]);
  const { entries } = await timed('timeline', () => file.ok('timeline.ofClient', { clientId }));
  const shown = entries.find((entry) => entry.type === 'note' && entry.noteId === noteId);
  if (shown?.type !== 'note') throw new Error('not shown');
  expect(shown.cut).toBe(true);
  expect(shown.sections[0]?.body.length).toBeLessThanOrEqual(600);
  expect(shown.sections[0]?.body.isWellFormed()).toBe(true);
  // Generous for a busy machine; alone it takes well under a second each.
  for (const [name, milliseconds] of Object.entries(took)) expect(milliseconds, name).toBeLessThan(8000);
});

test('a section longer than any note is refused with the draft as it was, and its message says what to do', async () => {
  const clientId = await file.aClient();
  const sections = [{ section: 'free' as const, body: 'Ehjä.' }];
  const { noteId } = await file.ok('notes.begin', { clientId, sections });
  const tooLong = [{ section: 'free' as const, body: 'x'.repeat(noteSectionMax + 1) }];
  expect(await file.fails('notes.saveDraft', { noteId, sections: tooLong })).toBe('invalid-arguments');
  expect(await file.fails('notes.finish', { noteId, sections: tooLong })).toBe('invalid-arguments');
  expect(await file.ok('notes.get', { noteId })).toMatchObject({ status: 'draft', sections });
  expect([...flawsOf('invalid-arguments'), ...flawsOf('note-too-long')]).toEqual([]);
});
