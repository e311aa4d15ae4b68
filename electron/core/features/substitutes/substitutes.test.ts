import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ArgsOf } from '#shared/contract/index.ts';
import type { ClientId } from '#shared/ids.ts';
import { success } from '#shared/result.ts';
import { audit } from '../../casefile/audit.ts';
import { auditActions } from '../../testing/read-audit.ts';
import { twoDesks } from '../packets/testing/two-desks.ts';
import type { Desk, TwoDesks } from '../packets/testing/two-desks.ts';
import { forgetExpiredExtracts, forgetExpiredExtractsOf } from './received.ts';

let desks: TwoDesks;
let coach: Desk;
let aino: ClientId;
beforeEach(async () => {
  desks = await twoDesks();
  ({ coach } = desks);
  aino = await coach.aClient('Aino T.');
});
afterEach(() => desks.close());

const days = { validFrom: '2026-12-21', validUntil: '2027-01-06' } as const;
const preview = (more: Partial<ArgsOf<'substitutes.preview'>> = {}) =>
  coach.ok('substitutes.preview', {
    ...days,
    substitute: 'Sanna Sijainen',
    clients: [{ clientId: aino, words: 'Soita aatonaattona.' }],
    language: 'fi',
    ...more,
  });
const meeting = (at: string, place = 'Kirjasto') =>
  coach.ok('contacts.agreeNext', { clientId: aino, next: { at, hasTime: true, place } });
const promise = (title: string) =>
  coach.app.write(async (trx) => {
    await trx
      .insertInto('task')
      .values({
        id: coach.app.ids.next<string>(),
        clientId: aino,
        kind: 'promise',
        title,
        enteredAt: coach.clock.now(),
      })
      .execute();
    return success(null);
  });
const seal = async (name = 'ote.tar.age') => {
  const { handle } = await preview();
  const path = coach.saveAs(name);
  await coach.ok('substitutes.seal', { handle, partnerId: desks.partnerId });
  return new Uint8Array(readFileSync(path));
};
const stageAtPartner = async (bytes: Uint8Array) => {
  const staged = await desks.partner.ok('packets.stage', { bytes });
  await desks.partner.ok('packets.acceptSender', { handle: staged.handle, partnerId: null });
  return staged;
};

test('whoever has a meeting or a promise in those days is offered first, and nobody is chosen', async () => {
  await coach.aClient('Aatos A.');
  await meeting('2026-12-22T13:00:00+02:00');
  await promise('Soitan koululle');
  expect(await coach.ok('substitutes.offer', days)).toMatchObject([
    { initials: 'A. T.', meetings: 1, promises: 1 },
    { initials: 'A. A.', meetings: 0, promises: 0 },
  ]);
  expect(
    await coach.ok('substitutes.offer', { validFrom: '2026-12-24', validUntil: '2026-12-26' }),
  ).toMatchObject([{ meetings: 0 }, { meetings: 0 }]);
});

test.each([
  ['ends before it begins', { validFrom: '2026-12-21', validUntil: '2026-12-20' }],
  ['has ended already', { validFrom: '2026-10-01', validUntil: '2026-10-20' }],
  ['is as long as a handover', { validFrom: '2026-12-01', validUntil: '2027-03-04' }],
] as const)('an extract that %s is refused', async (_, wrong) => {
  expect(await coach.fails('substitutes.offer', wrong)).toBe('extract-days');
});

test('the substitute opens it with their own Rinnalla, reads it to its last day, and then it is gone', async () => {
  await meeting('2026-12-22T13:00:00+02:00');
  await promise('Soitan koululle');
  const { partner } = desks;
  const staged = await stageAtPartner(await seal());
  expect(staged).toMatchObject({ kind: 'extract', purpose: 'Ote sijaiselle, voimassa 6.1.2027 asti' });
  expect(
    Buffer.from(staged.pdf ?? [])
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-');
  const { packetId, clientId } = await partner.ok('packets.import', { handle: staged.handle });
  expect(clientId).toBeNull();
  partner.clock.set('2027-01-06T23:00:00+02:00');
  const entry = await partner.ok('packets.entry', { packetId, name: 'extract.json' });
  const read: unknown = JSON.parse(Buffer.from(entry.bytes).toString());
  expect(read).toMatchObject({
    people: [
      {
        name: 'Aino T.',
        promises: ['Soitan koululle'],
        meetings: [{ at: '2026-12-22T11:00:00Z', place: 'Kirjasto' }],
        words: 'Soita aatonaattona.',
      },
    ],
  });

  partner.clock.set('2027-01-07T00:30:00+02:00');
  expect(await partner.core.dispatch('packets.entry', { packetId, name: 'extract.json' })).toMatchObject({
    error: { code: 'extract-expired' },
  });
  await partner.app.write((trx) => forgetExpiredExtracts(trx, partner.clock, partner.clock.today()));
  expect((await partner.ok('packets.get', { packetId })).entries).toEqual([]);
  expect((await auditActions(partner.app)).at(-1)).toBe('extract.expired');
});

test('a clock that is years ahead at an opening deletes no extract; its last day by the right one does', async () => {
  const { partner } = desks;
  const staged = await stageAtPartner(await seal());
  const { packetId } = await partner.ok('packets.import', { handle: staged.handle });
  const openedAt = async (moment: string) => {
    partner.clock.set(moment);
    await partner.app.write(async (trx) =>
      success(await audit(trx, partner.clock, { action: 'case-file.unlocked' })),
    );
    const file = partner.app.caseFile();
    if (file === null) throw new Error('not open');
    await forgetExpiredExtractsOf(partner.app, file);
    return (await partner.ok('packets.get', { packetId })).entries.length;
  };
  const held = await openedAt('2026-12-21T09:00:00+02:00');
  expect(held).toBeGreaterThan(0);
  expect(await openedAt('2036-12-21T09:00:00+02:00')).toBe(held);
  expect(await partner.core.dispatch('packets.entry', { packetId, name: 'extract.json' })).toMatchObject({
    error: { code: 'extract-expired' },
  });
  expect(await openedAt('2027-01-06T23:59:00+02:00')).toBe(held);
  expect(await partner.ok('packets.entry', { packetId, name: 'extract.json' })).toMatchObject({
    originalName: 'extract.json',
  });
  expect(await openedAt('2027-01-07T00:00:00+02:00')).toBe(0);
});

test('an extract whose last day has passed does not open, whoever kept the file', async () => {
  const bytes = await seal();
  desks.partner.clock.set('2027-01-07T08:00:00+02:00');
  expect(await desks.partner.fails('packets.stage', { bytes })).toBe('extract-expired');
});

test('each person of it has a disclosure, and the packet another of the same kind does not overwrite it', async () => {
  await seal();
  await seal('toinen.tar.age');
  expect(await coach.ok('consents.disclosures', { clientId: aino })).toMatchObject([
    { way: 'packet', state: 'left', items: [{ item: 'name' }] },
    { way: 'packet', state: 'left' },
  ]);
  expect(await coach.ok('substitutes.list', {})).toMatchObject([
    { substitute: 'Sanna Sijainen', people: 1, isOut: false },
    { substitute: 'Sanna Sijainen' },
  ]);
});

test('what changed after the look is looked at again before it leaves', async () => {
  const { handle } = await preview();
  await coach.ok('clients.update', { clientId: aino, reachSafely: 'Ei soittoja.' });
  coach.saveAs('ote.tar.age');
  expect(await coach.fails('substitutes.seal', { handle, partnerId: desks.partnerId })).toBe(
    'preview-outdated',
  );
  expect(await coach.ok('consents.disclosures', { clientId: aino })).toEqual([]);
});

test('a place that cannot be written leaves nothing behind', async () => {
  const { handle } = await preview();
  coach.scripted.answers.push(join(coach.folder, 'none', 'ote.tar.age'));
  expect((await coach.core.dispatch('substitutes.seal', { handle, partnerId: desks.partnerId })).ok).toBe(
    false,
  );
  expect(await coach.ok('substitutes.list', {})).toEqual([]);
  expect(await coach.ok('consents.disclosures', { clientId: aino })).toEqual([]);
});

test('on paper it is given too, entered, and asked back after its last day', async () => {
  const { handle } = await preview();
  const { extractId, pdf } = await coach.ok('substitutes.print', { handle, deliver: 'print' });
  expect(pdf?.length).toBeGreaterThan(1000);
  expect(await coach.ok('consents.disclosures', { clientId: aino })).toMatchObject([{ way: 'print' }]);
  coach.clock.set('2027-01-07T08:00:00+02:00');
  expect(await coach.ok('substitutes.list', {})).toMatchObject([{ extractId, isOut: true }]);
  await coach.ok('substitutes.returned', { extractId, returned: true });
  expect(await coach.ok('substitutes.list', {})).toMatchObject([{ isOut: false }]);
});

/** The text of what the substitute reads. */
const readAtPartner = async (name?: string) => {
  const staged = await stageAtPartner(await seal(name));
  const { packetId } = await desks.partner.ok('packets.import', { handle: staged.handle });
  const entry = await desks.partner.ok('packets.entry', { packetId, name: 'extract.json' });
  return Buffer.from(entry.bytes).toString();
};

test('rule 6: a turvakielto leaves out the places of meetings, close ones and how the door is', async () => {
  await meeting('2026-12-22T13:00:00+02:00');
  const told = { whoMayAnswer: 'Piilosisko', safetyNote: 'Piilokoira', reach: 'Soita aamulla.' };
  await coach.ok('clients.update', { clientId: aino, ...told });
  const before = await readAtPartner();
  for (const word of ['Kirjasto', 'Piilosisko', 'Piilokoira', 'Soita aamulla.'])
    expect(before).toContain(word);
  await coach.ok('clients.update', { clientId: aino, turvakielto: true });
  const after = await readAtPartner('toinen.tar.age');
  for (const word of ['Kirjasto', 'Piilosisko', 'Piilokoira']) expect(after).not.toContain(word);
  expect(after).toContain('Soita aamulla.');
});

test('rule 5: whom the client has forbidden gets nothing, named as the substitute or behind the unit it is sealed for', async () => {
  const { prohibitionId } = await coach.ok('network.prohibit', {
    clientId: aino,
    subject: { kind: 'handler', personName: 'Sanna Sijainen', partnerId: null },
    words: '',
    givenOn: '2026-11-20',
  });
  const asked = {
    ...days,
    substitute: 'sijainen sanna',
    clients: [{ clientId: aino, words: '' }],
    language: 'fi',
  } as const;
  expect(await coach.core.dispatch('substitutes.preview', asked)).toMatchObject({
    error: { code: 'extract-forbidden', details: { initials: 'A. T.' } },
  });
  await coach.ok('network.withdrawProhibition', { prohibitionId });

  const { handle } = await preview();
  await coach.ok('network.prohibit', {
    clientId: aino,
    subject: { kind: 'partner', partnerId: desks.partnerId },
    words: '',
    givenOn: '2026-11-20',
  });
  coach.saveAs('kielletty.tar.age');
  expect(await coach.fails('substitutes.seal', { handle, partnerId: desks.partnerId })).toBe(
    'extract-forbidden',
  );
  expect(await coach.ok('substitutes.list', {})).toEqual([]);
  expect(await coach.ok('consents.disclosures', { clientId: aino })).toEqual([]);
});

test('what the client has forbidden to tell anyone is left out of it, and out of the disclosure', async () => {
  await promise('Soitan koululle');
  await coach.ok('clients.update', { clientId: aino, phone: '040 111 2222' });
  for (const item of ['phone', 'promises'] as const) {
    const subject = { kind: 'item' as const, item };
    await coach.ok('network.prohibit', { clientId: aino, subject, words: '', givenOn: '2026-11-20' });
  }
  const read = await readAtPartner();
  expect(read).not.toContain('040 111 2222');
  expect(read).not.toContain('Soitan koululle');
  const [disclosure] = await coach.ok('consents.disclosures', { clientId: aino });
  expect(disclosure?.items.map(({ item }) => item)).toEqual(['name']);
});

test('rule 1: of a sensitive promise the extract says that there is one', async () => {
  await coach.ok('tasks.add', {
    clientId: aino,
    kind: 'promise',
    title: 'Varataan A-klinikka',
    isSensitive: true,
  });
  const read = await readAtPartner();
  expect(read).not.toContain('A-klinikka');
  expect(JSON.parse(read)).toMatchObject({ people: [{ promises: ['Lupaus'] }] });
});

test('private notes are not what was agreed last', async () => {
  const note = async (body: string, isPrivate: boolean) => {
    const { noteId } = await coach.ok('notes.begin', {
      clientId: aino,
      happenedAt: isPrivate ? '2026-11-24T10:00:00+02:00' : '2026-11-20T10:00:00+02:00',
      isPrivate,
      sections: [{ section: 'agreed', body }],
    });
    await coach.ok('notes.finish', { noteId });
  };
  await note('Aino soittaa kouluun.', false);
  await note('needle-private', true);
  const staged = await stageAtPartner(await seal());
  const { packetId } = await desks.partner.ok('packets.import', { handle: staged.handle });
  const entry = await desks.partner.ok('packets.entry', { packetId, name: 'extract.json' });
  const text = Buffer.from(entry.bytes).toString();
  expect(text).toContain('Aino soittaa kouluun.');
  expect(text).not.toContain('needle-private');
});
