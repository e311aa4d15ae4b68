import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { closingReasons } from '#shared/codes/pathways.ts';
import type { ClientId } from '#shared/ids.ts';
import { openTestCaseFile } from '../../testing/open-test-case-file.ts';
import type { TestCaseFile } from '../../testing/open-test-case-file.ts';
import { auditActions } from '../../testing/read-audit.ts';

let file: TestCaseFile;
let aino: ClientId;
beforeEach(async () => {
  file = await openTestCaseFile({ now: '2026-11-25T09:00:00+02:00' });
  aino = await file.aClient('Aino T.');
});
afterEach(() => file.close());

const coaching = (clientId = aino) => file.ok('coaching.ofClient', { clientId });
const status = async () => (await file.ok('clients.get', { clientId: aino })).status;
const spells = async () => (await file.ok('timeline.ofClient', { clientId: aino, types: ['spell'] })).entries;

describe('the first spell', () => {
  test('begins when a person is written down, and with the first contact once there is one', async () => {
    expect(await coaching()).toMatchObject({
      status: 'active',
      pausedOn: null,
      spells: [{ startedOn: '2026-11-25', endedOn: null, reason: null }],
    });
    await file.ok('contacts.add', {
      clientId: aino,
      channel: 'phone',
      happenedAt: '2026-11-09T10:00:00+02:00',
      reached: false,
    });
    await file.ok('contacts.add', {
      clientId: aino,
      channel: 'phone',
      happenedAt: '2026-11-12T10:00:00+02:00',
    });
    expect((await coaching()).spells).toMatchObject([{ startedOn: '2026-11-12' }]);
  });
});

describe('a pause', () => {
  test('has an agreed day and words, and ends without a trace of blame', async () => {
    await file.ok('coaching.pause', { clientId: aino, until: '2027-01-15', words: 'Muutto ja joulu ensin' });
    expect(await coaching()).toMatchObject({
      status: 'paused',
      pausedOn: '2026-11-25',
      pausedUntil: '2027-01-15',
      pauseWords: 'Muutto ja joulu ensin',
    });
    file.clock.set('2026-12-01T09:00:00+02:00');
    await file.ok('coaching.pause', { clientId: aino, until: '2027-02-01' });
    expect(await coaching()).toMatchObject({ pausedOn: '2026-11-25', pausedUntil: '2027-02-01' });
    await file.ok('coaching.resume', { clientId: aino });
    expect(await coaching()).toMatchObject({
      status: 'active',
      pausedOn: null,
      pausedUntil: null,
      pauseWords: '',
    });
    expect((await coaching()).spells).toHaveLength(1);
  });

  test('needs neither day nor words', async () => {
    await file.ok('coaching.pause', { clientId: aino });
    expect(await coaching()).toMatchObject({ status: 'paused', pausedUntil: null, pauseWords: '' });
  });
});

describe('acceptance check 1: ending is one action and stores no blame', () => {
  test('it asks for nothing, and takes nothing away', async () => {
    await file.ok('plans.addGoal', { clientId: aino, words: 'Töihin keittiöön' });
    await file.ok('pathways.add', { clientId: aino, type: 'workshop' });
    const plan = await file.ok('plans.ofClient', { clientId: aino });
    const pathways = await file.ok('pathways.ofClient', { clientId: aino });
    await file.ok('coaching.close', { clientId: aino });
    expect(await coaching()).toMatchObject({
      status: 'closed',
      spells: [{ endedOn: '2026-11-25', reason: null, words: '' }],
    });
    expect(await status()).toBe('closed');
    expect(await file.ok('plans.ofClient', { clientId: aino })).toEqual(plan);
    expect(await file.ok('pathways.ofClient', { clientId: aino })).toEqual(pathways);
  });

  test.each(closingReasons.codes.map(({ code }) => code))(
    '%s is a valid reason, with own words or without',
    async (reason) => {
      await file.ok('coaching.close', { clientId: aino, reason, words: 'Kiitos matkasta' });
      expect((await coaching()).spells).toMatchObject([{ reason, words: 'Kiitos matkasta' }]);
    },
  );

  test('no reason speaks of missing, failing or neglecting', () => {
    const words = closingReasons.codes.flatMap(({ labels }) => Object.values(labels)).join('\n');
    expect(words).not.toMatch(
      /laiminlyö|poissaolo|ei saapunut|epäonnis|sitoutu|försum|uteblev|misslyck|no.?show|fail|neglect|non-?compl/iu,
    );
  });

  test('a reason of the user’s own is a reason too', async () => {
    const { code } = await file.ok('codes.add', {
      list: 'closing-reason',
      labels: { fi: 'Armeija alkoi', sv: '', en: '' },
    });
    await file.ok('coaching.close', { clientId: aino, reason: code as `own-${string}` });
    expect((await coaching()).spells).toMatchObject([{ reason: code }]);
  });

  test('it can be undone as if it had not been done, also out of a pause', async () => {
    await file.ok('coaching.pause', { clientId: aino, until: '2027-01-15', words: 'Muutto' });
    const before = await coaching();
    const { spellId } = await file.ok('coaching.close', {
      clientId: aino,
      reason: 'own-wish',
      words: 'Riittää',
    });
    expect(await file.fails('coaching.close', { clientId: aino })).toBe('coaching-has-ended');
    expect(await file.fails('coaching.pause', { clientId: aino })).toBe('coaching-has-ended');
    await file.ok('coaching.undoClose', { spellId });
    expect(await coaching()).toEqual(before);
    expect(await file.fails('coaching.undoClose', { spellId })).toBe('nothing-to-undo');
  });

  test('the audit chain has the code of the reason and none of the words', async () => {
    await file.ok('coaching.close', { clientId: aino, reason: 'own-wish', words: 'Ei jaksa enää' });
    const entries = await file.app.read((db) => db.selectFrom('auditEntry').selectAll().execute());
    expect(entries.at(-1)).toMatchObject({ action: 'coaching.closed', detail: 'own-wish' });
    expect(JSON.stringify(entries)).not.toContain('jaksa');
  });
});

describe('coming back', () => {
  test('needs no new intake: everything is there, and a new spell begins', async () => {
    await file.ok('plans.addGoal', { clientId: aino, words: 'Töihin keittiöön' });
    await file.ok('contacts.add', {
      clientId: aino,
      channel: 'phone',
      happenedAt: '2026-11-20T10:00:00+02:00',
    });
    await file.ok('coaching.close', { clientId: aino, reason: 'no-need' });
    file.clock.set('2027-08-03T10:00:00+03:00');
    await file.ok('coaching.comeBack', { clientId: aino });
    expect(await coaching()).toMatchObject({
      status: 'active',
      spells: [
        { startedOn: '2027-08-03', endedOn: null, reason: null },
        { startedOn: '2026-11-20', endedOn: '2026-11-25', reason: 'no-need' },
      ],
    });
    expect((await file.ok('plans.ofClient', { clientId: aino })).goals).toMatchObject([
      { words: 'Töihin keittiöön' },
    ]);
    expect(await spells()).toMatchObject([
      { event: 'came-back', at: '2027-08-03T07:00:00Z' },
      { event: 'ended', reason: 'no-need' },
      { event: 'began', at: '2026-11-19T22:00:00Z' },
    ]);
    expect(await file.fails('coaching.comeBack', { clientId: aino })).toBe('coaching-goes-on');
  });

  test('stands after the end in the timeline, also on the same day', async () => {
    await file.ok('coaching.close', { clientId: aino });
    file.clock.set('2026-11-25T15:00:00+02:00');
    await file.ok('coaching.comeBack', { clientId: aino });
    expect(await spells()).toMatchObject([{ event: 'came-back' }, { event: 'ended' }, { event: 'began' }]);
  });

  test('can be undone, a first beginning cannot', async () => {
    const first = (await coaching()).spells[0];
    expect(first && (await file.fails('coaching.undoComeBack', { spellId: first.spellId }))).toBe(
      'nothing-to-undo',
    );
    expect((await coaching()).spells).toHaveLength(1);
    await file.ok('coaching.close', { clientId: aino, reason: 'moved-away' });
    const before = await coaching();
    const { spellId } = await file.ok('coaching.comeBack', { clientId: aino });
    await file.ok('coaching.undoComeBack', { spellId });
    expect(await coaching()).toEqual(before);
  });
});

describe('a status that is set among the facts', () => {
  test('tells the same story as the spells', async () => {
    const set = (next: 'active' | 'paused' | 'closed') =>
      file.ok('clients.update', { clientId: aino, status: next });
    await set('paused');
    expect(await coaching()).toMatchObject({ status: 'paused', pausedOn: '2026-11-25' });
    await set('closed');
    expect(await coaching()).toMatchObject({ status: 'closed', spells: [{ endedOn: '2026-11-25' }] });
    await set('active');
    expect(await coaching()).toMatchObject({
      status: 'active',
      pausedOn: null,
      spells: [{ endedOn: null }, { endedOn: '2026-11-25' }],
    });
    await set('active');
    expect((await coaching()).spells).toHaveLength(2);
    expect(await auditActions(file.app, aino)).toEqual(
      expect.arrayContaining(['coaching.paused', 'coaching.closed', 'coaching.came-back']),
    );
  });

  test('also from the beginning', async () => {
    const { clientId } = await file.ok('clients.add', { displayName: 'Eino', status: 'closed' });
    expect(await coaching(clientId)).toMatchObject({
      status: 'closed',
      spells: [{ startedOn: '2026-11-25', endedOn: '2026-11-25' }],
    });
  });
});
