import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ArgsOf } from '#shared/contract/index.ts';
import type { LeadId } from '#shared/ids.ts';
import { done, success } from '#shared/result.ts';
import { audit } from '../../casefile/audit.ts';
import { openTestCaseFile } from '../../testing/open-test-case-file.ts';
import type { TestCaseFile } from '../../testing/open-test-case-file.ts';

let file: TestCaseFile;
beforeEach(async () => {
  file = await openTestCaseFile({ now: '2026-11-02T12:00:00+02:00' });
});
afterEach(() => file.close());

const on = (day: string) => file.clock.set(`${day}T12:00:00+02:00`);
const lead = (fields: Partial<ArgsOf<'leads.add'>> = {}) =>
  file.ok('leads.add', {
    displayName: 'Tuisku Harjula',
    channelWords: 'Snapissa tuisku_h',
    notifierKind: 'close-one',
    notifierName: 'Äiti',
    notifierTold: true,
    ...fields,
  });
const attempt = (leadId: LeadId, day: string, reached = false) =>
  file.ok('leads.attempt', {
    leadId,
    attemptedAt: `${day}T14:30:00+02:00`,
    channel: 'social-media',
    reached,
  });
const list = () => file.ok('leads.list', {});
const found = async (text: string) => (await file.ok('search.find', { text })).map(({ kind }) => kind);

/** Everything that the whole file holds, as one text. */
function wholeFile(): string {
  const raw = file.app.caseFile()?.raw;
  if (!raw) throw new Error('the file is open');
  const tables = raw.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").all() as {
    name: string;
  }[];
  return tables.map(({ name }) => JSON.stringify(raw.prepare(`SELECT * FROM "${name}"`).all())).join('\n');
}

test('somebody is on the list with a name, a channel and who made the contact, and with nothing else', async () => {
  const { leadId } = await lead();
  expect(await list()).toMatchObject({
    leads: [
      {
        leadId,
        displayName: 'Tuisku Harjula',
        initials: 'T. H.',
        channelWords: 'Snapissa tuisku_h',
        notifierKind: 'close-one',
        notifierName: 'Äiti',
        notifierTold: true,
        status: 'open',
        daysLeft: 30,
        tellBy: '2026-12-02',
        attempts: [],
      },
    ],
    counts: [],
    becameClients: 0,
  });
  expect(await found('tuisku')).toEqual(['lead']);
  // Nothing of why somebody worries can be written: there is no place for it.
  const more = {
    displayName: 'Onni',
    channelWords: '',
    notifierKind: 'close-one',
    notifierName: '',
    notifierTold: false,
  };
  for (const field of ['words', 'note', 'birthDate', 'reason']) {
    const args = { ...more, [field]: 'x' } as ArgsOf<'leads.add'>;
    expect(await file.fails('leads.add', args)).toBe('invalid-arguments');
  }
  expect(await file.fails('leads.add', { ...more, displayName: ' ' } as ArgsOf<'leads.add'>)).toBe(
    'invalid-arguments',
  );
  const story = 'x'.repeat(81);
  expect(await file.fails('leads.add', { ...more, channelWords: story } as ArgsOf<'leads.add'>)).toBe(
    'invalid-arguments',
  );
});

test('a name without contact in thirty days is gone from table, search and log, and a number is left', async () => {
  const { leadId } = await lead();
  await attempt(leadId, '2026-11-01');
  await attempt(leadId, '2026-11-02');
  await lead({ displayName: 'Aamu Lehto', notifierKind: 'other', notifierName: 'Opettaja Koski' });
  on('2026-12-01');
  expect((await list()).leads.map(({ daysLeft }) => daysLeft)).toEqual([1, 1]);
  expect(wholeFile()).toContain('Tuisku');
  on('2026-12-02');
  expect(await list()).toEqual({
    leads: [],
    counts: [
      { month: '2026-11', notifierKind: 'close-one', status: 'not-reached', attempts: 2, count: 1 },
      { month: '2026-11', notifierKind: 'other', status: 'not-reached', attempts: 0, count: 1 },
    ],
    becameClients: 0,
  });
  for (const word of ['Tuisku', 'tuisku', 'Aamu', 'aamu', 'Äiti', 'Koski']) {
    expect(wholeFile()).not.toContain(word);
  }
  expect(await found('tuisku')).toEqual([]);
  expect((await file.ok('audit.verify', {})).intact).toBe(true);
  expect(wholeFile()).toContain('lead.forgotten');
});

test('a clock that is years ahead at an opening forgets nobody; thirty days by the right one do', async () => {
  await lead();
  const openedAt = async (day: string) => {
    on(day);
    await file.app.write(async (trx) =>
      success(await audit(trx, file.clock, { action: 'case-file.unlocked' })),
    );
    return (await list()).leads.length;
  };
  expect(await openedAt('2036-11-25')).toBe(1);
  expect(await openedAt('2026-11-20')).toBe(1);
  expect(await openedAt('2026-12-02')).toBe(0);
});

test('what is deleted is overwritten in the file, and not only let go of', () => {
  expect(file.app.caseFile()?.raw.pragma('secure_delete', { simple: true })).toBe(1);
});

test('being reached starts the thirty days anew, an attempt alone does not', async () => {
  const { leadId } = await lead();
  await attempt(leadId, '2026-11-01');
  on('2026-11-20');
  await attempt(leadId, '2026-11-20');
  expect((await list()).leads[0]?.daysLeft).toBe(12);
  const { attemptId } = await attempt(leadId, '2026-11-19', true);
  expect((await list()).leads[0]?.daysLeft).toBe(29);
  await file.ok('leads.removeAttempt', { attemptId });
  expect((await list()).leads[0]?.daysLeft).toBe(12);
  expect(
    await file.fails('leads.attempt', {
      leadId,
      attemptedAt: '2027-01-01T10:00:00Z',
      channel: 'phone',
      reached: true,
    }),
  ).toBe('lead-in-future');
});

test('numbers of a month add up, each by what became of the entry', async () => {
  const one = await lead();
  const two = await lead({ displayName: 'Aamu Lehto' });
  const three = await lead({ displayName: 'Kaste Ranta' });
  await attempt(one.leadId, '2026-11-02', true);
  await attempt(two.leadId, '2026-11-02', true);
  await file.ok('leads.settle', { leadId: two.leadId, status: 'services-confirmed' });
  await file.ok('leads.settle', { leadId: three.leadId, status: 'declined' });
  await file.ok('leads.settle', { leadId: three.leadId, status: 'open' });
  await file.ok('leads.settle', { leadId: three.leadId, status: 'declined' });
  const four = await lead({ displayName: 'Usva Niemelä' });
  await attempt(four.leadId, '2026-11-01', true);
  on('2026-12-15');
  expect((await list()).counts).toEqual([
    { month: '2026-11', notifierKind: 'close-one', status: 'declined', attempts: 0, count: 1 },
    { month: '2026-11', notifierKind: 'close-one', status: 'reached', attempts: 2, count: 2 },
    { month: '2026-11', notifierKind: 'close-one', status: 'services-confirmed', attempts: 1, count: 1 },
  ]);
});

test('Today reminds of telling the person within a month, and stops when they know', async () => {
  const { leadId } = await lead();
  await lead({ displayName: 'Aamu Lehto', notifierKind: 'client', notifierName: '' });
  const reminders = async () => (await file.ok('today.view', {})).leads;
  expect(await reminders()).toEqual([]);
  on('2026-11-18');
  expect(await reminders()).toEqual([
    { leadId, displayName: 'Tuisku Harjula', initials: 'T. H.', tellBy: '2026-12-02' },
  ]);
  expect(await file.fails('leads.personTold', { leadId, on: '2026-11-19' })).toBe('lead-in-future');
  await file.ok('leads.personTold', { leadId, on: '2026-11-17' });
  expect(await reminders()).toEqual([]);
  await file.ok('leads.personTold', { leadId, on: null });
  expect(await reminders()).toHaveLength(1);
});

test('somebody who was reached and not told yet is on Today at once', async () => {
  const { leadId } = await lead();
  await attempt(leadId, '2026-11-02', true);
  expect((await file.ok('today.view', {})).leads).toMatchObject([{ leadId }]);
});

test('a removed entry can be put back, and is gone without a number on the day after the next', async () => {
  const { leadId } = await lead();
  await file.ok('leads.remove', { leadId });
  expect((await list()).leads).toEqual([]);
  expect(await found('tuisku')).toEqual([]);
  expect(await file.fails('leads.update', { leadId, notifierName: 'Isä' })).toBe('lead-not-found');
  await file.ok('leads.putBack', { leadId });
  expect(await file.fails('leads.putBack', { leadId })).toBe('lead-not-found');
  expect(await found('tuisku')).toEqual(['lead']);
  await file.ok('leads.remove', { leadId });
  on('2026-11-04');
  expect(await list()).toEqual({ leads: [], counts: [], becameClients: 0 });
  expect(wholeFile()).not.toContain('Tuisku');
});

describe('becoming a client', () => {
  test('takes name, first contact and attempts along, without retyping', async () => {
    const { leadId } = await lead();
    await attempt(leadId, '2026-11-01');
    await attempt(leadId, '2026-11-02', true);
    on('2026-11-09');
    const { clientId } = await file.ok('leads.becomeClient', { leadId });
    expect(await file.ok('clients.get', { clientId })).toMatchObject({
      displayName: 'Tuisku Harjula',
      reach: 'Snapissa tuisku_h',
      lastContactAt: '2026-11-02T12:30:00Z',
      counts: { contacts: 2 },
    });
    const row = await file.app.read((db) =>
      db.selectFrom('client').selectAll().where('id', '=', clientId).executeTakeFirstOrThrow(),
    );
    expect(row).toMatchObject({ firstContactBy: 'close-one', firstContactOn: '2026-11-02' });
    expect(await list()).toMatchObject({ leads: [], becameClients: 1 });
    expect(await found('tuisku harjula')).toEqual(['client']);
    expect(await file.fails('leads.becomeClient', { leadId })).toBe('lead-not-found');
    // The entry stays with the client and never becomes a number.
    on('2027-03-01');
    expect(await list()).toEqual({ leads: [], counts: [], becameClients: 1 });
    expect((await file.ok('clients.get', { clientId })).displayName).toBe('Tuisku Harjula');
  });

  test('is undone while nothing else was written: the client is gone, the entry is as it was', async () => {
    const { leadId } = await lead();
    await attempt(leadId, '2026-11-01');
    const before = await list();
    const { clientId } = await file.ok('leads.becomeClient', { leadId });
    await file.ok('leads.undoClient', { leadId });
    expect(await list()).toEqual(before);
    expect(await file.fails('clients.get', { clientId })).toBe('client-not-found');
    expect(await found('tuisku')).toEqual(['lead']);
    expect(await file.fails('leads.undoClient', { leadId })).toBe('lead-not-found');
    expect((await file.ok('audit.verify', {})).intact).toBe(true);
  });

  test('stays once anything else was written about the client, and nothing is lost', async () => {
    const something: readonly ((clientId: string) => Promise<unknown>)[] = [
      (clientId) => file.ok('clients.update', { clientId, phone: '040 000 0000' }),
      (clientId) => file.ok('notes.begin', { clientId }),
      (clientId) => file.ok('plans.addStrength', { clientId, kind: 'wish', text: 'Hevoset' }),
      (clientId) =>
        file.ok('contacts.agreeNext', { clientId, next: { at: '2026-11-05T10:00:00Z', hasTime: true } }),
      (clientId) =>
        file.ok('contacts.add', { clientId, channel: 'phone', happenedAt: '2026-11-02T10:00:00Z' }),
    ];
    for (const write of something) {
      const { leadId } = await lead();
      const { clientId } = await file.ok('leads.becomeClient', { leadId });
      file.clock.set('2026-11-03T12:00:00+02:00');
      await write(clientId);
      expect(await file.fails('leads.undoClient', { leadId })).toBe('lead-client-has-more');
      expect((await file.ok('clients.get', { clientId })).displayName).toBe('Tuisku Harjula');
    }
  });
});

test('an entry that is gone answers so, whatever is asked of it', async () => {
  const { leadId } = await lead();
  await file.app.write(async (trx) => {
    await trx.deleteFrom('lead').execute();
    return done;
  });
  expect(await file.fails('leads.settle', { leadId, status: 'declined' })).toBe('lead-not-found');
  expect(await file.fails('leads.personTold', { leadId, on: null })).toBe('lead-not-found');
  expect(await file.fails('leads.remove', { leadId })).toBe('lead-not-found');
  expect(await file.fails('leads.removeAttempt', { attemptId: leadId })).toBe('lead-not-found');
});
