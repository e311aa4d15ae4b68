import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ClientId } from '#shared/ids.ts';
import { languages } from '#shared/languages.ts';
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

  const everyone = <T>(ask: (clientId: ClientId) => Promise<T>): Promise<T[]> =>
    Promise.all(clients.map(async (clientId) => ask(clientId)));

  test('says on the records what a coach fills in: programme, interpreter, work and studies, who may answer', async () => {
    const records = await everyone((clientId) => file.ok('clients.get', { clientId }));
    expect(records.filter((one) => one.needsInterpreter && one.interpreterLanguage !== '')).toHaveLength(1);
    expect(new Set(records.map((one) => one.programme)).size).toBeGreaterThan(2);
    expect(records.filter((one) => one.labourSituation !== null).length).toBeGreaterThan(15);
    expect(records.filter((one) => one.studySituation !== null).length).toBeGreaterThan(10);
    for (const said of ['whoMayAnswer', 'notToMention', 'safetyNote', 'coachDisqualified'] as const)
      expect(records.filter((one) => one[said] !== '').length, said).toBeGreaterThan(0);
    expect(records.every((one) => one.identityCode === null)).toBe(true);
  });

  test('gives the coach a day: people, things of the own, learned roads, a meeting that was moved, cancelled or missed', async () => {
    const today = await file.ok('day.view', {});
    expect(today.items.filter((item) => item.kind === 'own')).not.toHaveLength(0);
    const met = today.items.flatMap((item) => (item.kind === 'client' ? [item] : []));
    expect(met.filter((item) => item.status === 'agreed').length).toBe(3);
    expect(met.filter((item) => item.status === 'moved')).toHaveLength(1);
    expect(new Set(today.items.map((item) => item.road.source))).toContain('learned');
    // A meeting with somebody in hiding gives away no place.
    expect(met.find((item) => item.turvakielto)).toMatchObject({ place: '', road: { source: 'hidden' } });
    expect(today.items.flatMap((item) => item.clashes)).toEqual([]);
    const week = await file.ok('day.week', { day: '2026-11-23' });
    expect(week.reduce((sum, { count }) => sum + count, 0)).toBeGreaterThan(3);
    const statuses = await file.app.read((db) =>
      db.selectFrom('appointment').select('status').distinct().execute(),
    );
    expect(statuses.map(({ status }) => status).toSorted()).toEqual(
      ['agreed', 'cancelled', 'met', 'moved', 'not-reached'].toSorted(),
    );
    expect((await file.ok('outings.now', {})).lastBackupPerson).not.toBe('');
  });

  test('has contacts with roles, measures and travel, visits with a note, a work pair and an interpreter', async () => {
    const entries = await everyone((clientId) =>
      file.ok('timeline.ofClient', { clientId, types: ['contact'], limit: 200 }),
    );
    const contacts = entries
      .flatMap((one) => one.entries)
      .flatMap((entry) => (entry.type === 'contact' ? [entry.contact] : []));
    const present = new Set(contacts.flatMap((contact) => contact.present.map(({ kind }) => kind)));
    expect([...present]).toEqual(
      expect.arrayContaining(['client', 'close-one', 'partner-worker', 'worker-pair', 'interpreter']),
    );
    expect(contacts.filter((contact) => contact.channel === 'home-visit').length).toBeGreaterThan(8);
    expect(contacts.filter((contact) => (contact.travelKm ?? 0) > 0).length).toBeGreaterThan(8);
    expect(contacts.some((contact) => contact.coachRole === 'companion')).toBe(true);
    const taken = await everyone((clientId) => file.ok('officialRecord.ofClient', { clientId }));
    expect(taken.flat().length).toBe(2);
  });

  test('has tasks, promises and reminders, one that comes back, one that is sensitive, and some that are done', async () => {
    const tasks = (await everyone((clientId) => file.ok('tasks.ofClient', { clientId }))).flat();
    expect(new Set(tasks.map((task) => task.kind))).toEqual(new Set(['task', 'promise', 'reminder']));
    expect(tasks.filter((task) => task.isSensitive)).toHaveLength(1);
    expect(tasks.some((task) => task.repeats === 'weekly')).toBe(true);
    expect(tasks.filter((task) => task.doneOn !== null)).toHaveLength(2);
    const open = await file.ok('tasks.open', {});
    expect(open.tasks.filter((task) => task.person === null)).toHaveLength(2);
    expect(open.forms).not.toHaveLength(0);
  });

  test('has forms in each of their states', async () => {
    const forms = (await everyone((clientId) => file.ok('forms.ofClient', { clientId }))).flat();
    expect(new Set(forms.map((form) => form.status))).toEqual(
      new Set(['gathering', 'ready', 'submitted', 'decided']),
    );
    expect(forms.some((form) => form.decision === 'granted')).toBe(true);
  });

  test('has results of instruments, and rounds of self-rating that can be compared', async () => {
    const measured = await everyone((clientId) => file.ok('assessments.ofClient', { clientId }));
    expect(new Set(measured.flatMap((one) => one.assessments.map(({ instrument }) => instrument)))).toEqual(
      new Set(['kykyviisari', '3x10d', 'whodas']),
    );
    const rounds = measured.map((one) => one.rounds).filter((of) => of.length > 0);
    expect(new Set(rounds.map((of) => of.length))).toEqual(new Set([2, 3]));
    expect(rounds.flat().some(({ skipped }) => skipped.length > 0)).toBe(true);
    expect(rounds.flat().every(({ finishedAt }) => finishedAt !== null)).toBe(true);
  });

  test('has goals on a scale, outcomes of steps, phases, a pause of a plan that has ended, and a return', async () => {
    const plans = await everyone((clientId) => file.ok('plans.ofClient', { clientId }));
    const goals = plans.flatMap((plan) => plan.goals);
    expect(goals.some((goal) => goal.levels.length === 5 && goal.goalRatings.length > 1)).toBe(true);
    const steps = goals.flatMap((goal) => goal.intermediateGoals).flatMap((part) => part.steps);
    expect(steps.filter((step) => step.outcomeWords !== '').length).toBeGreaterThan(5);
    expect(new Set(plans.map((plan) => plan.frame.phase)).size).toBeGreaterThanOrEqual(3);
    const pauses = await file.app.read((db) => db.selectFrom('planPause').selectAll().execute());
    expect(pauses).toHaveLength(1);
    expect(plans.every((plan) => plan.pause === null)).toBe(true);
    const spells = await everyone((clientId) => file.ok('coaching.ofClient', { clientId }));
    expect(spells.filter((one) => one.spells.length === 2 && one.status === 'active')).toHaveLength(1);
  });

  test('has pathways with check-ins that were done and one that is due, received and not yet confirmed', async () => {
    const all = (await everyone((clientId) => file.ok('pathways.ofClient', { clientId }))).flatMap(
      (one) => one.pathways,
    );
    const started = all.filter(({ status }) => status === 'started' || status === 'continuing');
    expect(started.filter(({ receivedOn }) => receivedOn !== null).length).toBeGreaterThan(3);
    expect(started.filter(({ receivedOn }) => receivedOn === null)).toHaveLength(1);
    const checkIns = all.flatMap((pathway) => pathway.checkIns);
    expect(checkIns.filter(({ doneOn }) => doneOn !== null).length).toBeGreaterThan(5);
    const thresholds = await everyone((clientId) => file.ok('situation.ofClient', { clientId }));
    const lowered = thresholds.flatMap((one) => one.thresholds).map(({ loweredOn }) => loweredOn !== null);
    expect(new Set(lowered)).toEqual(new Set([true, false]));
    const { people } = await file.ok('today.view', {});
    const reasons = new Set(people.flatMap((person) => person.reasons.map(({ type }) => type)));
    for (const reason of [
      'check-in-due',
      'start-unconfirmed',
      'form-deadline',
      'support-ending',
      'not-reached',
    ])
      expect([...reasons]).toContain(reason);
  });

  test('has close ones, one of whom came alone, workers, prohibitions, and a guardian who is not told', async () => {
    const around = await everyone((clientId) => file.ok('network.ofClient', { clientId }));
    expect(around.flatMap((one) => one.closeOnes).length).toBeGreaterThan(8);
    expect(await file.ok('network.closeOnesAlone', {})).toHaveLength(1);
    const workers = around.flatMap((one) => one.workers);
    expect(workers.some((worker) => worker.isTreating && worker.coachReminds)).toBe(true);
    expect(new Set(around.flatMap((one) => one.prohibitions.map(({ kind }) => kind)))).toEqual(
      new Set(['partner', 'handler', 'guardian']),
    );
    expect(around.filter((one) => one.isMinor && one.guardianForbidden)).toHaveLength(1);
    const asked = (await everyone((clientId) => file.ok('consents.questions', { clientId }))).flat();
    expect(asked.filter(({ answer }) => answer === 'not-now').length).toBeGreaterThan(1);
  });

  test('has a renewed consent, and what was said and given to others', async () => {
    const consents = (await everyone((clientId) => file.ok('consents.ofClient', { clientId }))).flat();
    expect(consents.filter(({ renews }) => renews !== null)).toHaveLength(1);
    const given = (await everyone((clientId) => file.ok('consents.disclosures', { clientId }))).flat();
    expect(new Set(given.map(({ way }) => way))).toEqual(new Set(['packet', 'oral', 'print']));
  });

  test('has papers that open: a text, a picture and a PDF', async () => {
    const papers = (await everyone((clientId) => file.ok('papers.ofClient', { clientId }))).flat();
    expect(papers.map(({ view }) => view).toSorted()).toEqual(['image', 'pdf', 'text']);
    for (const { attachmentId, size } of papers)
      expect((await file.ok('papers.open', { attachmentId })).bytes).toHaveLength(size);
  });

  test('has a reach list, encounters that were counted, and two records that may be one person', async () => {
    const { leads } = await file.ok('leads.list', {});
    expect(leads.map(({ status }) => status).toSorted()).toEqual(['open', 'open', 'reached']);
    expect(Math.min(...leads.map(({ daysLeft }) => daysLeft))).toBeLessThan(4);
    const { counts } = await file.ok('tally.ofDay', { day: '2026-11-20' });
    expect(counts.length).toBeGreaterThan(2);
    const { pairs } = await file.ok('doubles.list', {});
    expect(pairs.map(({ a, b }) => [a.displayName, b.displayName])).toContainEqual([
      story.people[28]!.fields.displayName,
      story.people[10]!.fields.displayName,
    ]);
  });

  test('speaks to each person in their own language', async () => {
    const index = story.people.findIndex((person) => person.fields.language === 'sv');
    const written = await file.app.read((db) =>
      Promise.all([
        db.selectFrom('task').select('title as text').where('clientId', '=', idOf(index)).execute(),
        db.selectFrom('themeCard').select('words as text').where('clientId', '=', idOf(index)).execute(),
        db.selectFrom('contact').select('summary as text').where('clientId', '=', idOf(index)).execute(),
      ]),
    );
    const texts = written.flat().map(({ text }) => text);
    expect(texts.length).toBeGreaterThan(5);
    for (const text of texts) expect(text).not.toMatch(/\b(ja|että|kanssa|sitten|yhdessä)\b/);
  });

  test.each(languages)('is printed and copied in %s without a word missing', async (language) => {
    const sheet = await file.ok('day.sheet', { day: today, language, deliver: 'view' });
    expect(sheet.pdf?.length ?? 0).toBeGreaterThan(2000);
    const [contact] = (
      await file.ok('timeline.ofClient', { clientId: idOf(2), types: ['contact'], limit: 5 })
    ).entries;
    const entry = await file.ok('officialRecord.entry', {
      recordKind: 'contact',
      recordId: contact!.id,
      language,
    });
    expect(entry.text).not.toBe('');
    expect(entry.text).not.toMatch(/\{|undefined/);
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

  test('is the same story when it is written again', async () => {
    const again = await openTestCaseFile({ now: '2026-11-22T09:00:00+02:00', practice: true });
    try {
      await seedPractice(again.app, generatePractice({ today }));
      const told = (one: TestCaseFile) =>
        one.app.read((db) =>
          Promise.all([
            db.selectFrom('auditEntry').select(['at', 'action', 'recordKind']).orderBy('sequence').execute(),
            db.selectFrom('task').select(['title', 'dueOn', 'kind']).orderBy('id').execute(),
            db.selectFrom('contact').select(['summary', 'happenedAt', 'place']).orderBy('id').execute(),
            db.selectFrom('attachment').select(['sha256', 'size']).orderBy('id').execute(),
          ]),
        );
      const [first, second] = await Promise.all([told(file), told(again)]);
      // What was opened or printed by the tests before comes after the story.
      expect(first[0].slice(0, second[0].length)).toEqual(second[0]);
      expect(first.slice(1)).toEqual(second.slice(1));
    } finally {
      await again.close();
    }
  }, 120_000);
});
