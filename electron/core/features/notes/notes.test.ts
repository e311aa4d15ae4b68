import { afterEach, beforeEach, expect, test } from 'vitest';
import { noteSectionMax } from '#shared/contract/text.ts';
import { NoteId } from '#shared/ids.ts';
import type { ClientId } from '#shared/ids.ts';
import { openTestCaseFile } from '../../testing/open-test-case-file.ts';
import type { TestCaseFile } from '../../testing/open-test-case-file.ts';
import { auditActions } from '../../testing/read-audit.ts';

const nothing = NoteId.parse('01930000-0000-7000-8000-00000000dead');
const free = (body: string) => [{ section: 'free' as const, body }];

let file: TestCaseFile;
let aino: ClientId;
beforeEach(async () => {
  file = await openTestCaseFile({ now: '2026-11-27T10:00:00+02:00' });
  aino = await file.aClient('Aino');
});
afterEach(() => file.close());

const foundBy = async (text: string) => (await file.ok('search.find', { text })).map((hit) => hit.kind);

test('a note written on Friday about Tuesday keeps both days apart', async () => {
  const { noteId } = await file.ok('notes.begin', {
    clientId: aino,
    happenedAt: '2026-11-24T13:00:00+02:00',
    sections: free('Tavattiin kirjastolla.'),
  });
  expect(await file.ok('notes.get', { noteId })).toMatchObject({
    status: 'draft',
    template: 'free',
    happenedAt: '2026-11-24T11:00:00Z',
    enteredAt: '2026-11-27T08:00:00Z',
    finishedAt: null,
    sections: [{ section: 'free', body: 'Tavattiin kirjastolla.' }],
  });
});

test('a note of a contact happened when the contact did', async () => {
  const { contactId } = await file.ok('contacts.add', {
    clientId: aino,
    channel: 'phone',
    happenedAt: '2026-11-24T13:00:00+02:00',
  });
  const { noteId } = await file.ok('notes.begin', { clientId: aino, contactId });
  expect(await file.ok('notes.get', { noteId })).toMatchObject({
    contactId,
    happenedAt: '2026-11-24T11:00:00Z',
  });
  const eino = await file.aClient('Eino');
  expect(await file.fails('notes.begin', { clientId: eino, contactId })).toBe('contact-not-found');
});

test('a draft is in the file with every save, and entered in the audit chain when begun and when finished', async () => {
  const { noteId } = await file.ok('notes.begin', { clientId: aino });
  file.clock.set('2026-11-27T10:00:05+02:00');
  expect(await file.ok('notes.saveDraft', { noteId, sections: free('Ensin tämä') })).toEqual({
    savedAt: '2026-11-27T08:00:05Z',
  });
  await file.ok('notes.saveDraft', { noteId, sections: free('Ensin tämä, sitten tuo'), isPrivate: true });
  expect((await file.ok('clients.get', { clientId: aino })).openDraft).toBe(noteId);
  await file.ok('notes.finish', { noteId });
  expect(await file.ok('notes.get', { noteId })).toMatchObject({
    status: 'finished',
    isPrivate: true,
    finishedAt: '2026-11-27T08:00:05Z',
    sections: free('Ensin tämä, sitten tuo'),
  });
  expect((await file.ok('clients.get', { clientId: aino })).openDraft).toBeNull();
  expect(await auditActions(file.app, aino)).toEqual(['client.added', 'note.begun', 'note.finished']);
});

test('a finished note is not written over, only corrected beside it with a reason', async () => {
  const { noteId } = await file.ok('notes.begin', { clientId: aino, sections: free('Aika on tiistaina.') });
  expect(await file.fails('notes.addAddendum', { noteId, reason: 'Virhe', body: 'x' })).toBe(
    'note-not-finished',
  );
  await file.ok('notes.finish', { noteId });
  expect(await file.fails('notes.saveDraft', { noteId, sections: free('Muutos') })).toBe('note-finished');
  expect(await file.fails('notes.finish', { noteId, sections: free('Muutos') })).toBe('note-finished');
  expect(await file.fails('notes.addAddendum', { noteId, reason: ' ', body: 'x' })).toBe('invalid-arguments');
  await file.ok('notes.addAddendum', { noteId, reason: 'Väärä päivä', body: 'Aika on torstaina.' });
  expect(await file.ok('notes.get', { noteId })).toMatchObject({
    sections: free('Aika on tiistaina.'),
    addenda: [{ reason: 'Väärä päivä', body: 'Aika on torstaina.', enteredAt: '2026-11-27T08:00:00Z' }],
  });
  expect(await foundBy('torstaina')).toEqual(['addendum']);
});

test('a note put aside is not found and can be taken back as it was, with its addenda', async () => {
  const { noteId } = await file.ok('notes.begin', {
    clientId: aino,
    sections: free('Marjametsässä käynti.'),
  });
  await file.ok('notes.archive', { noteId });
  expect(await foundBy('marjametsä')).toEqual([]);
  expect(await file.fails('notes.saveDraft', { noteId, sections: free('x') })).toBe('note-not-found');
  await file.ok('notes.unarchive', { noteId });
  await file.ok('notes.finish', { noteId });
  await file.ok('notes.addAddendum', { noteId, reason: 'Lisäys', body: 'Mustikoita.' });
  await file.ok('notes.archive', { noteId });
  expect(await foundBy('mustikoita')).toEqual([]);
  await file.ok('notes.unarchive', { noteId });
  expect([await foundBy('marjametsä'), await foundBy('mustikoita')]).toEqual([['note'], ['addendum']]);
});

test('a note that is not there is told', async () => {
  expect(await file.fails('notes.get', { noteId: nothing })).toBe('note-not-found');
  expect(await file.fails('notes.saveDraft', { noteId: nothing })).toBe('note-not-found');
  expect(await file.fails('notes.archive', { noteId: nothing })).toBe('note-not-found');
  expect(await file.fails('notes.addAddendum', { noteId: nothing, reason: 'x', body: 'y' })).toBe(
    'note-not-found',
  );
});

test('a note of a million characters is kept and found by its last word', async () => {
  const body = `${'Pitkä merkintä jatkuu. '.repeat(43_500)}Loppusanana hillasuo.`;
  expect(body.length).toBeGreaterThan(1_000_000);
  const { noteId } = await file.ok('notes.begin', { clientId: aino, sections: free(body) });
  await file.ok('notes.finish', { noteId });
  expect((await file.ok('notes.get', { noteId })).sections[0]?.body.length).toBe(body.length);
  expect(await foundBy('hillasuo')).toEqual(['note']);
  expect(
    await file.fails('notes.begin', { clientId: aino, sections: free('x'.repeat(noteSectionMax + 1)) }),
  ).toBe('invalid-arguments');
});

test('a save that fails leaves the draft as it was', async () => {
  const { noteId } = await file.ok('notes.begin', { clientId: aino, sections: free('Ehjä.') });
  const broken = file.app.write(async (trx) => {
    await trx.deleteFrom('noteSection').where('noteId', '=', noteId).execute();
    return { ok: false, error: { code: 'note-finished' } };
  });
  expect(await broken).toMatchObject({ ok: false });
  expect((await file.ok('notes.get', { noteId })).sections).toEqual(free('Ehjä.'));
});
