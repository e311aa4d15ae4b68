import { afterEach, beforeEach, expect, test } from 'vitest';
import type { PacketId, PartnerId } from '#shared/ids.ts';
import { buildPacket } from '../../packet/build.ts';
import { utf8 } from '../../packet/bytes.ts';
import { writeCard, type CardContent } from '../../packet/card.ts';
import { referralBundle } from '../../packet/fhir/bundle.ts';
import { makeOwnKeys, type OwnKeys } from '../../packet/own-keys.ts';
import { revoke, type RevokedKey } from '../../packet/revocation.ts';
import { sealPacket } from '../../packet/seal.ts';
import { signNext } from '../../packet/succession.ts';
import { aDocument } from '../../packet/testing/a-document.ts';
import { valueOf } from '../../packet/testing/a-packet.ts';
import { openTestCaseFile, type TestCaseFile } from '../../testing/open-test-case-file.ts';
import { ownPast } from './former-own-keys.ts';
import { ownKeysOf } from './own-card.ts';

let coach: TestCaseFile;
/** Keys that hostile hands hold as well as their holders. */
let made: OwnKeys[];
let partnerId: PartnerId;
beforeEach(async () => {
  coach = await openTestCaseFile();
  made = await Promise.all([0, 1, 2, 3].map(() => makeOwnKeys()));
  ({ partnerId } = await take(cardOf(0)));
  await verify(0);
});
afterEach(() => coach.close());

const keyOf = (index: number): OwnKeys => {
  const keys = made[index];
  if (!keys) throw new Error(`no key ${index}`);
  return keys;
};

interface Told {
  /** Who comes before, newest first; each says that the one before it in this list (at first the card's key) is the next. */
  readonly after?: readonly number[];
  readonly revoked?: readonly RevokedKey[];
  readonly holder?: string;
  readonly organisation?: string;
}

const cardOf = (
  index: number,
  { after = [], revoked = [], holder = 'Maarit Mäki', organisation = 'Lapin hyvinvointialue' }: Told = {},
): Uint8Array => {
  const { recipient, signingKey, signingSecret } = keyOf(index);
  let next = index;
  const formerly = after.map((old) => {
    const signature = signNext(keyOf(old), keyOf(next).signingKey);
    next = old;
    return { signingKey: keyOf(old).signingKey, signature };
  });
  const content: CardContent = {
    formatVersion: 1,
    organisation,
    unit: '',
    practice: false,
    keys: [{ holder, role: 'person', recipient, signingKey, ...(after.length > 0 ? { formerly } : {}) }],
    ...(revoked.length > 0 ? { revoked: [...revoked] } : {}),
    created: coach.clock.now(),
    counter: 1,
  };
  return writeCard(content, [signingSecret]);
};
const read = (bytes: Uint8Array) => coach.ok('partners.readCard', { bytes });
const take = async (bytes: Uint8Array, to: PartnerId | null = null) => {
  const { handle } = await read(bytes);
  return coach.ok('partners.acceptCard', { handle, partnerId: to });
};
const keys = async (of = partnerId) => (await coach.ok('partners.get', { partnerId: of })).keys;
const states = async (of = partnerId) => (await keys(of)).map(({ state, retiredWhy }) => retiredWhy ?? state);
const verify = async (place: number) =>
  coach.ok('partners.verifyKey', { partnerKeyId: (await keys())[place]?.partnerKeyId ?? '', how: 'phone' });

test('a key vouches for a new one of its own holder, and for nobody else’s name', async () => {
  const { keys: shown } = await read(cardOf(1, { after: [0], holder: 'Johtaja Jokela' }));
  expect(shown).toMatchObject([{ signedByOld: null }]);
  await take(cardOf(1, { after: [0], holder: 'Johtaja Jokela' }), partnerId);
  // As any other key that came by card: the old one stays, and the new one is not verified.
  expect(await states()).toEqual(['verified', 'unverified']);
});

test('a new key that contradicts somebody else in use is in doubt, even with the old one’s word', async () => {
  // The partner’s key in the directory, and another under the same name at another unit of the organisation.
  await take(cardOf(2), null);
  const [unit] = (await coach.ok('partners.list', {})).filter((each) => each.partnerId !== partnerId);
  expect(unit?.keyState).toBe('changed');
  expect(await read(cardOf(1, { after: [0] }))).toMatchObject({ keys: [{ signedByOld: null }] });
  await take(cardOf(1, { after: [0] }), partnerId);
  expect(await states()).toEqual(['verified', 'changed']);
});

test('a key in doubt, or one that was taken out of use, vouches for nothing', async () => {
  await take(cardOf(1), partnerId);
  expect(await states()).toEqual(['verified', 'changed']);
  expect(await read(cardOf(2, { after: [1] }))).toMatchObject({ keys: [{ signedByOld: null }] });
  // Nor does what is behind it in the chain, though that is verified.
  expect(await read(cardOf(2, { after: [1, 0] }))).toMatchObject({ keys: [{ signedByOld: null }] });
  for (const { partnerKeyId } of await keys()) await coach.ok('partners.retireKey', { partnerKeyId });
  expect(await read(cardOf(2, { after: [0] }))).toMatchObject({ keys: [{ signedByOld: null }] });
});

test('the first successor stands: a second one that the same old key signed is in doubt, and blocks', async () => {
  await take(cardOf(1, { after: [0] }), partnerId);
  expect(await states()).toEqual(['succeeded', 'verified']);
  await take(cardOf(2, { after: [0] }), partnerId);
  expect(await states()).toEqual(['succeeded', 'verified', 'changed']);
});

test('a chain does not go through a revoked key, also one that nobody here knew when it was revoked', async () => {
  const day = coach.clock.today();
  // A stranger’s card tells of it; it is nobody’s here, and nothing else changes.
  const stranger = cardOf(3, {
    holder: 'Joku Muu',
    organisation: 'Muu ry',
    revoked: [revoke(keyOf(1), day)],
  });
  expect(await read(stranger)).toMatchObject({ revokes: [], known: null });
  expect(await states()).toEqual(['verified']);
  expect(await read(cardOf(2, { after: [1, 0] }))).toMatchObject({ keys: [{ signedByOld: null }] });
  await take(cardOf(2, { after: [1, 0] }), partnerId);
  expect(await states()).toEqual(['verified', 'changed']);
  // And the revoked key itself is taken under no name.
  const { handle } = await read(cardOf(1, { after: [0] }));
  expect(await coach.fails('partners.acceptCard', { handle, partnerId })).toBe('card-revoked');
  expect(await read(stranger)).toMatchObject({ revokes: [] });
});

test('a key is revoked at every partner who has it, and its successors there come into doubt', async () => {
  const other = await coach.ok('partners.add', { name: 'Lapin hyvinvointialue', unit: 'Päivystys' });
  await take(cardOf(0), other.partnerId);
  await take(cardOf(1, { after: [0] }), partnerId);
  expect(await states()).toEqual(['succeeded', 'verified']);
  expect(await states(other.partnerId)).toEqual(['succeeded', 'unverified']);
  const revoked = [revoke(keyOf(0), coach.clock.today())];
  const card = await read(cardOf(3, { holder: 'Joku Muu', organisation: 'Muu ry', revoked }));
  expect(card.revokes).toEqual(['Maarit Mäki']);
  expect(await states()).toEqual(['revoked', 'changed']);
  expect(await states(other.partnerId)).toEqual(['revoked', 'changed']);
});

test('a card with a key of one’s own revokes what it can prove, says whose, and is no partner', async () => {
  const own = await ownKeysOf(coach.app);
  const day = coach.clock.today();
  const withOwn = (revoked: readonly RevokedKey[]) => {
    const stranger = keyOf(3);
    const key = (holder: string, { recipient, signingKey }: OwnKeys) =>
      ({ holder, role: 'person', recipient, signingKey }) as const;
    return writeCard(
      {
        formatVersion: 1,
        organisation: 'Lapin hyvinvointialue',
        unit: '',
        practice: false,
        keys: [key('Joku Muu', stranger), key('Oula Valmentaja', own)],
        revoked: [...revoked],
        created: coach.clock.now(),
        counter: 1,
      },
      [stranger.signingSecret, own.signingSecret],
    );
  };
  const heard: string[] = [];
  coach.core.subscribe(({ type }) => heard.push(type));
  for (const [revoked, told] of [
    [keyOf(2), undefined],
    [keyOf(0), { revokes: 'Maarit Mäki' }],
  ] as const) {
    expect(await states()).toEqual(['verified']);
    const answer = await coach.core.dispatch('partners.readCard', { bytes: withOwn([revoke(revoked, day)]) });
    expect(answer).toEqual({ ok: false, error: { code: 'card-is-own', ...(told && { details: told }) } });
  }
  expect(heard).toEqual(['changed', 'changed']);
  expect(await states()).toEqual(['revoked']);
  expect(await coach.ok('partners.list', {})).toHaveLength(1);
  // The one that nobody had is remembered as well.
  const { handle } = await read(cardOf(2));
  expect(await coach.fails('partners.acceptCard', { handle, partnerId: null })).toBe('card-revoked');
});

test('whoever revokes the file’s own key has it: that is told until the key is changed, which then vouches for nothing', async () => {
  const own = await ownKeysOf(coach.app);
  const card = await read(cardOf(3, { holder: 'Joku Muu', revoked: [revoke(own, coach.clock.today())] }));
  expect(card).toMatchObject({ revokes: [], revokesOwn: true });
  expect(await coach.ok('partners.ownCard', {})).toMatchObject({ isRevoked: true });
  await coach.ok('partners.changeOwnKey', { reason: 'ordinary' });
  expect(await coach.ok('partners.ownCard', {})).toMatchObject({ isRevoked: false, formerKeys: 1 });
  const { formerly, revoked } = await coach.app.read(ownPast);
  expect([formerly, revoked]).toMatchObject([[], [{ signingKey: own.signingKey }]]);
});

test('a card that tells of ten former keys, none of them known, says that it may have been changed more often', async () => {
  const many = await Promise.all(Array.from({ length: 12 }, () => makeOwnKeys()));
  made.push(...many);
  const at = (from: number) => Array.from({ length: 10 }, (_, index) => from - 1 - index);
  // Keys 4–15; the card of 15 tells of 14–5, and what the coach has is 0.
  expect(await read(cardOf(15, { after: at(15) }))).toMatchObject({
    known: { partnerId },
    keys: [{ signedByOld: null, pastTooLong: true }],
  });
  // With one of the ten in the directory, and for a holder who has no key there, there is nothing to tell.
  expect(await read(cardOf(15, { after: at(15), holder: 'Joku Muu' }))).toMatchObject({
    keys: [{ pastTooLong: false }],
  });
  expect(await read(cardOf(15, { after: at(15).slice(1) }))).toMatchObject({
    keys: [{ pastTooLong: false }],
  });
  const told = [14, 13, 12, 11, 10, 9, 8, 7, 6, 0];
  expect(await read(cardOf(15, { after: told }))).toMatchObject({
    keys: [{ signedByOld: 'verified', pastTooLong: false }],
  });
});

test('a forged revocation refuses the card, and changes nothing', async () => {
  const day = coach.clock.today();
  const forged = { ...revoke(keyOf(3), day), signingKey: keyOf(0).signingKey };
  expect(await coach.fails('partners.readCard', { bytes: cardOf(3, { revoked: [forged] }) })).toBe(
    'card-forged',
  );
  expect(await states()).toEqual(['verified']);
});

test('a key that was taken out of use by hand comes back as a new one would, and no key twice', async () => {
  const [first] = await keys();
  await coach.ok('partners.retireKey', { partnerKeyId: first?.partnerKeyId ?? '' });
  expect(await states()).toEqual(['removed']);
  await take(cardOf(0), partnerId);
  expect(await states()).toEqual(['unverified']);
  await take(cardOf(1, { after: [0] }), partnerId);
  await take(cardOf(1, { after: [0] }), partnerId);
  expect(await states()).toEqual(['succeeded', 'unverified']);
});

test('a pasted recipient of a key that is revoked or was changed is refused', async () => {
  const paste = (index: number) =>
    coach.fails('partners.pasteRecipient', { partnerId, recipient: keyOf(index).recipient, holder: '' });
  await take(cardOf(1, { after: [0] }), partnerId);
  expect(await paste(0)).toBe('card-superseded');
  const current = (await keys()).find(({ state }) => state === 'verified');
  await coach.ok('partners.revokeKey', { partnerKeyId: current?.partnerKeyId ?? '', saidBy: '' });
  expect(await paste(1)).toBe('card-revoked');
});

test('a packet that the own key of before signed makes nobody of the network', async () => {
  const before = await ownKeysOf(coach.app);
  await coach.ok('partners.changeOwnKey', { reason: 'wrong-hands' });
  const { recipient } = await coach.ok('partners.ownCard', {});
  const document = referralBundle(aDocument({}), utf8('%PDF-1.7'));
  const { tar } = await buildPacket(
    {
      packetId: coach.app.ids.next<PacketId>(),
      kind: 'referral',
      created: coach.clock.now(),
      sender: {
        name: 'Oma Valmentaja',
        organisation: '',
        recipient: before.recipient,
        signingKey: before.signingKey,
      },
      recipients: [recipient],
      purpose: 'Palvelun aloittaminen',
      consentId: null,
      inReplyTo: null,
      counter: 9,
      auditHead: null,
      practice: false,
    },
    [
      {
        name: 'referral.fhir.json',
        originalName: 'referral.fhir.json',
        mediaType: 'application/fhir+json',
        bytes: document,
      },
    ],
    before.signingSecret,
  );
  const bytes = valueOf(await sealPacket(tar, [recipient]));
  const { handle } = await coach.ok('packets.stage', { bytes });
  expect(await coach.fails('packets.acceptSender', { handle, partnerId: null })).toBe('card-is-own');
});
