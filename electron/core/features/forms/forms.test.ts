import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ArgsOf } from '#shared/contract/index.ts';
import type { ClientId, FormId } from '#shared/ids.ts';
import { PlainDate } from '#shared/time.ts';
import { openTestCaseFile } from '../../testing/open-test-case-file.ts';
import type { TestCaseFile } from '../../testing/open-test-case-file.ts';

let file: TestCaseFile;
let aino: ClientId;
beforeEach(async () => {
  file = await openTestCaseFile({ now: '2026-11-25T12:00:00+02:00' });
  aino = await file.aClient('Aino Tervo');
});
afterEach(() => file.close());

const day = (text: string) => PlainDate.parse(text);
const add = async (form: Partial<ArgsOf<'forms.add'>> = {}): Promise<FormId> =>
  (await file.ok('forms.add', { clientId: aino, name: 'Opintotukihakemus', benefit: 'study-grant', ...form }))
    .formId;
const one = async (formId: FormId) =>
  (await file.ok('forms.ofClient', { clientId: aino })).find((form) => form.formId === formId);
const due = async () => (await file.ok('tasks.open', {})).forms;

test('a form goes from gathering to ready, sent in and decided by what is known of it', async () => {
  const needs = [
    { words: 'Palkkalaskelma', isThere: false },
    { words: 'Opiskelutodistus', isThere: true },
  ];
  const formId = await add({ needs, deadline: day('2026-12-15') });
  expect(await one(formId)).toMatchObject({ status: 'gathering', needs });
  await file.ok('forms.tick', { formId, position: 0, isThere: true });
  expect(await one(formId)).toMatchObject({ status: 'ready' });
  await file.ok('forms.update', { formId, submittedOn: day('2026-11-26') });
  expect(await one(formId)).toMatchObject({ status: 'submitted' });
  await file.ok('forms.update', { formId, decidedOn: day('2026-12-20'), decision: 'partly' });
  expect(await one(formId)).toMatchObject({ status: 'decided', decision: 'partly' });
  await file.ok('forms.update', { formId, decidedOn: null, decision: null });
  expect(await one(formId)).toMatchObject({ status: 'submitted' });
});

test('a form needs a name or a benefit and nothing else', async () => {
  expect(await file.fails('forms.add', { clientId: aino })).toBe('form-without-name');
  const { formId } = await file.ok('forms.add', { clientId: aino, benefit: 'wage-subsidy' });
  expect(await file.fails('forms.update', { formId, benefit: null })).toBe('form-without-name');
});

test('a decision has its day and its outcome, and is not older than the sending', async () => {
  const formId = await add({ submittedOn: day('2026-11-20') });
  const wrong = (fields: Partial<ArgsOf<'forms.update'>>) =>
    file.fails('forms.update', { formId, ...fields });
  expect(await wrong({ decision: 'granted' })).toBe('form-decision-incomplete');
  expect(await wrong({ decidedOn: day('2026-11-21') })).toBe('form-decision-incomplete');
  expect(await wrong({ decidedOn: day('2026-11-19'), decision: 'granted' })).toBe(
    'form-decided-before-submitted',
  );
  expect(await one(formId)).toMatchObject({ status: 'submitted', decision: null });
  // It may be withdrawn without ever having been sent.
  const another = await add({ name: 'Toinen' });
  await file.ok('forms.update', {
    formId: another,
    decidedOn: day('2026-11-25'),
    decision: 'withdrawn',
    words: 'Löytyi työ.',
  });
  expect(await one(another)).toMatchObject({ status: 'decided', decision: 'withdrawn' });
});

test('a deadline within a week is on Today until the form is sent in', async () => {
  const formId = await add({ deadline: day('2026-12-02') });
  await add({ name: 'Kaukana', deadline: day('2026-12-03') });
  expect(await due()).toMatchObject([
    { formId, name: 'Opintotukihakemus', deadline: '2026-12-02', person: { initials: 'A. T.' } },
  ]);
  file.clock.set('2026-12-10T09:00:00+02:00');
  expect(await due()).toHaveLength(2);
  await file.ok('forms.update', { formId, submittedOn: day('2026-12-10') });
  expect((await due()).map(({ name }) => name)).toEqual(['Kaukana']);
});

test('rule 1: what tells of health, and where it goes, has a neutral word on Today', async () => {
  await add({ name: 'Vammaistuki, liitteet', benefit: 'disability-allowance', deadline: day('2026-11-26') });
  const { partnerId } = await file.ok('partners.add', { name: 'Päihdeklinikka', type: 'county-mental' });
  await add({ name: 'Klinikan lomake', benefit: null, partnerId, deadline: day('2026-11-27') });
  expect(await due()).toMatchObject([
    { name: null, benefit: null },
    { name: null, benefit: null },
  ]);
  expect(JSON.stringify(await due())).not.toMatch(/Vammais|linik/);
});

test('rule 6: with a turvakielto the receiver is not found by search, and Today shows no name', async () => {
  const formId = await add({ receiver: 'Posion toimipiste', deadline: day('2026-11-26') });
  const found = async (text: string) =>
    (await file.ok('search.find', { text })).map(({ recordId }) => recordId);
  expect(await found('Posion')).toEqual([formId]);
  await file.ok('clients.update', { clientId: aino, turvakielto: true });
  expect(await found('Posion')).toEqual([]);
  expect(await found('opintotuki')).toEqual([formId]);
  expect(await due()).toMatchObject([{ name: null }]);
  await file.ok('clients.update', { clientId: aino, turvakielto: false });
  expect(await found('Posion')).toEqual([formId]);
});

test('sending and decision take their days on the timeline', async () => {
  await add({ submittedOn: day('2026-11-20'), decidedOn: day('2026-11-24'), decision: 'refused' });
  const { entries } = await file.ok('timeline.ofClient', { clientId: aino });
  expect(entries).toMatchObject([
    { type: 'form', event: 'decided', decision: 'refused', at: '2026-11-23T22:00:00Z' },
    { type: 'form', event: 'submitted', decision: null, at: '2026-11-19T22:00:00Z' },
  ]);
});

test('a removed form is gone from list, search, Today and timeline until it is put back', async () => {
  const formId = await add({ deadline: day('2026-11-26'), submittedOn: null });
  await file.ok('forms.remove', { formId });
  expect(await one(formId)).toBeUndefined();
  expect(await due()).toEqual([]);
  expect(await file.ok('search.find', { text: 'opintotuki' })).toEqual([]);
  expect(await file.fails('forms.update', { formId, name: 'x' })).toBe('form-not-found');
  await file.ok('forms.putBack', { formId });
  expect(await due()).toHaveLength(1);
  expect(await file.ok('search.find', { text: 'opintotuki' })).toHaveLength(1);
});

test('the coach’s own words take the place of the shipped explanation, with the day they were checked', async () => {
  const note = { benefit: 'work-trial', language: 'fi' } as const;
  await file.ok('forms.saveBenefitNote', { ...note, words: 'Kysyin 1.11.', checkedOn: day('2026-11-01') });
  await file.ok('forms.saveBenefitNote', {
    ...note,
    words: 'Kysyin uudelleen.',
    checkedOn: day('2026-11-20'),
  });
  expect(await file.ok('forms.benefitNotes', {})).toEqual([
    { ...note, words: 'Kysyin uudelleen.', checkedOn: '2026-11-20' },
  ]);
  await file.ok('forms.dropBenefitNote', note);
  expect(await file.ok('forms.benefitNotes', {})).toEqual([]);
  expect(await file.fails('forms.dropBenefitNote', note)).toBe('nothing-to-undo');
});
