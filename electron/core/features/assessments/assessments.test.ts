import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ArgsOf } from '#shared/contract/index.ts';
import { instruments, roundAreas } from '#shared/codes/assessments.ts';
import type { ClientId } from '#shared/ids.ts';
import { PlainDate } from '#shared/time.ts';
import { openTestCaseFile } from '../../testing/open-test-case-file.ts';
import type { TestCaseFile } from '../../testing/open-test-case-file.ts';

let file: TestCaseFile;
let aino: ClientId;
beforeEach(async () => {
  file = await openTestCaseFile({ now: '2026-11-25T12:00:00+02:00' });
  aino = await file.aClient('Aino T.');
});
afterEach(() => file.close());

type NewResult = ArgsOf<'assessments.add'>;
const a3x10d = (changes: Partial<NewResult> = {}): NewResult => ({
  clientId: aino,
  instrument: '3x10d',
  version: '18+',
  doneOn: PlainDate.parse('2026-11-20'),
  filledBy: 'client',
  words: 'Asuminen huolettaa eniten.',
  scores: [
    { area: 'Asuminen', value: 3, lowest: 0, highest: 10 },
    { area: 'Ystävät', value: 8, lowest: 0, highest: 10 },
  ],
  ...changes,
});
const all = () => file.ok('assessments.ofClient', { clientId: aino });
const begin = () =>
  file.ok('assessments.beginRound', {
    clientId: aino,
    ratedOn: PlainDate.parse('2026-11-25'),
    filledBy: 'client',
  });
const actions = () =>
  file.app.read((db) =>
    db.selectFrom('auditEntry').select(['action', 'detail']).orderBy('sequence').execute(),
  );

test('a result that was filled in elsewhere is kept with its version, day, filler and figures', async () => {
  const { assessmentId } = await file.ok('assessments.add', a3x10d());
  expect((await all()).assessments).toMatchObject([
    {
      assessmentId,
      instrument: '3x10d',
      version: '18+',
      doneOn: '2026-11-20',
      filledBy: 'client',
      scores: [
        { area: 'Asuminen', value: 3, lowest: 0, highest: 10 },
        { area: 'Ystävät', value: 8, lowest: 0, highest: 10 },
      ],
    },
  ]);
});

test('a figure that is not on its scale is refused, and told by its area', async () => {
  const result = await file.core.dispatch(
    'assessments.add',
    a3x10d({ scores: [{ area: 'Raha', value: 11, lowest: 0, highest: 10 }] }),
  );
  expect(result).toMatchObject({ error: { code: 'score-outside-scale', details: { area: 'Raha' } } });
  const upsideDown = a3x10d({ scores: [{ area: 'Raha', value: 5, lowest: 10, highest: 0 }] });
  expect(await file.fails('assessments.add', upsideDown)).toBe('scale-not-valid');
  expect((await all()).assessments).toEqual([]);
});

test('a report without a known scale, with halves and with an own instrument is kept as typed', async () => {
  const labels = { fi: 'Oma mittari', sv: '', en: '' };
  const { code } = await file.ok('codes.add', { list: 'instrument', labels });
  const scores = [{ area: 'Yhteenveto A', value: 62.5, lowest: null, highest: null }];
  await file.ok('assessments.add', a3x10d({ instrument: code as `own-${string}`, scores }));
  expect((await all()).assessments).toMatchObject([{ instrument: code, scores }]);
});

test('Sovari and Zekki are anonymous: no answer of theirs is stored', async () => {
  for (const instrument of ['sovari', 'zekki'] as const) {
    expect(await file.fails('assessments.add', a3x10d({ instrument }))).toBe('instrument-link-only');
  }
});

test('a result is corrected, removed and put back, also in the search and on the timeline', async () => {
  const { assessmentId } = await file.ok('assessments.add', a3x10d());
  const { clientId: _, ...fields } = a3x10d({ words: 'Keittiö palaa loppuun.', scores: [] });
  await file.ok('assessments.update', { assessmentId, ...fields });
  const found = async (text: string) =>
    (await file.ok('search.find', { text })).map(({ recordId }) => recordId);
  expect(await found('huolettaa')).toEqual([]);
  expect(await found('keittiö')).toEqual([assessmentId]);
  const entries = async () => (await file.ok('timeline.ofClient', { clientId: aino })).entries;
  expect(await entries()).toMatchObject([{ type: 'assessment', at: '2026-11-19T22:00:00Z', figures: 0 }]);
  await file.ok('assessments.remove', { assessmentId });
  expect(await entries()).toEqual([]);
  expect(await found('keittiö')).toEqual([]);
  expect(await file.fails('assessments.remove', { assessmentId })).toBe('assessment-not-found');
  await file.ok('assessments.putBack', { assessmentId });
  expect((await all()).assessments).toMatchObject([{ words: 'Keittiö palaa loppuun.' }]);
  expect(await found('keittiö')).toEqual([assessmentId]);
});

test('each answer of a round is kept at once, so that a lid that is closed in the middle loses nothing', async () => {
  const { roundId } = await begin();
  expect((await all()).rounds).toEqual([]);
  await file.ok('assessments.answer', { roundId, area: 'home', value: 7 });
  await file.ok('assessments.answer', { roundId, area: 'money', value: 'skipped' });
  expect((await all()).rounds).toMatchObject([
    { roundId, answers: [{ area: 'home', value: 7 }], skipped: ['money'], finishedAt: null },
  ]);
});

test('no answer is an answer: the round is finished with it, and nothing is asked again', async () => {
  const { roundId } = await begin();
  for (const { code } of roundAreas.codes) {
    await file.ok('assessments.answer', { roundId, area: code, value: 'skipped' });
  }
  await file.ok('assessments.finishRound', { roundId, words: 'En jaksa tänään.' });
  const [round] = (await all()).rounds;
  expect(round).toMatchObject({ answers: [], words: 'En jaksa tänään.', finishedAt: '2026-11-25T10:00:00Z' });
  expect(round?.skipped).toHaveLength(10);
  const { entries } = await file.ok('timeline.ofClient', { clientId: aino });
  expect(entries).toMatchObject([{ type: 'rating-round', answered: 0, words: 'En jaksa tänään.' }]);
});

test('words that were being written when the lid was closed are kept, and the sitting goes on', async () => {
  const { roundId } = await begin();
  await file.ok('assessments.keepRoundWords', { roundId, words: 'Mummo muuttaa' });
  expect((await all()).rounds).toMatchObject([{ words: 'Mummo muuttaa', finishedAt: null }]);
});

test('an answer is changed by answering again, skipped and taken back; one area has one answer', async () => {
  const { roundId } = await begin();
  const answers = async () => (await all()).rounds[0];
  for (const value of [2, 9] as const) await file.ok('assessments.answer', { roundId, area: 'joy', value });
  expect(await answers()).toMatchObject({ answers: [{ area: 'joy', value: 9 }], skipped: [] });
  await file.ok('assessments.answer', { roundId, area: 'joy', value: 'skipped' });
  expect(await answers()).toMatchObject({ answers: [], skipped: ['joy'] });
  await file.ok('assessments.answer', { roundId, area: 'joy', value: 0 });
  expect(await answers()).toMatchObject({ answers: [{ area: 'joy', value: 0 }], skipped: [] });
  await file.ok('assessments.answer', { roundId, area: 'joy', value: null });
  expect((await all()).rounds).toEqual([]);
});

test('a round is undone with all its answers and put back with them', async () => {
  const { roundId } = await begin();
  await file.ok('assessments.answer', { roundId, area: 'rest', value: 4 });
  await file.ok('assessments.finishRound', { roundId, words: 'Uni ei tule.' });
  const entries = async () => (await file.ok('timeline.ofClient', { clientId: aino })).entries;
  expect(await entries()).toMatchObject([{ type: 'rating-round', answered: 1, words: 'Uni ei tule.' }]);
  await file.ok('assessments.removeRound', { roundId });
  expect((await all()).rounds).toEqual([]);
  expect(await entries()).toEqual([]);
  expect(await file.ok('search.find', { text: 'uni' })).toEqual([]);
  expect(await file.fails('assessments.answer', { roundId, area: 'rest', value: 5 })).toBe(
    'rating-round-not-found',
  );
  await file.ok('assessments.putBackRound', { roundId });
  expect((await all()).rounds).toMatchObject([{ answers: [{ area: 'rest', value: 4 }] }]);
});

test('rounds leave the single ratings of the plan as they are, and neither stands among the other', async () => {
  const ratedOn = PlainDate.parse('2026-11-24');
  await file.ok('plans.rate', { clientId: aino, area: 'money', value: 5, ratedOn });
  const { roundId } = await begin();
  await file.ok('assessments.answer', { roundId, area: 'money', value: 2 });
  await file.ok('assessments.answer', { roundId, area: 'tomorrow', value: 6 });
  const plan = await file.ok('plans.ofClient', { clientId: aino });
  expect(plan.ratings.map(({ area, value }) => [area, value])).toEqual([['money', 5]]);
  expect((await all()).rounds[0]?.answers).toEqual([
    { area: 'money', value: 2 },
    { area: 'tomorrow', value: 6 },
  ]);
});

test('the log tells what was done and no word of what was written', async () => {
  await file.ok('assessments.add', a3x10d());
  const { roundId } = await begin();
  await file.ok('assessments.answer', { roundId, area: 'home', value: 7 });
  await file.ok('assessments.finishRound', { roundId, words: 'Salaisuus' });
  const log = await actions();
  expect(log.map(({ action }) => action)).toEqual(
    expect.arrayContaining([
      'assessment.added',
      'rating-round.begun',
      'rating-round.answered',
      'rating-round.finished',
    ]),
  );
  expect(JSON.stringify(log)).not.toMatch(/Salaisuus|Asuminen|huolettaa/);
});

test('a result points at the paper it was read from, of the same person only', async () => {
  const bytes = new TextEncoder().encode('Asuminen 3, Ystävät 8');
  const { attachmentId } = await file.ok('papers.add', {
    clientId: aino,
    originalName: 'raportti.txt',
    bytes,
  });
  const { assessmentId } = await file.ok('assessments.add', a3x10d({ attachmentId }));
  const { clientId: _clientId, ...fields } = a3x10d({ words: 'Korjattu' });
  await file.ok('assessments.update', { assessmentId, ...fields });
  expect((await all()).assessments).toMatchObject([{ words: 'Korjattu', attachmentId }]);
  await file.ok('assessments.update', { assessmentId, ...fields, attachmentId: null });
  expect((await all()).assessments).toMatchObject([{ attachmentId: null }]);
  const other = await file.aClient('Onni V.');
  expect(await file.fails('assessments.add', { ...a3x10d({ attachmentId }), clientId: other })).toBe(
    'paper-not-found',
  );
});

test('the address of an instrument’s own site is written by the user, https alone, and goes back to the shipped one', async () => {
  const { code } = await file.ok('codes.add', {
    list: 'instrument',
    labels: { fi: 'Oma mittari', sv: '', en: '' },
  });
  const own = instruments.schema.parse(code);
  await file.ok('assessments.setSite', { instrument: own, site: ' https://mittari.example/oma ' });
  await file.ok('assessments.setSite', { instrument: 'zekki', site: '' });
  const sites = [
    { instrument: own, site: 'https://mittari.example/oma' },
    { instrument: 'zekki', site: '' },
  ];
  expect(await file.ok('assessments.sites', {})).toEqual(sites);
  for (const site of ['http://mittari.example', 'mittari.example', 'https://paha@mittari.example'])
    expect(await file.fails('assessments.setSite', { instrument: own, site })).toBe('address-not-https');
  expect(await file.ok('assessments.sites', {})).toEqual(sites);
  await file.ok('assessments.setSite', { instrument: 'zekki', site: null });
  await file.ok('assessments.setSite', { instrument: own, site: null });
  expect(await file.ok('assessments.sites', {})).toEqual([]);
});
