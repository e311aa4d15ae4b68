import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ArgsOf } from '#shared/contract/index.ts';
import type { ClientId, PartnerId } from '#shared/ids.ts';
import { PlainDate } from '#shared/time.ts';
import { openTestCaseFile, type TestCaseFile } from '../../testing/open-test-case-file.ts';
import { auditActions } from '../../testing/read-audit.ts';

let file: TestCaseFile;
let aino: ClientId;
let partnerId: PartnerId;
beforeEach(async () => {
  file = await openTestCaseFile({ now: '2026-11-25T12:00:00+02:00' });
  aino = await file.aClient('Aino Tammela');
  ({ partnerId } = await file.ok('partners.add', { name: 'Työpaja Halla', contactPerson: 'Sanna Ojala' }));
});
afterEach(() => file.close());

const today = PlainDate.parse('2026-11-25');
type Record = ArgsOf<'disclosures.record'>;
const told = (more: Partial<Record> = {}): Record => ({
  clientId: aino,
  recipient: { kind: 'partner', partnerId },
  items: ['name', 'own-wish'],
  basis: { kind: 'present' },
  way: 'oral',
  words: 'Kerrottiin toiveesta aloittaa tammikuussa',
  at: '2026-11-25T08:30:00Z',
  ...more,
});
const checked = ({ recipient, items, basis }: Record) =>
  file.ok('disclosures.check', { clientId: aino, recipient, items, basis });
const list = () => file.ok('consents.disclosures', { clientId: aino });
const prohibit = (subject: ArgsOf<'network.prohibit'>['subject']) =>
  file.ok('network.prohibit', { clientId: aino, subject, givenOn: today });

test('what was told is in the log with the recipient, the items, the words, the ground and the time', async () => {
  const { disclosureId } = await file.ok('disclosures.record', told());
  expect(await list()).toMatchObject([
    {
      disclosureId,
      at: '2026-11-25T08:30:00Z',
      way: 'oral',
      recipient: 'Työpaja Halla',
      recipientKind: 'partner',
      basis: 'present',
      words: 'Kerrottiin toiveesta aloittaa tammikuussa',
      items: [{ item: 'name' }, { item: 'own-wish' }],
    },
  ]);
  const { entries } = await file.ok('timeline.ofClient', { clientId: aino });
  expect(entries).toMatchObject([{ type: 'disclosure', id: disclosureId, way: 'oral' }]);
  expect(await file.ok('search.find', { text: 'tammikuussa' })).toMatchObject([{ kind: 'disclosure' }]);
  expect(await auditActions(file.app, aino)).toEqual(['client.added', 'disclosure.told']);
});

test('an entry made by mistake is taken off the list and can be put back', async () => {
  const { disclosureId } = await file.ok('disclosures.record', told({ way: 'print' }));
  await file.ok('disclosures.remove', { disclosureId });
  expect(await list()).toEqual([]);
  expect((await file.ok('timeline.ofClient', { clientId: aino })).entries).toEqual([]);
  expect(await file.fails('disclosures.remove', { disclosureId })).toBe('disclosure-not-found');
  await file.ok('disclosures.putBack', { disclosureId });
  expect(await list()).toMatchObject([{ way: 'print' }]);
});

test('a disclosure that says neither an item nor a word is asked for one', async () => {
  expect(await file.fails('disclosures.record', told({ items: [], words: ' \n ' }))).toBe('disclosure-empty');
  await file.ok('disclosures.record', told({ items: [], words: 'Aloituspäivä' }));
});

test('telling a close one more than the client permits is warned about and not stopped', async () => {
  const { closeOneId } = await file.ok('network.addCloseOne', {
    clientId: aino,
    name: 'Maija',
    mayBeTold: 'named',
    mayBeToldWords: 'Tapaamisten ajat',
  });
  const entry = told({
    recipient: { kind: 'close-one', closeOneId },
    basis: { kind: 'consent', consentId: null },
  });
  expect(await checked(entry)).toEqual({
    blocks: [],
    warnings: [{ about: 'may-be-told', mayBeTold: 'named', words: 'Tapaamisten ajat' }],
  });
  await file.ok('disclosures.record', entry);
  expect(await list()).toMatchObject([{ recipient: 'Maija', recipientKind: 'close-one', basis: 'consent' }]);
  await file.ok('network.updateCloseOne', { closeOneId, mayBeTold: 'agreed' });
  expect((await checked(entry)).warnings).toEqual([]);
  await file.ok('network.updateCloseOne', { closeOneId, mayBeTold: 'nothing' });
  expect((await checked(entry)).warnings).toEqual([
    { about: 'may-be-told', mayBeTold: 'nothing', words: 'Tapaamisten ajat' },
    { about: 'no-consent' },
  ]);
  // Somebody else's close one is nobody here.
  const onni = await file.aClient('Onni');
  expect(await file.fails('disclosures.record', { ...entry, clientId: onni })).toBe('close-one-not-found');
});

test('what a consent does not cover, or no longer covers, is warned about', async () => {
  const consent = await file.ok('consents.give', {
    basis: 'consent',
    clientId: aino,
    partnerId,
    purpose: 'joint-work',
    items: ['name'],
    how: 'oral',
    givenOn: today,
    until: PlainDate.parse('2026-12-31'),
    mayReply: false,
  });
  const basis = { kind: 'consent', consentId: consent.consentId } as const;
  expect((await checked(told({ basis }))).warnings).toEqual([{ about: 'not-covered', items: ['own-wish'] }]);
  expect(
    (await checked(told({ basis, items: ['name'], recipient: { kind: 'other', name: 'Serkku' } }))).warnings,
  ).toEqual([{ about: 'consent-of-another' }]);
  await file.ok('consents.withdraw', { consentId: consent.consentId });
  expect((await checked(told({ basis, items: ['name'] }))).warnings).toEqual([
    { about: 'consent-not-valid' },
  ]);
  expect((await checked(told({ basis: { kind: 'consent', consentId: null } }))).warnings).toEqual([
    { about: 'no-consent' },
  ]);
});

test('a prohibition stops what would be told, and a law goes before it only with its section', async () => {
  const guardian = await file.ok('network.addCloseOne', { clientId: aino, name: 'Äiti', isGuardian: true });
  const { workerId } = await file.ok('network.addWorker', {
    clientId: aino,
    name: 'Kaisa Niemelä',
    organisation: 'Kunta',
  });
  await prohibit({ kind: 'guardian', closeOneId: null });
  await prohibit({ kind: 'partner', partnerId });
  await prohibit({ kind: 'item', item: 'phone' });
  await prohibit({ kind: 'handler', personName: 'Niemelä Kaisa', partnerId: null });
  const stops = [
    [told(), 'prohibited-partner'],
    [told({ recipient: { kind: 'close-one', closeOneId: guardian.closeOneId } }), 'prohibited-guardian'],
    [told({ recipient: { kind: 'guardian', name: '' } }), 'prohibited-guardian'],
    [told({ recipient: { kind: 'worker', workerId } }), 'prohibited-handler'],
    [told({ recipient: { kind: 'other', name: 'kaisa niemela' } }), 'prohibited-handler'],
    [told({ recipient: { kind: 'other', name: 'Serkku' }, items: ['phone'] }), 'prohibited-item'],
  ] as const;
  for (const [entry, code] of stops) {
    expect(await file.fails('disclosures.record', entry)).toBe(code);
    expect((await checked(entry)).blocks).toHaveLength(1);
    const law = { kind: 'law', ground: 'child-welfare-25' } as const;
    expect(await file.fails('disclosures.record', { ...entry, basis: { ...law, section: '' } })).toBe(
      'ground-incomplete',
    );
    await file.ok('disclosures.record', { ...entry, basis: { ...law, section: 'Lastensuojelulaki 25 §' } });
  }
  const recorded = await list();
  expect(recorded).toHaveLength(stops.length);
  for (const { basis, section } of recorded)
    expect({ basis, section }).toEqual({ basis: 'law', section: 'Lastensuojelulaki 25 §' });
});

test('rule 5 holds for a unit too: its contact person, or the person who was told', async () => {
  await prohibit({ kind: 'handler', personName: 'Sanna Ojala', partnerId: null });
  expect(await file.fails('disclosures.record', told())).toBe('prohibited-handler');
  await file.ok(
    'disclosures.record',
    told({ recipient: { kind: 'partner', partnerId, person: 'Eero Elo' } }),
  );
  expect(await list()).toMatchObject([{ recipient: 'Työpaja Halla: Eero Elo' }]);
});

test('what a turvakielto hides is warned about', async () => {
  await file.ok('clients.update', { clientId: aino, turvakielto: true });
  expect((await checked(told({ items: ['name', 'address'] }))).warnings).toEqual([
    { about: 'turvakielto', items: ['address'] },
  ]);
});
