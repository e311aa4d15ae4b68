import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ArgsOf } from '#shared/contract/index.ts';
import type { ClientId } from '#shared/ids.ts';
import { PlainDate } from '#shared/time.ts';
import { openTestCaseFile } from '../../testing/open-test-case-file.ts';
import type { TestCaseFile } from '../../testing/open-test-case-file.ts';

let file: TestCaseFile;
let aino: ClientId;

beforeEach(async () => {
  file = await openTestCaseFile({ now: '2026-11-25T09:00:00+02:00' });
  ({ clientId: aino } = await file.ok('clients.add', { displayName: 'Aino T.' }));
});

afterEach(() => file.close());

const day = (text: string) => PlainDate.parse(text);

/** The words of every page of the client's copy. */
async function paper(more: Partial<ArgsOf<'plans.print'>> = {}): Promise<string> {
  const { pdf } = await file.ok('plans.print', { clientId: aino, language: 'fi', deliver: 'view', ...more });
  const loading = getDocument({ data: new Uint8Array(pdf ?? []), verbosity: 0 });
  const document = await loading.promise;
  let text = '';
  for (let number = 1; number <= document.numPages; number++) {
    const { items } = await (await document.getPage(number)).getTextContent();
    text += items.map((item) => ('str' in item ? item.str + (item.hasEOL ? ' ' : '') : '')).join('');
  }
  await loading.destroy();
  return text.replaceAll(/\s+/g, ' ');
}

async function aPlan() {
  await file.ok('plans.addStrength', { clientId: aino, kind: 'strength', text: 'Hyvä käsistään' });
  const { goalId } = await file.ok('plans.addGoal', { clientId: aino, words: 'Töihin keittiöön' });
  const { intermediateGoalId } = await file.ok('plans.addIntermediateGoal', { goalId, text: 'Alkuun' });
  const { stepId } = await file.ok('plans.addStep', {
    intermediateGoalId,
    text: 'Soitto kokille',
    who: 'Aino',
    due: day('2026-11-02'),
  });
  await file.ok('plans.setLevels', {
    goalId,
    levels: [
      { level: -1, words: 'Käyn katsomassa' },
      { level: 2, words: 'Oma työpaikka' },
    ],
  });
  await file.ok('plans.rateGoal', { goalId, level: -1, ratedOn: day('2026-11-20') });
  await file.ok('plans.rate', { clientId: aino, area: 'wellbeing', value: 4, ratedOn: day('2026-11-20') });
  return { goalId, stepId, intermediateGoalId };
}

describe('in plain Finnish', () => {
  test('speaks plainly around the client’s own words, which stand as they are', async () => {
    await aPlan();
    const text = await paper({ language: 'fi-plain' });
    for (const words of [
      'Minun suunnitelmani',
      'Tämä paperi on sinun.',
      'Mitä osaan ja mistä pidän',
      'Hyvä käsistään',
      'Mitä haluan',
      '”Töihin keittiöön”',
      'Kuka tekee: Aino',
      'Nyt olen tässä',
    ]) {
      expect(text).toContain(words);
    }
    expect(text).not.toMatch(/Oma polkuni|Missä olen hyvä/);
  });

  test('acceptance check 7, own pace: a day that has gone by bears no mark, and a step that was let go is not on it', async () => {
    const { stepId, intermediateGoalId } = await aPlan();
    const past = await paper({ language: 'fi-plain' });
    await file.ok('plans.updateStep', { stepId, due: day('2027-11-02') });
    const future = await paper({ language: 'fi-plain' });
    expect(past).toContain('Milloin: 2.11.2026');
    expect(past.replace('2.11.2026', '')).toBe(future.replace('2.11.2027', ''));
    const { stepId: other } = await file.ok('plans.addStep', { intermediateGoalId, text: 'Hygieniapassi' });
    await file.ok('plans.updateStep', { stepId: other, status: 'dropped', outcomeWords: 'Ei jaksanut' });
    expect(await paper({ language: 'fi-plain' })).not.toMatch(/Hygieniapassi|Ei jaksanut/);
  });

  test('says a neutral word for an area of life that tells too much', async () => {
    await aPlan();
    const text = await paper({ language: 'fi-plain' });
    expect(text).toContain('Oma arvio');
    expect(text).not.toContain('Vointi');
  });

  test('is told apart by its name when it is saved, and leaves the Finnish of other papers as it was', async () => {
    await aPlan();
    file.scripted.answers.push(null);
    await file.fails('plans.print', { clientId: aino, language: 'fi-plain', deliver: 'save' });
    expect(file.scripted.asked.at(-1)).toEqual({
      kind: 'pdf',
      suggestedName: 'Minun suunnitelmani 25.11.2026.pdf',
    });
    expect(await paper({ language: 'fi' })).toContain('Oma polkuni');
  });
});

describe('part by part', () => {
  test('only what was chosen is printed', async () => {
    await aPlan();
    await file.ok('plans.setFrame', { clientId: aino, paceWords: 'Yksi asia viikossa' });
    const goals = await paper({ parts: ['goals'] });
    expect(goals).toContain('Soitto kokille');
    expect(goals).toContain('Yksi asia viikossa');
    expect(goals).not.toMatch(/Hyvä käsistään|Käyn katsomassa|Oma arvio/);
    const scaled = await paper({ parts: ['goals', 'scaling'] });
    expect(scaled).toContain('Käyn katsomassa');
    expect(scaled).toContain('suunnilleen ennallaan (20.11.2026)');
    const strengths = await paper({ parts: ['strengths'] });
    expect(strengths).toContain('Hyvä käsistään');
    expect(strengths).not.toMatch(/Töihin keittiöön|Yksi asia viikossa/);
  });

  test('everything is printed unless something was chosen, and nothing at all is no paper', async () => {
    await aPlan();
    const text = await paper();
    for (const words of ['Hyvä käsistään', 'Soitto kokille', 'Oma työpaikka', 'Oma arvioni']) {
      expect(text).toContain(words);
    }
    const nothing = { clientId: aino, language: 'fi', deliver: 'view' } as const;
    expect(await file.fails('plans.print', { ...nothing, parts: [] })).toBe('invalid-arguments');
  });

  test('whatever was chosen, the version that is kept is the whole plan', async () => {
    await aPlan();
    await paper({ parts: ['strengths'], deliver: 'print' });
    const [version] = (await file.ok('plans.ofClient', { clientId: aino })).versions;
    if (!version) throw new Error('no version was kept');
    const { snapshot } = await file.ok('plans.version', { versionId: version.versionId });
    expect(snapshot.goals[0]).toMatchObject({ levels: [{}, {}], goalRatings: [{ level: -1 }] });
  });
});

test('acceptance check 2, co-planning: the day of the client’s approval always stands on the paper, also after a change', async () => {
  const { goalId } = await aPlan();
  await file.ok('plans.agree', { clientId: aino, agreedOn: day('2026-11-09'), how: 'together' });
  expect(await paper()).toContain('Sovimme tämän yhdessä 9.11.2026.');
  await file.ok('plans.updateGoal', { goalId, words: 'Töihin leipomoon' });
  expect(await paper()).toContain('Sovimme polusta 9.11.2026. Sen jälkeen polkua on muutettu.');
  expect(await paper({ language: 'fi-plain', parts: ['next'] })).toContain(
    'Sovimme suunnitelmasta 9.11.2026. Sen jälkeen suunnitelma on muuttunut.',
  );
});

test('the client’s copy is printable as soon as there is anything to tell, strengths alone too', async () => {
  await file.ok('plans.addStrength', { clientId: aino, kind: 'strength', text: 'Hyvä käsistään' });
  expect(await paper()).toContain('Hyvä käsistään');
});

test('acceptance check 4, intermediate goals: every goal can be split, also one that was reached', async () => {
  const { goalId } = await aPlan();
  await file.ok('plans.updateGoal', { goalId, status: 'reached' });
  const { intermediateGoalId } = await file.ok('plans.addIntermediateGoal', { goalId, text: 'Ja sitten' });
  await file.ok('plans.addStep', { intermediateGoalId, text: 'Pieni askel' });
  expect(await paper()).toContain('Pieni askel');
});
