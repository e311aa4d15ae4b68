import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { ClientId } from '#shared/ids.ts';
import { success } from '#shared/result.ts';
import { file, aino, day, plan, aPlan, auditActions, textOf, usePlansDesk } from './testing/plans-desk.ts';

usePlansDesk();

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
