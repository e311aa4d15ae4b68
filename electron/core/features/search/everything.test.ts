import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ClientId, PartnerId } from '#shared/ids.ts';
import { openTestCaseFile } from '../../testing/open-test-case-file.ts';
import type { TestCaseFile } from '../../testing/open-test-case-file.ts';

let file: TestCaseFile;
let clientId: ClientId;
let partnerId: PartnerId;
beforeEach(async () => {
  file = await openTestCaseFile({ now: '2026-11-25T12:00:00+02:00' });
  clientId = await file.aClient('Aino T.');
  ({ partnerId } = await file.ok('partners.add', { name: 'Kairan työpaja', type: 'workshop' }));
});
afterEach(() => file.close());

const found = async (text: string) => (await file.ok('search.find', { text })).map(({ kind }) => kind);

test('a consent is found by what was written of its purpose, a legal ground by its section and reason', async () => {
  const { consentId } = await file.ok('consents.give', {
    basis: 'consent',
    clientId,
    partnerId,
    purpose: 'other',
    purposeText: 'Pajajakson järjestely',
    items: ['name'],
    how: 'oral',
    givenOn: '2026-11-25',
    until: '2027-02-01',
    mayReply: false,
  });
  expect(await found('pajajakson')).toEqual(['consent']);
  await file.ok('consents.withdraw', { consentId });
  expect(await found('pajajakson')).toEqual(['consent']);
});

test('a draft of a referral is found by its words, and not once it was put aside', async () => {
  const { referralId } = await file.ok('referrals.begin', { clientId });
  await file.ok('referrals.save', {
    referralId,
    ownWish: 'Haluan metallipajalle',
    jointMeeting: 'Piilokahvila',
  });
  expect(await found('metallipajalle')).toEqual(['referral']);
  expect(await found('piilokahvila')).toEqual(['referral']);
  await file.ok('clients.update', { clientId, turvakielto: true });
  expect(await found('piilokahvila')).toEqual([]);
  await file.ok('referrals.setAside', { referralId });
  expect(await found('metallipajalle')).toEqual([]);
});

test('what was said of a pause and at the end of coaching is found', async () => {
  await file.ok('coaching.pause', { clientId, until: null, words: 'Muuttolaatikot ensin' });
  expect(await found('muuttolaatikot')).toEqual(['spell']);
  await file.ok('coaching.resume', { clientId });
  expect(await found('muuttolaatikot')).toEqual([]);
  const { spellId } = await file.ok('coaching.close', {
    clientId,
    reason: null,
    words: 'Paikka löytyi satamasta',
  });
  expect(await found('satamasta')).toEqual(['spell']);
  await file.ok('coaching.undoClose', { spellId });
  expect(await found('satamasta')).toEqual([]);
});

test('a pathway and a theme are found by their kind in each language, unless the kind is sensitive', async () => {
  await file.ok('pathways.add', { clientId, type: 'work-trial', status: 'idea', words: 'Keväällä' });
  const [hit] = await file.ok('search.find', { text: 'työkokeilu' });
  expect(hit).toMatchObject({ kind: 'pathway', name: 'Aino T.' });
  expect(hit?.snippet).toEqual([
    { text: 'Työkokeilu', hit: true },
    { text: ' · Keväällä', hit: false },
  ]);
  expect(await found('arbetsprövning')).toEqual(['pathway']);
  await file.ok('situation.setTheme', { clientId, theme: 'housing', stance: 'want-help' });
  await file.ok('situation.setTheme', { clientId, theme: 'substance-use', stance: 'want-help' });
  expect(await found('asuminen')).toEqual(['theme']);
  expect(await found('päihteet')).toEqual([]);
});

test('a form is found by what it needs, a result by its instrument', async () => {
  await file.ok('forms.add', {
    clientId,
    name: 'Hakemus',
    needs: [{ words: 'vuokrasopimus', isThere: false }],
  });
  expect(await found('vuokrasopimus')).toEqual(['form']);
  await file.ok('assessments.add', {
    clientId,
    instrument: 'kykyviisari',
    version: '',
    words: '',
    doneOn: '2026-11-20',
    filledBy: 'client',
    scores: [],
  });
  expect(await found('kykyviisari')).toEqual(['assessment']);
});
