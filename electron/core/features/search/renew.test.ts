import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { searchRules } from '../../search/rules.ts';
import { aDesk, type ClosedDesk } from '../../testing/closed-desk.ts';
import { renewSearch } from './renew.ts';
import { renewed } from './renewed.ts';

let desk: ClosedDesk;
beforeEach(async () => {
  desk = aDesk();
  await desk.create();
  await desk.rehearse();
});
afterEach(() => desk.close());

const opened = () => {
  const file = desk.app.caseFile();
  if (file === null) throw new Error('locked');
  return file;
};
const run = (statement: string) => opened().raw.exec(statement);
const meta = (key: string): unknown =>
  opened().raw.prepare('SELECT value FROM meta WHERE key = ?').pluck().get(key);
const found = async (text: string) => (await desk.ok('search.find', { text })).map(({ kind }) => kind);
const entries = () =>
  opened()
    .raw.prepare("SELECT actor || ' ' || detail FROM audit_entry WHERE action = 'search.renewed'")
    .pluck()
    .all();

const words = {
  consent: 'Pajajakson',
  referral: 'metallipajalle',
  spell: 'Muuttolaatikot',
  form: 'vuokrasopimus',
  pathway: 'työkokeilu',
  theme: 'asuminen',
  assessment: 'kykyviisari',
} as const;

/** One record of each kind that the second rules find otherwise than the first, by its word. */
const work = async () => {
  const { clientId } = await desk.ok('clients.add', { displayName: 'Aino T.' });
  const { partnerId } = await desk.ok('partners.add', { name: 'Kairan työpaja' });
  await desk.ok('consents.give', {
    basis: 'consent',
    clientId,
    partnerId,
    purpose: 'other',
    purposeText: `${words.consent} järjestely`,
    items: ['name'],
    how: 'oral',
    givenOn: '2026-11-25',
    until: '2027-02-01',
    mayReply: false,
  });
  const { referralId } = await desk.ok('referrals.begin', { clientId });
  await desk.ok('referrals.save', { referralId, ownWish: `Haluan ${words.referral}` });
  await desk.ok('pathways.add', { clientId, type: 'work-trial', status: 'idea' });
  await desk.ok('situation.setTheme', { clientId, theme: 'housing', stance: 'want-help' });
  const needs = [{ words: words.form, isThere: false }];
  await desk.ok('forms.add', { clientId, name: 'Hakemus', needs });
  const result = { instrument: 'kykyviisari', version: '', words: '', filledBy: 'client' } as const;
  await desk.ok('assessments.add', { clientId, ...result, doneOn: '2026-11-20', scores: [] });
  await desk.ok('coaching.pause', { clientId, until: null, words: `${words.spell} ensin` });
  return clientId;
};
/** As a version of the program left it that did not know these rules. */
const asBefore = () => {
  run("DELETE FROM meta WHERE key IN ('search_rules', 'search_renewed')");
  run(`DELETE FROM search_doc WHERE kind IN ('${Object.keys(words).join("', '")}')`);
};
const all = Object.entries(words).map(([kind, word]) => [word, [kind]]);
const asFound = async () => {
  const answers = [];
  for (const word of Object.values(words)) answers.push([word, await found(word)]);
  return answers;
};
const atOnce = { wait: 0, slice: 1000, rest: 0 };

test('a file that an earlier version left finds everything a moment after it was unlocked, with one entry in the chain', async () => {
  await work();
  expect(await asFound()).toEqual(all);
  asBefore();
  await desk.lock();
  await desk.unlock();
  // Unlocking has not waited for it.
  expect(await found(words.consent)).toEqual([]);
  await vi.waitFor(() => expect(meta('search_rules')).toBe(String(searchRules)), { timeout: 20_000 });
  expect(await asFound()).toEqual(all);
  expect(entries()).toEqual([`system rules=${searchRules}`]);
  expect(meta('search_renewed')).toBeUndefined();
  expect((await desk.ok('audit.verify', {})).intact).toBe(true);
}, 60_000);

test('a file of this version has nothing to renew', async () => {
  await work();
  const before = opened().raw.prepare('SELECT total_changes()').pluck().get();
  await renewSearch(desk.app, opened(), atOnce);
  expect(opened().raw.prepare('SELECT total_changes()').pluck().get()).toBe(before);
});

test('what ended in the middle goes on from there at the next unlocking, and does nothing twice', async () => {
  await work();
  asBefore();
  const file = opened();
  // One record to a slice, and the program ends before the third.
  const going = renewSearch(desk.app, file, { wait: 0, slice: 0, rest: 30 });
  await vi.waitFor(() => expect(meta('search_renewed')).toMatch(/ referral /), {
    timeout: 10_000,
    interval: 2,
  });
  desk.app.setCaseFile(null);
  await going;
  desk.app.setCaseFile(file);
  expect(meta('search_rules')).toBeUndefined();
  // What was done is not done again: a document that went since stays away.
  run("DELETE FROM search_doc WHERE kind = 'consent'");
  await renewSearch(desk.app, file, atOnce);
  expect(await asFound()).toEqual(
    all.map(([word, kinds]) => (word === words.consent ? [word, []] : [word, kinds])),
  );
  expect(entries()).toHaveLength(1);
});

test('saves and questions are answered between two slices', async () => {
  const clientId = await work();
  for (let each = 0; each < 60; each += 1)
    await desk.ok('pathways.add', { clientId, type: 'workshop', status: 'idea', words: `Sana ${each}` });
  asBefore();
  let isDone = false;
  const going = renewSearch(desk.app, opened(), { wait: 0, slice: 0, rest: 0 }).then(() => (isDone = true));
  for (let each = 0; each < 5; each += 1) {
    await desk.ok('contacts.add', { clientId, channel: 'phone', happenedAt: '2026-11-24T08:00:00Z' });
    await desk.ok('clients.get', { clientId });
  }
  expect(isDone).toBe(false);
  await going;
  expect(await asFound()).toEqual(all);
});

test('each table is gone through once, and no rule is newer than the number says', () => {
  expect(new Set(renewed.map(({ table }) => table)).size).toBe(renewed.length);
  expect(Math.max(...renewed.map(({ since }) => since))).toBe(searchRules);
});
