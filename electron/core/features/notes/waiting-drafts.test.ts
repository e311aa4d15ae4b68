import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ClientId, NoteId } from '#shared/ids.ts';
import { openTestCaseFile } from '../../testing/open-test-case-file.ts';
import type { TestCaseFile } from '../../testing/open-test-case-file.ts';

let file: TestCaseFile;
let aino: ClientId;
let noteId: NoteId;
beforeEach(async () => {
  file = await openTestCaseFile();
  aino = await file.aClient('Aino');
  ({ noteId } = await file.ok('notes.begin', { clientId: aino, sections: free('Soitettiin hillasuolta.') }));
});
afterEach(() => file.close());

const free = (body: string) => [{ section: 'free' as const, body }];
const found = async (text: string) =>
  (await file.ok('search.find', { text })).map(({ kind, recordId }) => `${kind} ${recordId === noteId}`);
const waiting = async () =>
  (await file.app.read((db) => db.selectFrom('noteToIndex').selectAll().execute())).map((row) => row.noteId);
const save = (body: string) => file.ok('notes.saveDraft', { noteId, sections: free(body) });

describe('a draft', () => {
  test('waits to be indexed while it is written, and is found by its newest words when somebody searches', async () => {
    await save('Soitettiin kelosta.');
    expect(await waiting()).toEqual([noteId]);
    expect(await found('kelosta')).toEqual(['note true']);
    expect(await waiting()).toEqual([]);
    expect(await found('hillasuolta')).toEqual([]);

    await save('Soitettiin utusta.');
    expect(await found('utusta')).toEqual(['note true']);
    expect(await found('kelosta')).toEqual([]);
  });

  test('that was found before is found no more when it is put aside, and again when it is taken back', async () => {
    expect(await found('hillasuolta')).toEqual(['note true']);
    await save('Soitettiin kelosta.');
    await file.ok('notes.archive', { noteId });
    expect([await waiting(), await found('kelosta'), await found('hillasuolta')]).toEqual([[], [], []]);
    await file.ok('notes.unarchive', { noteId });
    expect(await found('kelosta')).toEqual(['note true']);
  });

  test('waits no more when it is finished', async () => {
    await file.ok('notes.finish', { noteId, sections: free('Soitettiin riekosta.') });
    expect(await waiting()).toEqual([]);
    expect(await found('riekosta')).toEqual(['note true']);
  });

  test('is left to wait by a search for people only', async () => {
    await file.ok('search.find', { text: 'Aino', kinds: ['client'] });
    expect(await waiting()).toEqual([noteId]);
  });

  test('waits on a full disk; what is known so far is found all the same, and the rest when there is room', async () => {
    expect(await found('hillasuolta')).toEqual(['note true']);
    await save(`Soitettiin kelosta. ${'Monta sanaa tunturista. '.repeat(400)}`);
    const pages = async (most: string) =>
      file.app.read(async (db) => sql.raw(`PRAGMA max_page_count = ${most}`).execute(db));
    await pages('1');
    expect(await found('hillasuolta')).toEqual(['note true']);
    expect(file.scripted.log.map(({ event }) => event)).toContain('search:waiting');
    await pages('1073741823');
    expect(await found('kelosta')).toEqual(['note true']);
  });
});
