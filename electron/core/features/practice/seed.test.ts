import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ClientId } from '#shared/ids.ts';
import { PlainDate } from '#shared/time.ts';
import { openTestCaseFile, type TestCaseFile } from '../../testing/open-test-case-file.ts';
import { generatePractice } from './generate.ts';
import { seedPractice } from './seed.ts';

const today = PlainDate.parse('2026-11-22');
const story = generatePractice({ today });

describe('a practice story written into a case file', () => {
  let file: TestCaseFile;
  let clients: readonly ClientId[] = [];
  const idOf = (index: number): ClientId => clients[index]!;

  beforeAll(async () => {
    file = await openTestCaseFile({ now: '2026-11-22T09:00:00+02:00', practice: true });
    ({ clients } = await seedPractice(file.app, story));
  }, 120_000);
  afterAll(() => file.close());

  test('holds everyone under their names, in the views where they belong', async () => {
    const all = await file.ok('clients.list', { view: 'all' });
    expect(all.map((row) => row.displayName).toSorted()).toEqual(
      story.people.map((person) => person.fields.displayName).toSorted(),
    );
    expect(await file.ok('clients.list', { view: 'archived' })).toHaveLength(2);
    expect(await file.ok('clients.list', { view: 'paused' })).toHaveLength(3);
    expect((await file.ok('partners.list', {})).map((partner) => partner.name)).toContain('Pajakolo');
  });

  test('keeps what happened apart from when it was written down', async () => {
    const person = story.people[0]!;
    const { entries } = await file.ok('timeline.ofClient', {
      clientId: idOf(0),
      types: ['note'],
      limit: 200,
    });
    const told = person.contacts.flatMap((contact) => contact.note ?? []).concat(person.notes);
    expect(entries).toHaveLength(told.length);
    for (const entry of entries) {
      if (entry.type !== 'note') throw new Error('only notes were asked for');
      expect(entry.enteredAt > entry.at).toBe(true);
      expect(entry.enteredAt < '2026-11-22T09:00:00Z').toBe(true);
    }
  });

  test('gives Today someone whose next contact is missing, someone whose has passed, an ending consent and an open draft', async () => {
    const view = await file.ok('today.view', {});
    const reasons = new Set(view.people.flatMap((person) => person.reasons.map((reason) => reason.type)));
    expect(reasons).toContain('no-next-contact');
    expect(reasons).toContain('overdue-contact');
    expect(reasons).toContain('consent-expiring');
    expect(view.drafts.length).toBeGreaterThan(0);
  });

  test('can be searched by name and by a word in any form', async () => {
    const name = story.people[0]!.fields.lastName;
    const [first] = await file.ok('search.find', { text: name });
    expect(first).toMatchObject({ kind: 'client', recordId: idOf(0) });
    expect(await file.ok('search.find', { text: 'työpaja', kinds: ['note'] })).not.toHaveLength(0);
  });

  test('has plans with goals in own words, steps under way and an agreed version', async () => {
    const index = story.people.findIndex((person) => person.plan?.agreed);
    const plan = await file.ok('plans.ofClient', { clientId: idOf(index) });
    const told = story.people[index]!.plan!;
    expect(plan.goals.map((goal) => goal.words)).toEqual(told.goals.map((goal) => goal.words));
    const steps = plan.goals.flatMap((goal) => goal.intermediateGoals).flatMap((part) => part.steps);
    expect(steps.map((step) => step.status)).toEqual(
      told.goals
        .flatMap((goal) => goal.intermediateGoals)
        .flatMap((part) => part.steps.map((step) => step.status)),
    );
    expect(plan.versions).toHaveLength(1);
    expect(plan.agreedOn).toBe(told.agreed!.on);
  });

  test('has consents for partners, one of them withdrawn', async () => {
    const given = await Promise.all(clients.map((clientId) => file.ok('consents.ofClient', { clientId })));
    const states = given.flat().map((consent) => consent.state);
    expect(states.filter((state) => state === 'withdrawn')).toHaveLength(1);
    expect(states.filter((state) => state === 'valid').length).toBeGreaterThan(4);
  });

  test('leaves an unbroken use log whose times run forward', async () => {
    const verdict = await file.ok('audit.verify', {});
    expect(verdict.intact).toBe(true);
    const log = await file.app.read((db) =>
      db.selectFrom('auditEntry').select('at').orderBy('sequence').execute(),
    );
    const times = log.map((entry) => entry.at);
    expect(times).toEqual(times.toSorted());
    expect(times.length).toBeGreaterThan(1000);
  });
});
