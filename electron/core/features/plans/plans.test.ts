import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { verifyAuditChain } from '../../casefile/audit.ts';
import { search } from '../../search/find.ts';
import { openTestCaseFile } from '../../testing/open-test-case-file.ts';
import type { TestCaseFile } from '../../testing/open-test-case-file.ts';
import type { ClientId } from '#shared/ids.ts';
import { success } from '#shared/result.ts';
import { PlainDate } from '#shared/time.ts';

let file: TestCaseFile;
let aino: ClientId;

beforeEach(async () => {
  file = await openTestCaseFile({ now: '2026-11-25T09:00:00+02:00' });
  aino = file.app.ids.next<ClientId>();
  await file.app.write(async (trx) => {
    const now = file.clock.now();
    await trx
      .insertInto('client')
      .values({
        id: aino,
        displayName: 'Aino T.',
        birthDate: null,
        language: null,
        archivedAt: null,
        erasedAt: null,
        createdAt: now,
        updatedAt: now,
      })
      .execute();
    return success(null);
  });
});

afterEach(() => file.close());

const day = (text: string) => PlainDate.parse(text);
const plan = () => file.ok('plans.ofClient', { clientId: aino });

/** The kitchen plan of the mock-ups: one goal, one intermediate goal, two steps. */
async function aPlan() {
  const { strengthId } = await file.ok('plans.addStrength', {
    clientId: aino,
    kind: 'strength',
    text: 'Hyvä käsistään',
  });
  const { goalId } = await file.ok('plans.addGoal', {
    clientId: aino,
    words: 'Töihin keittiöön ensi syksynä',
  });
  const { intermediateGoalId } = await file.ok('plans.addIntermediateGoal', {
    goalId,
    text: 'Tutuksi keittiöön',
  });
  const visit = await file.ok('plans.addStep', {
    intermediateGoalId,
    text: 'Tutustuminen koulun keittiöön',
    who: 'yhdessä',
    due: day('2026-11-27'),
  });
  const passport = await file.ok('plans.addStep', {
    intermediateGoalId,
    text: 'Hygieniapassi',
    dueText: 'tammikuussa',
  });
  return { strengthId, goalId, intermediateGoalId, visit: visit.stepId, passport: passport.stepId };
}

const auditActions = async () =>
  (
    await file.app.read((db) => db.selectFrom('auditEntry').select('action').orderBy('sequence').execute())
  ).map(({ action }) => action);

async function textOf(pdf: Uint8Array): Promise<string> {
  const loading = getDocument({ data: new Uint8Array(pdf), verbosity: 0 });
  const page = await (await loading.promise).getPage(1);
  const { items } = await page.getTextContent();
  await loading.destroy();
  return items.map((item) => ('str' in item ? item.str + (item.hasEOL ? ' ' : '') : '')).join('');
}

describe('writing a plan together', () => {
  test('a person without a plan has an empty one, and the first thing written makes it', async () => {
    expect(await plan()).toMatchObject({ planId: null, goals: [], strengths: [], versions: [] });
    await file.ok('plans.addStrength', {
      clientId: aino,
      kind: 'wish',
      text: 'Joku paikka, missä saa tehdä',
    });
    expect((await plan()).planId).not.toBeNull();
  });

  test('a goal keeps the client’s words, with intermediate goals and small steps with who and when', async () => {
    await aPlan();
    expect(await plan()).toMatchObject({
      strengths: [{ kind: 'strength', text: 'Hyvä käsistään' }],
      goals: [
        {
          words: 'Töihin keittiöön ensi syksynä',
          status: 'open',
          intermediateGoals: [
            {
              text: 'Tutuksi keittiöön',
              steps: [
                { text: 'Tutustuminen koulun keittiöön', who: 'yhdessä', due: '2026-11-27', status: 'open' },
                { text: 'Hygieniapassi', who: '', due: null, dueText: 'tammikuussa' },
              ],
            },
          ],
        },
      ],
    });
  });

  test('only what was given of a step changes, and a new status bears its time', async () => {
    const { visit } = await aPlan();
    file.clock.set('2026-11-27T14:00:00+02:00');
    await file.ok('plans.updateStep', { stepId: visit, status: 'done' });
    const step = (await plan()).goals[0]?.intermediateGoals[0]?.steps[0];
    expect(step).toMatchObject({
      status: 'done',
      statusChangedAt: '2026-11-27T12:00:00Z',
      who: 'yhdessä',
      due: '2026-11-27',
    });

    file.clock.set('2026-11-28T10:00:00+02:00');
    await file.ok('plans.updateStep', { stepId: visit, status: 'done', due: null });
    const later = (await plan()).goals[0]?.intermediateGoals[0]?.steps[0];
    expect(later).toMatchObject({ statusChangedAt: '2026-11-27T12:00:00Z', due: null });
  });

  test('steps change places, and the last one moves no further', async () => {
    const { visit, passport } = await aPlan();
    const order = async () =>
      (await plan()).goals[0]?.intermediateGoals[0]?.steps.map(({ stepId }) => stepId);
    await file.ok('plans.move', { item: 'step', id: visit, direction: 'down' });
    expect(await order()).toEqual([passport, visit]);
    await file.ok('plans.move', { item: 'step', id: visit, direction: 'down' });
    expect(await order()).toEqual([passport, visit]);
  });

  test('a wish moves among wishes and does not jump over strengths', async () => {
    const add = (kind: 'strength' | 'wish', text: string) =>
      file.ok('plans.addStrength', { clientId: aino, kind, text });
    await add('wish', 'Ensimmäinen toive');
    await add('strength', 'Vahvuus');
    const { strengthId } = await add('wish', 'Toinen toive');
    await file.ok('plans.move', { item: 'strength', id: strengthId, direction: 'up' });
    const texts = (await plan()).strengths.filter(({ kind }) => kind === 'wish').map(({ text }) => text);
    expect(texts).toEqual(['Toinen toive', 'Ensimmäinen toive']);
  });

  test('self-ratings are kept with their days, oldest first', async () => {
    const rate = (value: number, ratedOn: string) =>
      file.ok('plans.rate', { clientId: aino, area: 'daily-life', value, ratedOn: day(ratedOn) });
    await rate(6, '2026-11-09');
    await rate(3, '2026-06-09');
    expect((await plan()).ratings.map(({ value, ratedOn }) => [ratedOn, value])).toEqual([
      ['2026-06-09', 3],
      ['2026-11-09', 6],
    ]);
  });

  test('nobody can be rated outside 0 to 10, or on a day that does not exist', async () => {
    const rating = { clientId: aino, area: 'daily-life', value: 11, ratedOn: day('2026-11-09') } as const;
    expect(await file.fails('plans.rate', rating)).toBe('invalid-arguments');
    const never = { ...rating, value: 5, ratedOn: '2026-02-30' };
    expect((await file.core.dispatch('plans.rate', never)).ok).toBe(false);
  });

  test('every change has its entry in an unbroken audit chain, without any word of the client', async () => {
    const { visit } = await aPlan();
    await file.ok('plans.updateStep', { stepId: visit, status: 'done' });
    expect(await auditActions()).toEqual(
      expect.arrayContaining([
        'plan.strength-added',
        'plan.goal-added',
        'plan.step-added',
        'plan.step-changed',
      ]),
    );
    const verdict = await file.app.read((db) => verifyAuditChain(db));
    expect(verdict.intact).toBe(true);
    const entries = await file.app.read((db) => db.selectFrom('auditEntry').selectAll().execute());
    expect(JSON.stringify(entries)).not.toMatch(/keittiö|Aino/i);
  });

  test('the words of a plan are found by the search, and no longer after they were removed', async () => {
    const { goalId } = await aPlan();
    const found = async () =>
      (await file.app.read((db) => search(db, { text: 'hygieniapassi', limit: 20 }))).map(({ kind }) => kind);
    expect(await found()).toEqual(['plan']);
    await file.ok('plans.remove', { item: 'goal', id: goalId });
    expect(await found()).toEqual([]);
  });
});

describe('taking away and putting back', () => {
  test('a removed goal goes with what is under it, and comes back whole to its place', async () => {
    const { goalId, visit } = await aPlan();
    await file.ok('plans.addGoal', { clientId: aino, words: 'Oma asunto' });
    const before = await plan();
    await file.ok('plans.remove', { item: 'goal', id: goalId });
    expect((await plan()).goals.map(({ words }) => words)).toEqual(['Oma asunto']);
    expect(await file.fails('plans.updateStep', { stepId: visit, status: 'done' })).toBe(
      'plan-item-not-found',
    );
    expect(await file.fails('plans.remove', { item: 'goal', id: goalId })).toBe('plan-item-not-found');
    await file.ok('plans.putBack', { item: 'goal', id: goalId });
    expect((await plan()).goals).toEqual(before.goals);
  });

  test('what was never removed, or never was, cannot be put back', async () => {
    const { strengthId } = await aPlan();
    expect(await file.fails('plans.putBack', { item: 'strength', id: strengthId })).toBe(
      'plan-item-not-found',
    );
    const nobody = '01970000-0000-7000-8000-000000000000';
    expect(await file.fails('plans.putBack', { item: 'rating', id: nobody })).toBe('plan-item-not-found');
  });

  test('a mistaken self-rating can be taken away and put back', async () => {
    const { ratingId } = await file.ok('plans.rate', {
      clientId: aino,
      area: 'own',
      ownArea: 'Liikkuminen',
      value: 4,
      ratedOn: day('2026-11-20'),
    });
    await file.ok('plans.remove', { item: 'rating', id: ratingId });
    expect((await plan()).ratings).toEqual([]);
    await file.ok('plans.putBack', { item: 'rating', id: ratingId });
    expect((await plan()).ratings).toMatchObject([{ ownArea: 'Liikkuminen', value: 4 }]);
  });
});

describe('agreeing', () => {
  const agree = () =>
    file.ok('plans.agree', { clientId: aino, agreedOn: day('2026-11-09'), how: 'together' });

  test('freezes what was agreed, whatever is written later', async () => {
    const { goalId } = await aPlan();
    const { versionId } = await agree();
    await file.ok('plans.updateGoal', { goalId, words: 'Töihin leipomoon' });
    const version = await file.ok('plans.version', { versionId });
    expect(version).toMatchObject({
      number: 1,
      reason: 'agreed',
      agreedOn: '2026-11-09',
      agreedHow: 'together',
    });
    expect(version.snapshot).toMatchObject({
      clientName: 'Aino T.',
      goals: [{ words: 'Töihin keittiöön ensi syksynä' }],
    });
    expect(await plan()).toMatchObject({ agreedOn: '2026-11-09', changedSinceAgreement: true });
  });

  test('getting on with it is no change of what was agreed', async () => {
    const { visit } = await aPlan();
    await agree();
    await file.ok('plans.updateStep', { stepId: visit, status: 'done' });
    await file.ok('plans.rate', { clientId: aino, area: 'daily-life', value: 6, ratedOn: day('2026-11-20') });
    expect((await plan()).changedSinceAgreement).toBe(false);
    await file.ok('plans.updateStep', { stepId: visit, status: 'dropped' });
    expect((await plan()).changedSinceAgreement).toBe(true);
  });

  test('there must be something to agree on, and someone to agree', async () => {
    expect(
      await file.fails('plans.agree', { clientId: aino, agreedOn: day('2026-11-09'), how: 'oral' }),
    ).toBe('plan-empty');
    const nobody = '01970000-0000-7000-8000-000000000000' as ClientId;
    expect(await file.fails('plans.ofClient', { clientId: nobody })).toBe('client-not-found');
  });
});

describe('the client’s copy', () => {
  const print = (deliver: 'view' | 'save' | 'open' | 'print', language: 'fi' | 'sv' | 'en' = 'fi') =>
    file.ok('plans.print', { clientId: aino, language, deliver });
  const versions = async () => (await plan()).versions.map(({ reason }) => reason);

  test('can be looked at without leaving a version, in each language', async () => {
    await aPlan();
    for (const [language, title] of [
      ['fi', 'Oma polkuni'],
      ['sv', 'Min egen väg'],
      ['en', 'My own path'],
    ] as const) {
      const { pdf } = await print('view', language);
      expect(await textOf(pdf ?? new Uint8Array())).toContain(title);
    }
    expect(await versions()).toEqual([]);
  });

  test('leaves out what was let go and says what is done in words', async () => {
    const { visit, passport } = await aPlan();
    await file.ok('plans.updateStep', { stepId: visit, status: 'done' });
    await file.ok('plans.updateStep', { stepId: passport, status: 'dropped' });
    const text = await textOf((await print('view')).pdf ?? new Uint8Array());
    expect(text).toContain('Tehty 25.11.2026');
    expect(text).not.toContain('Hygieniapassi');
  });

  test('says a neutral word for an area of life that tells too much', async () => {
    await file.ok('plans.rate', { clientId: aino, area: 'wellbeing', value: 4, ratedOn: day('2026-11-20') });
    const text = await textOf((await print('view')).pdf ?? new Uint8Array());
    expect(text).toContain('Oma arvio');
    expect(text).not.toContain('Vointi');
  });

  test('does not claim an agreement that was about something else', async () => {
    const { goalId } = await aPlan();
    await file.ok('plans.agree', { clientId: aino, agreedOn: day('2026-11-09'), how: 'together' });
    const text = async () => textOf((await print('view')).pdf ?? new Uint8Array());
    expect(await text()).toContain('Sovimme tämän yhdessä 9.11.2026');
    await file.ok('plans.updateGoal', { goalId, words: 'Töihin leipomoon' });
    expect(await text()).not.toContain('Sovimme tämän yhdessä');
  });

  test('saved where the coach says, whole, and its version kept; the window learns the name only', async () => {
    await aPlan();
    const target = join(file.folder, 'polku');
    file.scripted.answers.push(target);
    expect(await print('save')).toEqual({ pdf: null, savedAs: 'polku.pdf' });
    expect(readFileSync(`${target}.pdf`).subarray(0, 5).toString()).toBe('%PDF-');
    expect(file.scripted.asked.at(-1)).toEqual({ kind: 'pdf', suggestedName: 'Oma polkuni 25.11.2026.pdf' });
    expect(await versions()).toEqual(['printed']);
    expect(await auditActions()).toContain('plan.printed');
  });

  test('a cancelled dialog leaves no file and no version', async () => {
    await aPlan();
    file.scripted.answers.push(null);
    expect(await file.fails('plans.print', { clientId: aino, language: 'fi', deliver: 'save' })).toBe(
      'cancelled',
    );
    expect(await versions()).toEqual([]);
    expect(existsSync(join(file.folder, 'polku.pdf'))).toBe(false);
  });

  test('opened in the system’s program from where it was saved', async () => {
    await aPlan();
    const target = join(file.folder, 'polku.pdf');
    file.scripted.answers.push(target);
    await print('open');
    expect(file.scripted.opened).toEqual([target]);
    expect(await versions()).toEqual(['printed']);
  });

  test('printing gives the pages to the window and keeps the version that goes onto paper', async () => {
    await aPlan();
    const { pdf } = await print('print');
    expect(Buffer.from(pdf ?? []).toString('latin1', 0, 5)).toBe('%PDF-');
    expect(await versions()).toEqual(['printed']);
  });

  test('an empty plan is not printed', async () => {
    expect(await file.fails('plans.print', { clientId: aino, language: 'fi', deliver: 'view' })).toBe(
      'plan-empty',
    );
  });

  test('shows the next agreed meeting, without its place for someone whose place must not be known', async () => {
    await aPlan();
    await file.app.write(async (trx) => {
      await trx
        .insertInto('appointment')
        .values({
          id: file.app.ids.next(),
          clientId: aino,
          startsAt: '2026-11-27T11:00:00Z',
          hasTime: 1,
          place: 'Koulun pääovella',
          channel: null,
          agreedIn: null,
          settledBy: null,
          enteredAt: file.clock.now(),
        })
        .execute();
      return success(null);
    });
    const text = async () => textOf((await print('view')).pdf ?? new Uint8Array());
    expect(await text()).toMatch(/pe 27\.11\.2026 klo 13 Koulun pääovella/);
    await file.app.write(async (trx) => {
      await trx.updateTable('client').set({ turvakielto: 1 }).where('id', '=', aino).execute();
      return success(null);
    });
    expect(await text()).not.toContain('pääovella');
  });
});
