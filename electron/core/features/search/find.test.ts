import { afterEach, beforeEach, expect, test } from 'vitest';
import { openTestCaseFile } from '../../testing/open-test-case-file.ts';
import type { TestCaseFile } from '../../testing/open-test-case-file.ts';

let file: TestCaseFile;
beforeEach(async () => {
  file = await openTestCaseFile({ now: '2026-11-25T12:00:00+02:00' });
});
afterEach(() => file.close());

test('a word in a note leads to the note under the name of its person, people come first', async () => {
  const helmi = await file.aClient('Helmi Kallio');
  const onni = await file.aClient('Onni Virtanen');
  const { noteId } = await file.ok('notes.begin', {
    clientId: onni,
    happenedAt: '2026-11-24T10:00:00Z',
    sections: [{ section: 'free', body: 'Helmi auttoi työpajalla.' }],
  });
  const hits = await file.ok('search.find', { text: 'helmi' });
  expect(hits).toMatchObject([
    { kind: 'client', recordId: helmi, clientId: helmi, name: 'Helmi Kallio' },
    {
      kind: 'note',
      recordId: noteId,
      clientId: onni,
      name: 'Onni Virtanen',
      happenedAt: '2026-11-24T10:00:00Z',
    },
  ]);
  expect(hits[1]?.snippet).toEqual([
    { text: 'Helmi', hit: true },
    { text: ' auttoi työpajalla.', hit: false },
  ]);
});

test('a search leaves no trace in the audit chain and no error for odd questions', async () => {
  await file.aClient('Helmi');
  const before = await file.app.read((db) => db.selectFrom('auditEntry').select('sequence').execute());
  for (const text of ['', '"', 'helmi AND', '*']) await file.ok('search.find', { text });
  expect(await file.app.read((db) => db.selectFrom('auditEntry').select('sequence').execute())).toEqual(
    before,
  );
});
