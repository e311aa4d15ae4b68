import { afterEach, beforeEach, expect, test } from 'vitest';
import { ClientId } from '#shared/ids.ts';
import type { TimelineEntry } from '#shared/contract/timeline.ts';
import { openTestCaseFile } from '../../testing/open-test-case-file.ts';
import type { TestCaseFile } from '../../testing/open-test-case-file.ts';

let file: TestCaseFile;
let aino: ClientId;
beforeEach(async () => {
  file = await openTestCaseFile({ now: '2026-11-25T12:00:00+02:00' });
  aino = await file.aClient('Aino');
});
afterEach(() => file.close());

const contact = (happenedAt: string) =>
  file.ok('contacts.add', { clientId: aino, channel: 'phone', happenedAt });
const note = (happenedAt: string, body: string) =>
  file.ok('notes.begin', { clientId: aino, happenedAt, sections: [{ section: 'free', body }] });

test('contacts and notes are one stream, newest first by what happened and not by when it was written', async () => {
  await contact('2026-11-20T10:00:00Z');
  await note('2026-11-22T10:00:00Z', 'Toinen');
  await contact('2026-11-21T10:00:00Z');
  const { entries, more } = await file.ok('timeline.ofClient', { clientId: aino });
  expect(entries.map((entry) => [entry.type, entry.at.slice(0, 10)])).toEqual([
    ['note', '2026-11-22'],
    ['contact', '2026-11-21'],
    ['contact', '2026-11-20'],
  ]);
  expect(more).toBe(false);
});

test('pages follow each other without a gap or a repetition, also among equal times', async () => {
  for (let at = 0; at < 12; at += 1) {
    await contact('2026-11-20T10:00:00Z');
    await note(`2026-11-${10 + at}T10:00:00Z`, `Merkintä ${at}`);
  }
  const seen: TimelineEntry[] = [];
  let before: { at: TimelineEntry['at']; id: string } | undefined;
  for (let pages = 0; pages < 10; pages += 1) {
    const page = await file.ok('timeline.ofClient', {
      clientId: aino,
      limit: 5,
      ...(before ? { before } : {}),
    });
    seen.push(...page.entries);
    const last = page.entries.at(-1);
    if (!page.more || !last) break;
    before = { at: last.at, id: last.id };
  }
  expect(seen).toHaveLength(24);
  expect(new Set(seen.map((entry) => entry.id)).size).toBe(24);
  expect(seen.map((entry) => entry.at)).toEqual(
    seen
      .map((entry) => entry.at)
      .toSorted()
      .toReversed(),
  );
});

test('only the asked types are shown, and nothing that was put aside', async () => {
  const { contactId } = await contact('2026-11-20T10:00:00Z');
  await contact('2026-11-21T10:00:00Z');
  const { noteId } = await note('2026-11-22T10:00:00Z', 'Merkintä');
  await file.ok('contacts.archive', { contactId });
  expect((await file.ok('timeline.ofClient', { clientId: aino, types: ['contact'] })).entries).toHaveLength(
    1,
  );
  await file.ok('notes.archive', { noteId });
  expect((await file.ok('timeline.ofClient', { clientId: aino })).entries.map((entry) => entry.type)).toEqual(
    ['contact'],
  );
});

test('a long note is cut, without halving a character, and says so', async () => {
  await note('2026-11-22T10:00:00Z', `${'a'.repeat(599)}💜${'b'.repeat(50)}`);
  const [entry] = (await file.ok('timeline.ofClient', { clientId: aino })).entries;
  if (entry?.type !== 'note') throw new Error('no note');
  expect(entry.cut).toBe(true);
  expect(entry.sections[0]?.body).toBe('a'.repeat(599));
});

test('a finished note tells how many addenda it has', async () => {
  const { noteId } = await note('2026-11-22T10:00:00Z', 'Merkintä');
  await file.ok('notes.finish', { noteId });
  await file.ok('notes.addAddendum', { noteId, reason: 'Lisäys', body: 'x' });
  expect((await file.ok('timeline.ofClient', { clientId: aino })).entries).toMatchObject([
    { status: 'finished', addenda: 1 },
  ]);
});

test('steps, agreed plans, consents and packets take their place', async () => {
  const { goalId } = await file.ok('plans.addGoal', { clientId: aino, words: 'Oma koti' });
  const { intermediateGoalId } = await file.ok('plans.addIntermediateGoal', { goalId, text: 'Hakemus' });
  const { stepId } = await file.ok('plans.addStep', { intermediateGoalId, text: 'Täytetään lomake' });
  await file.ok('plans.updateStep', { stepId, status: 'done' });
  file.clock.set('2026-11-25T13:00:00+02:00');
  await file.ok('plans.agree', { clientId: aino, agreedOn: '2026-11-25', how: 'oral' } as never);
  await file.app.write(async (trx) => {
    const partner = { id: 'partner-1', name: 'Työpaja', createdAt: '2026-01-01T00:00:00Z', archivedAt: null };
    await trx.insertInto('partner').values(partner).execute();
    const consentId = '01930000-0000-7000-8000-0000000000c1';
    const consent = {
      basis: 'consent' as const,
      purpose: 'referral',
      how: 'oral',
      givenOn: '2026-11-24',
      until: null,
      ground: null,
    };
    await trx
      .insertInto('consent')
      .values({
        ...consent,
        id: consentId,
        clientId: aino,
        partnerId: 'partner-1',
        enteredAt: '2026-11-24T10:00:00Z',
        withdrawnAt: '2026-11-25T12:00:00Z',
      })
      .execute();
    return { ok: true, value: null };
  });
  const { entries } = await file.ok('timeline.ofClient', { clientId: aino });
  expect(entries).toMatchObject([
    { type: 'consent', event: 'withdrawn', at: '2026-11-25T12:00:00Z', partner: 'Työpaja' },
    { type: 'plan', reason: 'agreed', number: 1, goal: 'Oma koti' },
    { type: 'step', text: 'Täytetään lomake', status: 'done' },
    { type: 'consent', event: 'given', at: '2026-11-23T22:00:00Z', isLegalGround: false },
  ]);
});

test('nobody has no timeline', async () => {
  const nobody = ClientId.parse('01930000-0000-7000-8000-00000000dead');
  expect(await file.fails('timeline.ofClient', { clientId: nobody })).toBe('client-not-found');
});
