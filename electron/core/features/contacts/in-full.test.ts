import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ArgsOf } from '#shared/contract/index.ts';
import { PartnerId } from '#shared/ids.ts';
import type { ClientId, NoteId } from '#shared/ids.ts';
import { openTestCaseFile } from '../../testing/open-test-case-file.ts';
import type { TestCaseFile } from '../../testing/open-test-case-file.ts';
import { auditActions } from '../../testing/read-audit.ts';

let file: TestCaseFile;
let aino: ClientId;
beforeEach(async () => {
  file = await openTestCaseFile({ now: '2026-11-25T12:00:00+02:00' });
  aino = await file.aClient('Aino Tammela');
});
afterEach(() => file.close());

const happenedAt = '2026-11-25T08:00:00Z';
const foundBy = async (text: string) =>
  (await file.ok('search.find', { text })).map(({ kind, clientId }) => ({ kind, clientId }));
const timelineOf = async (clientId: ClientId) => (await file.ok('timeline.ofClient', { clientId })).entries;

const form: ArgsOf<'contacts.keepVisit'>['form'] = {
  channel: 'home-visit',
  when: 'tänään klo 10',
  minutes: '45',
  place: 'Kotona',
  reached: true,
  present: [{ kind: 'client', name: '', partnerId: null }],
  summary: 'Viikon rytmi',
  coachRole: 'companion',
  coachingForm: 'home',
  measures: [{ measure: 'form-help', minutes: 'kolme varttia', words: 'asumistuki' }],
  travelMinutes: '30',
  travelKm: '',
  next: 'pe klo 13',
  nextChannel: null,
  nextPlace: '',
};

describe('measures, role, pair and travel', () => {
  test('a contact tells in which role, what was done for how long, with whom, and the way there', async () => {
    const { partnerId } = await file.ok('partners.add', { name: 'Kairan työpaja', type: 'workshop' });
    const { contactId } = await file.ok('contacts.add', {
      clientId: aino,
      channel: 'home-visit',
      happenedAt,
      minutes: 60,
      coachRole: 'companion',
      coachingForm: 'home',
      measures: [
        { measure: 'form-help', minutes: 40, words: 'asumistuen hakemus' },
        { measure: 'walking-alongside' },
      ],
      present: [{ kind: 'worker-pair', name: 'Irja', partnerId }],
      travelMinutes: 50,
      travelKm: 62,
    });
    const contact = await file.ok('contacts.get', { contactId });
    expect(contact).toMatchObject({
      coachRole: 'companion',
      coachingForm: 'home',
      travelMinutes: 50,
      travelKm: 62,
      measures: [
        { measure: 'form-help', minutes: 40, words: 'asumistuen hakemus' },
        { measure: 'walking-alongside', minutes: null, words: '' },
      ],
      present: [{ kind: 'worker-pair', name: 'Irja', partner: 'Kairan työpaja' }],
    });
    expect(await timelineOf(aino)).toMatchObject([{ type: 'contact', contact }]);
  });

  test('all of it can be written in afterwards, and what is not given stays', async () => {
    const { contactId } = await file.ok('contacts.add', { clientId: aino, channel: 'phone', happenedAt });
    await file.ok('contacts.update', {
      contactId,
      coachRole: 'service-guide',
      measures: [{ measure: 'advice', minutes: 10 }],
    });
    await file.ok('contacts.update', { contactId, travelKm: 4 });
    expect(await file.ok('contacts.get', { contactId })).toMatchObject({
      channel: 'phone',
      coachRole: 'service-guide',
      measures: [{ measure: 'advice', minutes: 10 }],
      travelKm: 4,
    });
    await file.ok('contacts.update', { contactId, measures: [] });
    expect((await file.ok('contacts.get', { contactId })).measures).toEqual([]);
  });

  test('the words of a measure find the contact, and no longer once they were changed', async () => {
    const { contactId } = await file.ok('contacts.add', {
      clientId: aino,
      channel: 'phone',
      happenedAt,
      measures: [{ measure: 'advice', words: 'kuntoutusraha' }],
    });
    expect(await foundBy('kuntoutusrahaa')).toEqual([{ kind: 'contact', clientId: aino }]);
    await file.ok('contacts.update', { contactId, measures: [{ measure: 'advice', words: 'asumistuki' }] });
    expect(await foundBy('kuntoutusrahaa')).toEqual([]);
    expect(await foundBy('asumistuki')).toHaveLength(1);
  });

  test('a measure of one’s own is taken, and a partner that is not in the directory is told', async () => {
    const { code } = await file.ok('codes.add', {
      list: 'measure',
      labels: { fi: 'Eläinavusteinen työ', sv: '', en: '' },
    });
    const add = (more: object) =>
      ({ clientId: aino, channel: 'group', happenedAt, ...more }) as ArgsOf<'contacts.add'>;
    const { contactId } = await file.ok('contacts.add', add({ measures: [{ measure: code }] }));
    expect((await file.ok('contacts.get', { contactId })).measures[0]?.measure).toBe(code);
    const partnerId = PartnerId.parse('01930000-0000-7000-8000-00000000dead');
    const present = [{ kind: 'worker-pair', name: '', partnerId }];
    expect(await file.fails('contacts.add', add({ present }))).toBe('partner-not-found');
    expect(await file.fails('contacts.update', { contactId, present: present as never })).toBe(
      'partner-not-found',
    );
    expect(await timelineOf(aino)).toHaveLength(1);
  });

  test('the agreed contact that it came of is settled by it, whatever its day', async () => {
    const { appointmentId } = await file.ok('contacts.agreeNext', {
      clientId: aino,
      next: { at: '2026-11-27T11:00:00Z', hasTime: true },
    });
    if (!appointmentId) throw new Error('not agreed');
    await file.ok('contacts.add', { clientId: aino, channel: 'phone', happenedAt, appointmentId });
    const { nextContactAt } = await file.ok('clients.get', { clientId: aino });
    expect(nextContactAt).toBeNull();
    const bertta = await file.aClient('Bertta');
    expect(
      await file.fails('contacts.add', { clientId: bertta, channel: 'phone', happenedAt, appointmentId }),
    ).toBe('appointment-not-found');
  });
});

describe('a home visit in one entry', () => {
  const sections = [{ section: 'happened' as const, body: 'Käytiin läpi lumityöt ja talvivarasto.' }];
  const keep = (noteId: NoteId | null, more: Partial<ArgsOf<'contacts.keepVisit'>> = {}) =>
    file.ok('contacts.keepVisit', { noteId, clientId: aino, template: 'meeting', sections, form, ...more });
  const visit = (draft: NoteId | null, more: Partial<ArgsOf<'contacts.add'>> = {}) => ({
    clientId: aino,
    channel: 'home-visit' as const,
    happenedAt,
    minutes: 45,
    measures: [{ measure: 'form-help' as const, minutes: 20 }],
    note: { template: 'meeting' as const, sections, draft },
    ...more,
  });

  test('one save leaves the contact, its measures and a finished note that belongs to it', async () => {
    const { contactId, noteId } = await file.ok('contacts.add', visit(null));
    if (!noteId) throw new Error('no note');
    expect(await file.ok('notes.get', { noteId })).toMatchObject({
      contactId,
      clientId: aino,
      status: 'finished',
      happenedAt,
      sections,
    });
    expect(await foundBy('talvivarasto')).toEqual([{ kind: 'note', clientId: aino }]);
  });

  test('while it is written everything is in the case file, also words that make no sense yet', async () => {
    const { noteId } = await keep(null);
    await keep(noteId, { form: { ...form, minutes: '5o' } });
    expect((await file.ok('contacts.visit', { noteId })).form).toEqual({ ...form, minutes: '5o' });
    expect(await file.ok('notes.get', { noteId })).toMatchObject({ status: 'draft', sections });
    expect(await timelineOf(aino)).toMatchObject([{ type: 'note', status: 'draft', isVisit: true }]);
    // Begun once, and saving it again leaves no entry.
    expect(await auditActions(file.app, aino)).toEqual(['client.added', 'note.begun']);
  });

  test('the draft becomes the note of the visit and is a visit no longer', async () => {
    const { noteId } = await keep(null);
    const saved = await file.ok('contacts.add', visit(noteId));
    expect(saved.noteId).toBe(noteId);
    expect(await timelineOf(aino)).toMatchObject([
      { type: 'contact' },
      { type: 'note', status: 'finished', isVisit: false, contactId: saved.contactId },
    ]);
    expect((await file.ok('contacts.visit', { noteId })).form).toBeNull();
    expect(await file.fails('contacts.add', visit(noteId))).toBe('note-finished');
    expect(await timelineOf(aino)).toHaveLength(2);
  });

  test('where the text was taken out again there is a contact without a note', async () => {
    const { noteId } = await keep(null);
    const saved = await file.ok(
      'contacts.add',
      visit(noteId, { note: { draft: noteId, sections: [{ section: 'happened', body: '  ' }] } }),
    );
    expect(saved.noteId).toBeNull();
    expect(await timelineOf(aino)).toMatchObject([{ type: 'contact' }]);
  });

  test('a save that fails loses nothing of what was written', async () => {
    const { noteId } = await keep(null);
    const partnerId = PartnerId.parse('01930000-0000-7000-8000-00000000dead');
    const present = [{ kind: 'worker-pair' as const, name: '', partnerId }];
    expect(await file.fails('contacts.add', visit(noteId, { present }))).toBe('partner-not-found');
    expect(await timelineOf(aino)).toMatchObject([{ type: 'note', status: 'draft', isVisit: true }]);
    expect((await file.ok('contacts.visit', { noteId })).form).toEqual(form);
  });

  test('a person chosen anew takes the text along, and nothing of it is left with the first one', async () => {
    const bertta = await file.aClient('Bertta');
    const { noteId } = await keep(null);
    await keep(noteId, { clientId: bertta });
    expect(await timelineOf(aino)).toEqual([]);
    expect(await timelineOf(bertta)).toHaveLength(1);
    expect(await foundBy('talvivarasto')).toEqual([{ kind: 'note', clientId: bertta }]);
    // Somebody else's draft is never made an entry of this person.
    expect(await file.fails('contacts.add', visit(noteId))).toBe('note-not-found');
  });
});

test('a call that nobody answers in the morning is no missed meeting of the afternoon', async () => {
  const at = '2026-11-25T14:00:00+02:00';
  await file.ok('contacts.agreeNext', { clientId: aino, next: { at, hasTime: true } });
  const call = (happenedAt: string) =>
    file.ok('contacts.add', { clientId: aino, channel: 'phone', happenedAt, hasTime: true, reached: false });
  await call('2026-11-25T09:00:00+02:00');
  expect(await file.ok('clients.get', { clientId: aino })).toMatchObject({
    nextContactAt: '2026-11-25T12:00:00Z',
  });
  await call('2026-11-25T14:20:00+02:00');
  const statuses = await file.app.read((db) => db.selectFrom('appointment').select('status').execute());
  expect(statuses).toEqual([{ status: 'not-reached' }]);
});
