import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ClientId } from '#shared/ids.ts';
import { PlainDate } from '#shared/time.ts';
import { aFullClient } from '../packets/testing/a-full-client.ts';
import { byConsent, compared, handedOver, takenIn, twoCoaches } from './testing/two-coaches.ts';
import type { TwoCoaches } from './testing/two-coaches.ts';

let coaches: TwoCoaches;
let aino: ClientId;
let eino: ClientId;
beforeEach(async () => {
  coaches = await twoCoaches();
  aino = await aFullClient(coaches.oula);
  eino = await coaches.oula.aClient('Eino N.');
});
afterEach(() => coaches.close());

const ask = (more: object = {}) => ({
  partnerId: coaches.toSanna,
  reason: 'successor' as const,
  people: byConsent([aino, eino]),
  language: 'fi' as const,
  ...more,
});

const named = (at: TwoCoaches['oula'], clientId: string) =>
  at.app.read((db) => db.selectFrom('client').selectAll().where('id', '=', clientId).executeTakeFirst());

test('whoever is handed over leaves the lists, says to whom, and has a disclosure; one who refused stays and is on no list that leaves', async () => {
  const { oula, sanna, toSanna } = coaches;
  const onni = await oula.aClient('Onni R.');
  const bytes = await handedOver(oula, toSanna, [aino, eino], { refused: [onni] });
  expect((await oula.ok('clients.list', {})).map(({ displayName }) => displayName)).toEqual(['Onni R.']);
  const [row] = await oula.ok('handover.list', {});
  expect(row).toMatchObject({
    direction: 'out',
    state: 'left',
    people: 2,
    refused: 1,
    away: 2,
    confirmedOn: null,
  });
  expect(await oula.ok('handover.of', { clientId: aino })).toMatchObject({ reason: 'successor' });
  expect(await oula.ok('handover.of', { clientId: onni })).toBeNull();
  const given = await oula.ok('consents.disclosures', { clientId: aino });
  expect(JSON.stringify(given)).toContain('Seuraaja ottaa työn');
  const explained = await compared(sanna, bytes);
  expect(explained.people.map(({ displayName }) => displayName)).toEqual(['Aino K.', 'Eino N.']);
  expect(Buffer.from(bytes).includes('Onni')).toBe(false);
});

test('what is sensitive is counted and asked about once', async () => {
  const { oula } = coaches;
  await oula.ok('clients.update', { clientId: aino, turvakielto: true });
  const { handle, sensitive } = await oula.ok('handover.preview', ask());
  expect(sensitive).toMatchObject({ turvakielto: 1, privateNotes: 1, offence: 1, identityCodes: 1 });
  expect(await oula.fails('handover.seal', { handle, sensitiveSeen: false })).toBe(
    'handover-sensitive-unseen',
  );
});

test('a person who forbade this receiver is stopped, and so is a law without its words', async () => {
  const { oula, toSanna } = coaches;
  const people = [...byConsent([aino]), { clientId: eino, basis: 'law' as const, words: ' ' }];
  expect(await oula.fails('handover.preview', ask({ people }))).toBe('handover-without-ground');
  await oula.ok('network.prohibit', {
    clientId: eino,
    subject: { kind: 'partner', partnerId: toSanna },
    words: '',
    givenOn: PlainDate.parse('2026-11-20'),
  });
  expect(await oula.fails('handover.preview', ask())).toBe('handover-forbidden');
  const offer = await oula.ok('handover.offer', { partnerId: toSanna });
  expect(offer.map(({ displayName, forbidden }) => [displayName, forbidden])).toEqual([
    ['Aino K.', null],
    ['Eino N.', 'partner'],
  ]);
});

test('what was written after the preview is not left behind: the preview is outdated', async () => {
  const { oula } = coaches;
  const { handle } = await oula.ok('handover.preview', ask());
  await oula.ok('clients.update', { clientId: aino, reach: 'vain tekstiviesti' });
  oula.saveAs('siirto.tar.age');
  expect(await oula.fails('handover.seal', { handle, sensitiveSeen: true })).toBe('preview-outdated');
  expect(await oula.ok('handover.list', {})).toEqual([]);
});

test('a disk that takes no file hands nobody over', async () => {
  const { oula } = coaches;
  const { handle } = await oula.ok('handover.preview', ask());
  oula.scripted.answers.push('/nowhere/at/all/siirto.tar.age');
  await oula.fails('handover.seal', { handle, sensitiveSeen: true });
  expect(await oula.ok('handover.list', {})).toEqual([]);
  expect(await oula.ok('clients.list', {})).toHaveLength(2);
  expect(await oula.ok('consents.disclosures', { clientId: eino })).toEqual([]);
});

/** Sanna has both, changes Aino's phone and writes something new of her, and hands her back. */
const handedBackChanged = async () => {
  const { oula, sanna, toSanna, toOula } = coaches;
  await takenIn(sanna, await handedOver(oula, toSanna, [aino, eino], { reason: 'substitute' }));
  await sanna.ok('clients.update', { clientId: aino, phone: '050 999 0001' });
  await sanna.ok('tasks.add', { clientId: aino, kind: 'task', title: 'Soita Kelaan' });
  return handedOver(sanna, toOula, [aino, eino], { reason: 'substitute' });
};

test('what comes back is shown value by value; ours stay unless theirs are taken', async () => {
  const { oula } = coaches;
  const bytes = await handedBackChanged();
  const { handle, fingerprint, people } = await compared(oula, bytes);
  expect(people.find(({ clientId }) => clientId === aino)).toMatchObject({
    state: 'here',
    returns: true,
    untouched: true,
    differences: 1,
    added: [{ table: 'task', count: 1 }],
  });
  const differences = await oula.ok('handover.differences', { handle, clientId: aino });
  expect(differences).toMatchObject([
    { table: 'client', column: 'phone', ours: '040 555 0199', theirs: '050 999 0001' },
  ]);
  const taken = await oula.ok('handover.receive', { handle, fingerprint });
  expect(taken).toMatchObject({ added: 0, changed: 1, same: 1, leftOut: 0 });
  expect(await named(oula, aino)).toMatchObject({ phone: '040 555 0199', archivedAt: null });
  expect(await oula.ok('handover.of', { clientId: aino })).toBeNull();
  expect((await oula.ok('search.find', { text: 'Kelaan' })).map(({ clientId }) => clientId)).toEqual([aino]);
  const [, sent] = await oula.ok('handover.list', {});
  expect(sent).toMatchObject({ away: 0, confirmedHow: 'returned' });
});

test('with a turvakielto on either side it is said which places differ and who is close, and none of them is told', async () => {
  const { oula, sanna, toSanna, toOula } = coaches;
  await oula.ok('clients.update', { clientId: aino, address: 'Neulapolku 3' });
  await takenIn(sanna, await handedOver(oula, toSanna, [aino]));
  await sanna.ok('clients.update', {
    clientId: aino,
    turvakielto: true,
    address: 'Piilotie 5',
    reach: 'soita',
  });
  const { closeOnes } = await sanna.ok('network.ofClient', { clientId: aino });
  const closeOneId = closeOnes.find(({ name }) => name === 'needle-close-one')?.closeOneId ?? '';
  await sanna.ok('network.updateCloseOne', { closeOneId, phone: '0405550777' });
  const bytes = await handedOver(sanna, toOula, [aino], { reason: 'substitute' });
  const { handle } = await compared(oula, bytes);
  const explained = await oula.ok('handover.explain', { handle });
  const told = await oula.ok('handover.differences', { handle, clientId: aino });
  const of = (wanted: string) => told.find(({ column }) => column === wanted);
  expect(of('reach')).toMatchObject({ ours: 'needle-reach', theirs: 'soita' });
  expect(of('address')).toMatchObject({ ours: '', theirs: '' });
  expect(of('phone')).toMatchObject({ table: 'close_one', about: '', ours: '', theirs: '' });
  const { handoverId } = await takenIn(oula, bytes);
  const lists = await Promise.all([
    oula.ok('handover.people', { handoverId: (await oula.ok('handover.list', {})).at(-1)?.handoverId ?? '' }),
    oula.ok('handover.undo', { handoverId: handoverId ?? '' }),
  ]);
  expect(JSON.stringify([explained, told, lists])).not.toMatch(
    /Neulapolku|Piilotie|0405550777|needle-close-one|needle-place|977/,
  );
});

test('what is written here while a handover is looked at is seen at once, and what was shown is not taken in', async () => {
  const { oula } = coaches;
  const bytes = await handedBackChanged();
  const { handle, fingerprint } = await compared(oula, bytes);
  await oula.ok('clients.update', { clientId: aino, reach: 'vain aamulla' });
  const differences = await oula.ok('handover.differences', { handle, clientId: aino });
  expect(differences.map(({ column }) => column).toSorted()).toEqual(['phone', 'reach']);
  expect(await oula.fails('handover.receive', { handle, fingerprint })).toBe('handover-outdated');
  const again = await oula.ok('handover.explain', { handle });
  // Something is saved between the comparison and the transaction: the save waits in the same queue before it.
  const saving = oula.ok('clients.update', { clientId: eino, reach: 'vain illalla' });
  const taking = oula.core.dispatch('handover.receive', { handle, fingerprint: again.fingerprint });
  await saving;
  expect(await taking).toMatchObject({ ok: false, error: { code: 'handover-outdated' } });
});

test('one value is taken by its name, and the undo puts all back', async () => {
  const { oula } = coaches;
  const bytes = await handedBackChanged();
  const before = await oula.hashOf([aino, eino]);
  const { handle, fingerprint } = await compared(oula, bytes);
  const [difference] = await oula.ok('handover.differences', { handle, clientId: aino });
  const taken = await oula.ok('handover.receive', {
    handle,
    fingerprint,
    people: [{ clientId: aino, values: [difference?.item ?? ''] }],
  });
  expect(await named(oula, aino)).toMatchObject({ phone: '050 999 0001' });
  const undone = await oula.ok('handover.undo', { handoverId: taken.handoverId ?? '' });
  expect(undone).toEqual({ removed: 0, restored: 1, kept: [] });
  expect(await oula.hashOf([aino, eino])).toBe(before);
  expect(await oula.ok('handover.of', { clientId: aino })).not.toBeNull();
  expect(await oula.ok('search.find', { text: 'Kelaan' })).toEqual([]);
  // The packet is no newer than the one that was taken back: that is said, and it may be taken in all the same.
  expect((await takenIn(oula, bytes, [], true)).alreadyImported).toBe(false);
});

test('a file that changed after the comparison refuses to take in what was not looked at', async () => {
  const { oula } = coaches;
  const bytes = await handedBackChanged();
  const { handle, fingerprint } = await compared(oula, bytes);
  await oula.ok('clients.update', { clientId: aino, email: 'uusi@example.org' });
  expect(await oula.fails('handover.receive', { handle, fingerprint })).toBe('handover-outdated');
});

test('undoing takes new people out whole, and keeps whoever was worked with since', async () => {
  const { oula, sanna, toSanna } = coaches;
  const empty = [await sanna.count('client'), await sanna.count('search_doc')];
  const bytes = await handedOver(oula, toSanna, [aino, eino]);
  const first = await takenIn(sanna, bytes);
  expect(await sanna.ok('handover.undo', { handoverId: first.handoverId ?? '' })).toMatchObject({
    removed: 2,
    kept: [],
  });
  expect([await sanna.count('client'), await sanna.count('search_doc')]).toEqual(empty);
  const second = await takenIn(sanna, bytes, [], true);
  await sanna.ok('tasks.add', { clientId: eino, kind: 'task', title: 'Tervehdi' });
  expect(await sanna.ok('handover.undo', { handoverId: second.handoverId ?? '' })).toMatchObject({
    removed: 1,
    kept: [{ clientId: eino, displayName: 'Eino N.' }],
  });
});

test('somebody may be left out, and a likely double is named and not merged', async () => {
  const { oula, sanna, toSanna } = coaches;
  await sanna.ok('clients.add', {
    displayName: 'Aino K.',
    firstName: 'Aino',
    lastName: 'Kairavaara',
    phone: '040 555 0199',
  });
  const bytes = await handedOver(oula, toSanna, [aino, eino]);
  const { people } = await compared(sanna, bytes);
  expect(people[0]?.doubles).toMatchObject([{ displayName: 'Aino K.', reasons: ['name', 'phone'] }]);
  const taken = await takenIn(sanna, bytes, [{ clientId: eino, take: false }]);
  expect(taken).toMatchObject({ added: 1, leftOut: 1 });
  expect(await named(sanna, eino)).toBeUndefined();
  expect((await sanna.ok('doubles.list', {})).total).toBe(1);
});

test('a referral’s number that is taken here becomes the next free one', async () => {
  const { oula, sanna, toSanna, toOula } = coaches;
  const theirs = await sanna.aClient('Sannan asiakas');
  await sanna.ok('referrals.begin', { clientId: theirs, partnerId: toOula });
  await oula.ok('referrals.begin', { clientId: aino, partnerId: toSanna });
  await takenIn(sanna, await handedOver(oula, toSanna, [aino]));
  const rows = await sanna.app.read((db) =>
    db.selectFrom('referral').select('number').orderBy('number').execute(),
  );
  expect(rows.map(({ number }) => number)).toEqual([1, 2]);
});

test('the plain import does not take a handover in', async () => {
  const { oula, sanna, toSanna } = coaches;
  const { handle } = await sanna.ok('packets.stage', { bytes: await handedOver(oula, toSanna, [eino]) });
  expect(await sanna.fails('packets.import', { handle })).toBe('handover-own-way');
});

test('whoever stays after all is on the own list again, and a confirmation can be taken back', async () => {
  const { oula, toSanna } = coaches;
  await handedOver(oula, toSanna, [aino, eino]);
  const [sent] = await oula.ok('handover.list', {});
  const handoverId = sent?.handoverId ?? '';
  const on = PlainDate.parse('2026-11-25');
  await oula.ok('handover.confirm', { handoverId, confirmation: { on, how: 'phone' } });
  expect((await oula.ok('handover.list', {}))[0]).toMatchObject({ confirmedOn: on, confirmedHow: 'phone' });
  await oula.ok('handover.confirm', { handoverId, confirmation: null });
  const late = { on: PlainDate.parse('2026-11-26'), how: 'phone' as const };
  expect(await oula.fails('handover.confirm', { handoverId, confirmation: late })).toBe('day-in-future');
  expect(await oula.ok('handover.keep', { handoverId, clientIds: [eino] })).toEqual({ people: 1 });
  expect((await oula.ok('clients.list', {})).map(({ displayName }) => displayName)).toEqual(['Eino N.']);
});
