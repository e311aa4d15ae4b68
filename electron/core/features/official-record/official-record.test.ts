import { afterEach, beforeEach, expect, test } from 'vitest';
import { ContactId } from '#shared/ids.ts';
import type { ClientId } from '#shared/ids.ts';
import { openTestCaseFile } from '../../testing/open-test-case-file.ts';
import type { TestCaseFile } from '../../testing/open-test-case-file.ts';
import { auditActions } from '../../testing/read-audit.ts';

let file: TestCaseFile;
let aino: ClientId;
beforeEach(async () => {
  file = await openTestCaseFile();
  aino = await file.aClient();
});
afterEach(() => file.close());

const meeting = (clientId = aino) =>
  file.ok('contacts.add', {
    clientId,
    channel: 'visit-appointment',
    happenedAt: '2026-11-24T13:00:00+02:00',
    hasTime: true,
    minutes: 45,
    place: 'Kirjasto',
    present: [
      { kind: 'client', name: '' },
      { kind: 'partner-worker', name: 'Leila Salo' },
    ],
    summary: 'Keskusteltiin keittiötyöstä.',
  });
const note = async (contactId: string, more: Record<string, unknown> = {}) => {
  const { noteId } = await file.ok('notes.begin', {
    clientId: aino,
    contactId: ContactId.parse(contactId),
    template: 'meeting',
    sections: [
      { section: 'happened', body: 'Aino kertoi viikostaan.' },
      { section: 'own-words', body: 'Jaksan paremmin.' },
      { section: 'agreed', body: 'Aino soittaa kouluun.' },
      { section: 'next', body: 'Tavataan ensi tiistaina.' },
    ],
    ...more,
  });
  await file.ok('notes.finish', { noteId });
  return noteId;
};
const entry = (recordId: string, recordKind: 'contact' | 'note' = 'contact') =>
  file.ok('officialRecord.entry', { recordKind, recordId, language: 'fi' });

test('an entry stands in the order of an asiakaskertomus: date, present, channel, content, agreed, next', async () => {
  const { contactId } = await meeting();
  const noteId = await note(contactId);
  await file.ok('notes.addAddendum', { noteId, reason: 'Väärä päivä', body: 'Tavataan keskiviikkona.' });
  const { text, leftOut, aboutOther } = await entry(contactId);
  expect(text).toBe(
    [
      'Päivä: ti 24.11.2026 klo 13',
      'Läsnä: Asiakas, Verkoston työntekijä Leila Salo',
      'Yhteydenpidon tapa: Tapaaminen, Kirjasto, 45 min',
      'Sisältö: Keskusteltiin keittiötyöstä.',
      'Aino kertoi viikostaan.',
      'Omin sanoin: ”Jaksan paremmin.”',
      'Oikaisu (Väärä päivä): Tavataan keskiviikkona.',
      'Sovittu: Aino soittaa kouluun.',
      'Seuraavaksi: Tavataan ensi tiistaina.',
    ].join('\n'),
  );
  expect({ leftOut, aboutOther }).toEqual({ leftOut: 0, aboutOther: false });
});

test('private notes and drafts stay here, and what is about somebody else is told', async () => {
  const { contactId } = await meeting();
  await note(contactId, { isPrivate: true });
  await file.ok('notes.begin', {
    clientId: aino,
    contactId,
    sections: [{ section: 'free', body: 'kesken' }],
  });
  const alone = await entry(contactId);
  expect(alone.leftOut).toBe(2);
  expect(alone.text).not.toContain('viikostaan');
  expect(alone.text).not.toContain('kesken');
  await note(contactId, { aboutOther: true });
  expect((await entry(contactId)).aboutOther).toBe(true);
});

test('a turvakielto leaves the place out', async () => {
  const { contactId } = await meeting();
  await file.ok('clients.update', { clientId: aino, turvakielto: true });
  const { text, placesHidden } = await entry(contactId);
  expect(placesHidden).toBe(true);
  expect(text).not.toContain('Kirjasto');
});

test('and the names of close ones, though not that they were there', async () => {
  await file.ok('clients.update', { clientId: aino, turvakielto: true });
  const { contactId } = await file.ok('contacts.add', {
    clientId: aino,
    channel: 'phone',
    happenedAt: '2026-11-24T10:00:00+02:00',
    present: [
      { kind: 'close-one', name: 'Maija T.' },
      { kind: 'partner-worker', name: 'Veera V.' },
    ],
  });
  const { text, placesHidden } = await entry(contactId);
  expect(placesHidden).toBe(true);
  expect(text).toContain('Läheinen, Verkoston työntekijä Veera V.');
  expect(text).not.toContain('Maija');
});

test('a note without a contact is an entry of its own', async () => {
  const { noteId } = await file.ok('notes.begin', {
    clientId: aino,
    happenedAt: '2026-11-23T10:00:00+02:00',
    sections: [{ section: 'free', body: 'Koulusta soitettiin.' }],
  });
  expect(await entry(noteId, 'note')).toMatchObject({ text: '', leftOut: 1 });
  await file.ok('notes.finish', { noteId });
  expect((await entry(noteId, 'note')).text).toBe(
    'Päivä: ma 23.11.2026 klo 10\nSisältö: Koulusta soitettiin.',
  );
});

test('an entry is marked as taken over once, and the mark can be taken back', async () => {
  const { contactId } = await meeting();
  const source = { recordKind: 'contact', recordId: contactId } as const;
  const { takenOverId } = await file.ok('officialRecord.markTaken', source);
  expect(await file.ok('officialRecord.markTaken', source)).toEqual({ takenOverId });
  expect((await entry(contactId)).takenAt).toBe('2026-11-25T07:00:00Z');
  expect(await file.ok('officialRecord.ofClient', { clientId: aino })).toMatchObject([
    { recordId: contactId },
  ]);
  await file.ok('officialRecord.undo', { takenOverId });
  expect((await entry(contactId)).takenAt).toBeNull();
  expect(await file.fails('officialRecord.undo', { takenOverId })).toBe('nothing-to-undo');
  expect((await auditActions(file.app, aino)).slice(-2)).toEqual([
    'official-record.taken',
    'official-record.not-taken',
  ]);
});

test('in a purchased service, what was not taken over waits; elsewhere nothing does', async () => {
  const { contactId } = await meeting();
  expect(await file.ok('officialRecord.waiting', {})).toEqual({ isAsked: false, total: 0, entries: [] });
  const owner = await file.ok('caseFile.owner', {});
  await file.ok('caseFile.setOwner', { ...owner, setUp: 'purchased-service' });
  expect(await file.ok('officialRecord.waiting', {})).toMatchObject({
    isAsked: true,
    total: 1,
    entries: [{ contactId, initials: 'A. T.' }],
  });
  await file.ok('officialRecord.markTaken', { recordKind: 'contact', recordId: contactId });
  expect(await file.ok('officialRecord.waiting', {})).toMatchObject({ total: 0 });
});

test('an entry that is not there is told', async () => {
  const none = '01930000-0000-7000-8000-0000000000ff';
  for (const recordKind of ['contact', 'note'] as const) {
    expect(await file.fails('officialRecord.entry', { recordKind, recordId: none, language: 'fi' })).toBe(
      `${recordKind}-not-found`,
    );
    expect(await file.fails('officialRecord.markTaken', { recordKind, recordId: none })).toBe(
      `${recordKind}-not-found`,
    );
  }
});
