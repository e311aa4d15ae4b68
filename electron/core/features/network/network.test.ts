import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ClientId } from '#shared/ids.ts';
import { PlainDate } from '#shared/time.ts';
import { openTestCaseFile, type TestCaseFile } from '../../testing/open-test-case-file.ts';
import { auditActions } from '../../testing/read-audit.ts';
import { shareableCloseOnes } from './for-packets.ts';

let file: TestCaseFile;
let aino: ClientId;
beforeEach(async () => {
  file = await openTestCaseFile({ now: '2026-11-25T12:00:00+02:00' });
  aino = await file.aClient('Aino Tammela');
});
afterEach(() => file.close());

const day = (text: string) => PlainDate.parse(text);
const network = (clientId = aino) => file.ok('network.ofClient', { clientId });
const found = async (text: string) =>
  (await file.ok('search.find', { text })).map(({ kind, recordId }) => ({ kind, recordId }));
const aMother = async (more = {}) =>
  (
    await file.ok('network.addCloseOne', {
      clientId: aino,
      name: 'Maija Kuusipuu',
      relation: 'mother',
      ...more,
    })
  ).closeOneId;

test('nothing may be told to a close one until the client has permitted it, with the words and the day', async () => {
  const closeOneId = await aMother({ phone: '040 123 4567' });
  expect((await network()).closeOnes).toMatchObject([
    {
      closeOneId,
      name: 'Maija Kuusipuu',
      relation: 'mother',
      mayBeTold: 'nothing',
      permittedOn: null,
      isGuardian: false,
      mayAnswerPhone: false,
      mayBeShared: false,
    },
  ]);
  await file.ok('network.updateCloseOne', {
    closeOneId,
    mayBeTold: 'named',
    mayBeToldWords: 'Tapaamisten ajat',
    permittedOn: day('2026-11-24'),
    mayAnswerPhone: true,
  });
  expect((await network()).closeOnes).toMatchObject([
    {
      mayBeTold: 'named',
      mayBeToldWords: 'Tapaamisten ajat',
      permittedOn: '2026-11-24',
      mayAnswerPhone: true,
      phone: '040 123 4567',
    },
  ]);
  expect(await auditActions(file.app, aino)).toEqual([
    'client.added',
    'close-one.added',
    'close-one.changed',
  ]);
});

test('a close one who comes alone is in a place of their own and can later be connected with a client', async () => {
  const { closeOneId } = await file.ok('network.addCloseOne', { clientId: null, name: 'Veikko Vaara' });
  await file.ok('network.addCloseOneContact', {
    closeOneId,
    channel: 'visit-walk-in',
    happenedAt: '2026-11-25T09:00:00Z',
    minutes: 40,
    summary: 'Huoli pojasta, joka ei lähde kotoa',
  });
  expect(await file.ok('network.closeOnesAlone', {})).toMatchObject([
    { closeOneId, clientId: null, contacts: 1, lastContactAt: '2026-11-25T09:00:00Z' },
  ]);
  expect(await found('Veikko')).toContainEqual({ kind: 'close-one', recordId: closeOneId });
  expect((await found('huoli')).map(({ kind }) => kind)).toEqual(['close-one-contact']);

  await file.ok('network.linkCloseOne', { closeOneId, clientId: aino });
  expect(await file.ok('network.closeOnesAlone', {})).toEqual([]);
  expect((await network()).closeOnes).toMatchObject([{ closeOneId, mayBeTold: 'nothing', contacts: 1 }]);
  await file.ok('network.linkCloseOne', { closeOneId, clientId: null });
  expect((await network()).closeOnes).toEqual([]);
  expect(await file.fails('network.linkCloseOne', { closeOneId, clientId: closeOneId })).toBe(
    'client-not-found',
  );
});

test('what one client has permitted says nothing about another', async () => {
  const closeOneId = await aMother({ mayBeTold: 'agreed', permittedOn: day('2026-11-20') });
  const onni = await file.aClient('Onni');
  await file.ok('network.linkCloseOne', { closeOneId, clientId: onni });
  expect((await network(onni)).closeOnes).toMatchObject([{ mayBeTold: 'nothing', permittedOn: null }]);
});

test('acceptance check 9, close ones: data of close ones is separate from the client’s record and stands in their timeline only when the client was there', async () => {
  const closeOneId = await aMother();
  const contact = (summary: string, clientPresent: boolean, happenedAt: string) =>
    file.ok('network.addCloseOneContact', {
      closeOneId,
      channel: 'phone',
      happenedAt,
      minutes: 15,
      summary,
      clientPresent,
    });
  await contact('Äidin oma jaksaminen', false, '2026-11-23T09:00:00Z');
  const { closeOneContactId } = await contact('Yhdessä kotona', true, '2026-11-24T09:00:00Z');
  const { entries } = await file.ok('timeline.ofClient', { clientId: aino });
  expect(entries).toMatchObject([
    { type: 'close-one-contact', id: closeOneContactId, name: 'Maija Kuusipuu', summary: 'Yhdessä kotona' },
  ]);
  expect(await file.ok('clients.get', { clientId: aino })).toMatchObject({
    counts: { contacts: 0 },
    lastContactAt: null,
  });
  expect(await file.ok('network.closeOneContacts', { closeOneId })).toMatchObject([
    { summary: 'Yhdessä kotona', clientPresent: true },
    { summary: 'Äidin oma jaksaminen', clientPresent: false, minutes: 15 },
  ]);
  // And others are told of a close one only when the close one has let themselves be named.
  expect(await file.app.read((db) => shareableCloseOnes(db, aino))).toEqual([]);
  await file.ok('network.updateCloseOne', { closeOneId, mayBeShared: true });
  const shared = await file.app.read((db) => shareableCloseOnes(db, aino));
  expect(shared).toEqual([
    { closeOneId, name: 'Maija Kuusipuu', relation: 'mother', phone: '', email: '', isGuardian: false },
  ]);
});

test('a contact with a close one is corrected, removed and put back', async () => {
  const closeOneId = await aMother();
  const { closeOneContactId } = await file.ok('network.addCloseOneContact', {
    closeOneId,
    channel: 'phone',
    happenedAt: '2026-11-24T09:00:00Z',
    summary: 'Soitto',
  });
  await file.ok('network.updateCloseOneContact', { closeOneContactId, summary: 'Pitkä soitto', minutes: 50 });
  const contacts = () => file.ok('network.closeOneContacts', { closeOneId });
  const known = async () => (await network()).closeOnes.flatMap(({ contactIds }) => contactIds);
  expect(await known()).toEqual([closeOneContactId]);
  expect(await contacts()).toMatchObject([{ summary: 'Pitkä soitto', minutes: 50, channel: 'phone' }]);
  await file.ok('network.removeCloseOneContact', { closeOneContactId });
  expect(await contacts()).toEqual([]);
  expect(await known()).toEqual([]);
  expect(await found('pitkä')).toEqual([]);
  expect(await file.fails('network.updateCloseOneContact', { closeOneContactId, minutes: 1 })).toBe(
    'contact-not-found',
  );
  await file.ok('network.putBackCloseOneContact', { closeOneContactId });
  expect(await contacts()).toHaveLength(1);
  expect(await found('pitkä')).toHaveLength(1);
});

test('a close one who was removed can be put back; what was removed is not found', async () => {
  const closeOneId = await aMother();
  await file.ok('network.removeCloseOne', { closeOneId });
  expect((await network()).closeOnes).toEqual([]);
  expect(await found('Kuusipuu')).toEqual([]);
  expect(await file.fails('network.updateCloseOne', { closeOneId, phone: '1' })).toBe('close-one-not-found');
  expect(await file.fails('network.removeCloseOne', { closeOneId })).toBe('close-one-not-found');
  await file.ok('network.putBackCloseOne', { closeOneId });
  expect((await network()).closeOnes).toHaveLength(1);
  expect(await found('Kuusipuu')).toHaveLength(1);
});

test('the treating party stands first among the workers, and an agreement that has ended last', async () => {
  const { partnerId } = await file.ok('partners.add', { name: 'Lapin hyvinvointialue' });
  const add = (name: string, more = {}) => file.ok('network.addWorker', { clientId: aino, name, ...more });
  await add('Elina Ranta', { organisation: 'Koulutuskeskus', validTo: day('2026-11-24') });
  await add('Pekka Salo', { organisation: 'Kela', part: 'Kuntoutusrahan hakemus' });
  const { workerId } = await add('Liisa Lehto', {
    partnerId,
    role: 'sairaanhoitaja',
    isTreating: true,
    coachPart: 'Muistuttaa ajoista, lähtee mukaan ensikäynnille',
    coachReminds: true,
    coachAccompanies: true,
  });
  const workers = async () =>
    (await network()).workers.map(({ name, organisationName, isCurrent }) => [
      name,
      organisationName,
      isCurrent,
    ]);
  expect(await workers()).toEqual([
    ['Liisa Lehto', 'Lapin hyvinvointialue', true],
    ['Pekka Salo', 'Kela', true],
    ['Elina Ranta', 'Koulutuskeskus', false],
  ]);
  expect((await network()).workers[0]).toMatchObject({
    isTreating: true,
    coachReminds: true,
    coachAccompanies: true,
  });
  expect(await found('hyvinvointialue')).toContainEqual({ kind: 'worker', recordId: workerId });
  await file.ok('network.removeWorker', { workerId });
  expect(await workers()).toHaveLength(2);
  await file.ok('network.putBackWorker', { workerId });
  await file.ok('network.updateWorker', { workerId, role: 'psykiatrinen sairaanhoitaja' });
  expect(await found('psykiatrinen')).toContainEqual({ kind: 'worker', recordId: workerId });
  expect(await file.fails('network.addWorker', { clientId: aino, name: 'X', partnerId: aino })).toBe(
    'partner-not-found',
  );
});

test('rule 6: with a turvakielto close ones and workers are found on the person’s own page only', async () => {
  const closeOneId = await aMother({ mayBeShared: true });
  await file.ok('network.addCloseOneContact', {
    closeOneId,
    channel: 'phone',
    happenedAt: '2026-11-24T09:00:00Z',
    summary: 'Muuttopaikasta',
  });
  await file.ok('network.addWorker', { clientId: aino, name: 'Liisa Lehto' });
  await file.ok('network.prohibit', {
    clientId: aino,
    subject: { kind: 'handler', personName: 'Kalle Kairala', partnerId: null },
    givenOn: day('2026-11-25'),
  });
  const all = async () => [
    ...(await found('Kuusipuu')),
    ...(await found('Muuttopaikasta')),
    ...(await found('Lehto')),
    ...(await found('Kairala')),
  ];
  expect(new Set((await all()).map(({ kind }) => kind))).toEqual(
    new Set(['close-one', 'close-one-contact', 'worker', 'prohibition']),
  );
  await file.ok('clients.update', { clientId: aino, turvakielto: true });
  expect(await all()).toEqual([]);
  await file.ok('network.addWorker', { clientId: aino, name: 'Uusi Lehto' });
  expect(await all()).toEqual([]);
  expect((await network()).closeOnes).toHaveLength(1);
  expect((await network()).workers).toHaveLength(2);
  expect(await file.app.read((db) => shareableCloseOnes(db, aino))).toEqual([]);
  await file.ok('clients.update', { clientId: aino, turvakielto: false });
  expect(new Set((await all()).map(({ kind }) => kind)).size).toBe(4);
});

test('a minor who forbids telling a guardian is shown as such, until the client is 18 or takes it back', async () => {
  await file.ok('clients.update', { clientId: aino, birthDate: day('2009-11-26') });
  const closeOneId = await aMother({ isGuardian: true });
  const father = await file.ok('network.addCloseOne', { clientId: aino, name: 'Isä', isGuardian: true });
  const { prohibitionId } = await file.ok('network.prohibit', {
    clientId: aino,
    subject: { kind: 'guardian', closeOneId },
    words: 'Ei kerrota käynneistä',
    givenOn: day('2026-11-25'),
  });
  const seen = await network();
  expect(seen).toMatchObject({ isMinor: true, guardianForbidden: true });
  expect(seen.closeOnes.map((one) => [one.closeOneId, one.forbidden])).toEqual([
    [closeOneId, true],
    [father.closeOneId, false],
  ]);
  await file.ok('network.withdrawProhibition', { prohibitionId });
  expect(await network()).toMatchObject({ guardianForbidden: false });
  await file.ok('network.restoreProhibition', { prohibitionId });
  file.clock.set('2027-11-26T08:00:00+02:00');
  expect(await network()).toMatchObject({ isMinor: false, guardianForbidden: true });
  expect(await file.fails('network.restoreProhibition', { prohibitionId })).toBe('nothing-to-undo');
});

test('a prohibition names what it is about, and something that is there', async () => {
  const prohibit = (subject: Parameters<typeof file.fails<'network.prohibit'>>[1]['subject']) =>
    file.fails('network.prohibit', { clientId: aino, subject, givenOn: day('2026-11-25') });
  expect(await prohibit({ kind: 'handler', personName: ' ', partnerId: null })).toBe(
    'prohibition-incomplete',
  );
  expect(await prohibit({ kind: 'partner', partnerId: aino })).toBe('partner-not-found');
  const { closeOneId } = await file.ok('network.addCloseOne', { clientId: null, name: 'Muu' });
  expect(await prohibit({ kind: 'guardian', closeOneId })).toBe('close-one-not-found');
  expect(await file.fails('network.withdrawProhibition', { prohibitionId: aino })).toBe(
    'prohibition-not-found',
  );
});
