import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ClientId } from '#shared/ids.ts';
import { PlainDate } from '#shared/time.ts';
import { openTestCaseFile } from '../testing/open-test-case-file.ts';
import type { TestCaseFile } from '../testing/open-test-case-file.ts';
import { auditActions } from '../testing/read-audit.ts';

// Those rules against harm that no one feature answers for; docs/functions.md lists where the others are.

let file: TestCaseFile;
let aino: ClientId;
beforeEach(async () => {
  // A Wednesday.
  file = await openTestCaseFile({ now: '2026-11-25T09:00:00+02:00' });
  aino = await file.aClient('Aino Tammela');
});
afterEach(() => file.close());

const found = async (text: string) =>
  (await file.ok('search.find', { text })).map(({ kind, clientId }) => [kind, clientId]);

// Initials until a key is held, on the screen: e2e/models/valpas.e2e.ts and yhdessa-osallisuuteen.e2e.ts.
test('rule 1, a village of 2,900: Today has initials and neutral reasons for what is sensitive', async () => {
  await file.ok('tasks.add', {
    clientId: aino,
    title: 'Soita A-klinikalle',
    isSensitive: true,
    dueOn: PlainDate.parse('2026-11-25'),
  });
  await file.ok('pathways.add', {
    clientId: aino,
    type: 'substance-rehabilitation',
    status: 'started',
    startedOn: PlainDate.parse('2026-11-01'),
    provider: 'Päihdepoliklinikka',
  });
  await file.ok('situation.setTheme', { clientId: aino, theme: 'substance-use', stance: 'want-help' });
  const { people } = await file.ok('today.view', {});
  expect(people).toMatchObject([{ initials: 'A. T.' }]);
  expect(people[0]?.reasons.map(({ type }) => type)).toContain('start-unconfirmed');
  const seen = JSON.stringify([
    people,
    await file.ok('tasks.open', {}),
    await file.ok('day.view', { day: PlainDate.parse('2026-11-25') }),
  ]);
  expect(seen).not.toMatch(/päihde|substance|klinik/i);
});

// On the screen: e2e/models/valpas.e2e.ts.
test('rule 2, reach list: name, channel and notifier, a reminder to tell the person, and after 30 days a number', async () => {
  const { leadId } = await file.ok('leads.add', {
    displayName: 'Tuisku H.',
    channelWords: 'Snapissa',
    notifierKind: 'school',
    notifierName: 'Opettaja Koski',
    notifierTold: true,
  });
  const reminded = async () => (await file.ok('today.view', {})).leads.map((lead) => lead.leadId);
  file.clock.set('2026-12-24T09:00:00+02:00');
  expect(await reminded()).toEqual([leadId]);
  expect((await file.ok('leads.list', {})).leads).toMatchObject([{ daysLeft: 1, tellBy: '2026-12-25' }]);
  file.clock.set('2026-12-25T09:00:00+02:00');
  const { leads, counts } = await file.ok('leads.list', {});
  expect([leads, counts.map(({ count }) => count)]).toEqual([[], [1]]);
  expect(await found('tuisku')).toEqual([]);
  expect(await reminded()).toEqual([]);
});

// On the screen: e2e/two-of-a-name.e2e.ts.
test('rule 3, wrong person: a contact is moved with its note, is found with the right one only, and the log tells', async () => {
  const niemi = await file.aClient('Aino Niemi');
  const { contactId } = await file.ok('contacts.add', {
    clientId: aino,
    channel: 'phone',
    happenedAt: '2026-11-25T08:00:00+02:00',
    summary: 'Puhuttiin keittiötöistä',
    note: { sections: [{ section: 'free', body: 'Aloittaisi mieluiten aamuvuorosta.' }] },
  });
  await file.ok('contacts.moveToPerson', { contactId, toClientId: niemi });
  expect(
    (await file.ok('timeline.ofClient', { clientId: aino })).entries.map(({ type }) => type),
  ).not.toContain('contact');
  expect(await found('keittiötöistä')).toEqual([['contact', niemi]]);
  expect(await found('aamuvuorosta')).toEqual([['note', niemi]]);
  expect((await auditActions(file.app)).join(' ')).toMatch(/moved/);
});

// On the screen: e2e/two-of-a-name.e2e.ts.
test('rule 9, the quick log never guesses: a name that fits two people asks, and nothing is saved by reading a line', async () => {
  const niemi = await file.aClient('Aino Niemi');
  const line = await file.ok('contacts.understand', { line: 'Aino, puhelu eilen' });
  expect(line.person).toMatchObject({ state: 'many' });
  const candidates = line.person.state === 'many' ? line.person.candidates : [];
  expect(candidates.map(({ clientId }) => clientId).toSorted()).toEqual([aino, niemi].toSorted());
  expect(await file.ok('contacts.understand', { line: 'Aino Niemi, puhelu eilen' })).toMatchObject({
    person: { state: 'one', clientId: niemi },
    channel: 'phone',
    dateTyped: true,
  });
  for (const clientId of [aino, niemi]) {
    const { entries } = await file.ok('timeline.ofClient', { clientId });
    expect(entries.filter(({ type }) => type === 'contact')).toEqual([]);
  }
});

// On the screen the chips show the date: e2e/main-job-mouse.e2e.ts.
test('rule 10, dates are absolute when stored: “perjantaina” written on Wednesday is kept and shown with its date', async () => {
  const line = await file.ok('contacts.understand', {
    line: 'Aino, puhelu tänään, hakemus pitää viedä perjantaina, tavataan torstaina klo 13',
  });
  const { summary, next, happenedAt, hasTime, channel } = line;
  expect(summary).toContain('perjantaina (pe 27.11.)');
  expect(next?.at).toBe('2026-11-26T11:00:00Z');
  if (channel === null || next === null) throw new Error('the line was not understood');
  const agreed = { at: next.at, hasTime: next.hasTime };
  await file.ok('contacts.add', { clientId: aino, channel, happenedAt, hasTime, summary, next: agreed });
  expect(await file.ok('clients.get', { clientId: aino })).toMatchObject({
    nextContactAt: '2026-11-26T11:00:00Z',
  });
  // A month later the words still tell which Friday it was.
  file.clock.set('2026-12-25T09:00:00+02:00');
  const { entries } = await file.ok('timeline.ofClient', { clientId: aino, types: ['contact'] });
  expect(JSON.stringify(entries)).toContain('perjantaina (pe 27.11.)');
});
