import { Decrypter } from 'age-encryption';
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { disclosableItems, type ItemKey } from '#shared/disclosure/registry.ts';
import type { ClientId, ReferralId } from '#shared/ids.ts';
import { PlainDate } from '#shared/time.ts';
import { success } from '#shared/result.ts';
import { auditActions } from '../../testing/read-audit.ts';
import { sha256Hex, utf8 } from '../../packet/bytes.ts';
import { readArchive } from '../../packet/archive.ts';
import {
  aFullClient,
  everyItem,
  interruptedPathwayId,
  needles,
  notNowThemeId,
  offenceThemeId,
  recordOf,
  unsharedCloseOneId,
} from '../packets/testing/a-full-client.ts';
import { paperText } from '../packets/testing/full-casework.ts';
import { aConsent, aReferral, sealed, ticks, twoDesks, type TwoDesks } from '../packets/testing/two-desks.ts';
import { largestPapers } from './paper-items.ts';

let desks: TwoDesks;
let clientId: ClientId;
beforeEach(async () => {
  desks = await twoDesks();
  clientId = await aFullClient(desks.coach);
});
afterEach(() => desks.close());

const aDraft = async (items: readonly ItemKey[] = ['name'], client = clientId) => {
  const consentId = await aConsent(desks.coach, client, desks.partnerId, everyItem);
  return aReferral(desks.coach, client, desks.partnerId, consentId, items);
};
const tick = (referralId: ReferralId, item: ItemKey, records: { id: string; ground?: string }[]) =>
  desks.coach.ok('referrals.save', {
    referralId,
    items: [...ticks(clientId, ['name']), { item, records }],
  });
const offered = async (referralId: ReferralId, item: ItemKey) =>
  (await desks.coach.ok('referrals.get', { referralId })).offered.find((one) => one.item === item);
/** What is in the bytes that would be sealed; papers are in it as they are. */
const bytesOf = async (referralId: ReferralId): Promise<string> => {
  const { handle } = await desks.coach.ok('referrals.preview', { referralId });
  const held = desks.coach.app.handles.find<{ tar: Uint8Array }>('referral-preview', handle);
  return Buffer.from(held?.tar ?? []).toString();
};
const setPartnerType = (type: 'kela' | 'employment-area') =>
  desks.coach.ok('partners.update', { partnerId: desks.partnerId, type });

test('rule 4: whoever can sanction learns neither of an interrupted pathway nor of a "not now"; others do when it was ticked', async () => {
  const referralId = await aDraft();
  const ids = [recordOf.pathways, interruptedPathwayId];
  const both = async () => {
    await tick(
      referralId,
      'pathways',
      ids.map((id) => ({ id })),
    );
    const ways = await bytesOf(referralId);
    await tick(referralId, 'themes', [{ id: recordOf.themes }, { id: notNowThemeId }]);
    return ways + (await bytesOf(referralId));
  };
  expect(await both()).toMatch(/unticked-pathway reason[^]*unasked-theme/);
  for (const type of ['kela', 'employment-area'] as const) {
    await setPartnerType(type);
    const left = await both();
    for (const kept of ['needle-pathway', 'needle-theme']) expect(left).toContain(kept);
    for (const out of ['unticked-pathway', 'unasked-theme']) expect(left).not.toContain(out);
    expect((await offered(referralId, 'pathways'))?.records.map(({ id }) => id)).toEqual([recordOf.pathways]);
  }
});

test('criminal-offence data leaves only with a ground of its own, which the ledger keeps', async () => {
  const referralId = await aDraft();
  expect(
    (await offered(referralId, 'themes'))?.records.find(({ id }) => id === offenceThemeId)?.groundFor,
  ).toEqual(['offence']);
  await tick(referralId, 'themes', [{ id: offenceThemeId }, { id: recordOf.themes }]);
  expect(await desks.coach.fails('referrals.preview', { referralId })).toBe('item-needs-ground');
  await tick(referralId, 'themes', [{ id: recordOf.themes }]);
  expect(await bytesOf(referralId)).not.toContain('Rikostausta');
  await tick(referralId, 'themes', [{ id: offenceThemeId, ground: 'Oikeusapu tarvitsee' }]);
  expect(await bytesOf(referralId)).toContain('offence-words');
  await sealed(desks.coach, referralId);
  const lines = await desks.coach.app.read((db) =>
    db.selectFrom('disclosureItem').select(['recordId', 'ground']).where('item', '=', 'themes').execute(),
  );
  expect(lines).toEqual([{ recordId: offenceThemeId, ground: 'Oikeusapu tarvitsee' }]);
});

test('a close one leaves only with a ground, only when it may be shared, and never a guardian who may not be told', async () => {
  const { coach } = desks;
  const referralId = await aDraft();
  const closeOnes = recordOf['close-ones'];
  expect((await offered(referralId, 'close-ones'))?.records.map(({ id }) => id)).toEqual([closeOnes]);
  await tick(referralId, 'close-ones', [{ id: closeOnes }]);
  expect(await coach.fails('referrals.preview', { referralId })).toBe('item-needs-ground');
  await tick(referralId, 'close-ones', [
    { id: closeOnes, ground: 'Soittaa ensin äidille' },
    { id: unsharedCloseOneId, ground: 'Soittaa ensin äidille' },
  ]);
  const bytes = await bytesOf(referralId);
  expect(bytes).toContain('040 555 0198');
  for (const out of ['unshared-close-one', 'about-the-close-one', 'support-of-close-one'])
    expect(bytes).not.toContain(out);
  await coach.app.write(async (trx) => {
    await trx.updateTable('closeOne').set({ isGuardian: 1 }).execute();
    return success(null);
  });
  await coach.ok('network.prohibit', {
    clientId,
    subject: { kind: 'guardian', closeOneId: null },
    givenOn: PlainDate.parse('2026-11-25'),
  });
  expect(await bytesOf(referralId)).not.toContain('needle-close-one');
});

test('the identity code leaves only where the file keeps codes, ticked with a ground, and every look at it is in the log', async () => {
  const { coach } = desks;
  const referralId = await aDraft(everyItem.filter((item) => item !== 'identity-code'));
  expect(await bytesOf(referralId)).not.toContain('999W');
  expect(JSON.stringify(await coach.ok('referrals.get', { referralId }))).not.toContain('999W');
  await tick(referralId, 'identity-code', [{ id: clientId }]);
  expect(await coach.fails('referrals.preview', { referralId })).toBe('item-needs-ground');
  await tick(referralId, 'identity-code', []);
  expect(await bytesOf(referralId)).not.toContain('999W');
  await tick(referralId, 'identity-code', [{ id: clientId, ground: 'Ajanvaraus vaatii' }]);
  const bytes = await bytesOf(referralId);
  expect(bytes).toMatch(/"system": "urn:oid:1\.2\.246\.21",\s+"value": "010190-999W"/);
  await sealed(coach, referralId);
  const actions = await auditActions(coach.app, clientId);
  expect(actions.filter((action) => action.startsWith('identity-code'))).toEqual([
    'identity-code.shown',
    'identity-code.shown',
    'identity-code.disclosed',
  ]);
  const log = await coach.app.read((db) => db.selectFrom('auditEntry').selectAll().execute());
  expect(JSON.stringify(log)).not.toContain('999W');

  const later = await aDraft(['name', 'identity-code']);
  await coach.ok('settings.change', { keepsIdentityCodes: false });
  expect(await bytesOf(later)).not.toContain('999W');
  expect(await offered(later, 'identity-code')).toMatchObject({ empty: true, records: [] });
});

test('a paper goes into the archive under a generated name; the receiver sees what it was called and reads it', async () => {
  const { coach, partner } = desks;
  const referralId = await aDraft(['name', 'papers']);
  const { entries } = await coach.ok('referrals.preview', { referralId });
  expect(entries[2]).toEqual({
    name: 'attachments/p1.txt',
    originalName: 'from the scanner.txt',
    mediaType: 'text/plain',
    size: paperText.length,
  });
  const bytes = await sealed(coach, referralId);
  const { identity } = await partner.app.read((db) =>
    db.selectFrom('ownKey').selectAll().executeTakeFirstOrThrow(),
  );
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  const archive = await readArchive(await decrypter.decrypt(bytes));
  if (!archive.ok) throw new Error(archive.why);
  const textOf = (name: string) => new TextDecoder().decode(archive.files.get(name));
  expect(textOf('attachments/p1.txt')).toBe(paperText);
  expect(textOf('manifest.json')).toContain('from the scanner.txt');
  expect(textOf('referral.fhir.json')).not.toContain('from the scanner');
  expect(textOf('referral.fhir.json')).toContain('"url": "attachments/p1.txt"');
});

test('the receiver looks at the papers and saves a copy after the warning, never under a path that a sender made up', async () => {
  const { coach, partner } = desks;
  const rename = (originalName: string) =>
    coach.app.write(async (trx) => {
      await trx.updateTable('attachment').set({ originalName }).where('id', '=', recordOf.papers).execute();
      return success(null);
    });
  await rename('../../etc/paper.txt');
  const { handle, entries, items } = await partner.ok('packets.stage', {
    bytes: await sealed(coach, await aDraft(['name', 'papers', 'pathways'])),
  });
  expect(items).toEqual(['name', 'pathways', 'papers']);
  expect(entries[2]?.originalName).toBe('../../etc/paper.txt');
  await partner.ok('packets.acceptSender', { handle, partnerId: null });
  const { packetId } = await partner.ok('packets.import', { handle });
  const name = 'attachments/p1.txt';
  const entry = await partner.ok('packets.entry', { packetId, name });
  expect([entry.view, Buffer.from(entry.bytes).toString()]).toEqual(['text', paperText]);

  const path = partner.saveAs('copy.txt');
  expect(await partner.ok('packets.saveAttachment', { packetId, name, open: false })).toEqual({
    savedAs: 'copy.txt',
  });
  expect(readFileSync(path, 'utf8')).toBe(paperText);
  expect(partner.scripted.asked.at(-1)?.suggestedName).toBe('-..-etc-paper.txt');
  const { clientId: theirs } = await partner.ok('packets.get', { packetId });
  expect(await auditActions(partner.app, theirs ?? clientId)).toContain('packet.attachment-saved-outside');
  expect(await partner.fails('packets.saveAttachment', { packetId, name: 'referral.pdf', open: false })).toBe(
    'attachment-not-found',
  );
});

test('what a sender calls a paper and is a program is neither shown nor saved', async () => {
  const { coach, partner } = desks;
  await coach.app.write(async (trx) => {
    await trx
      .updateTable('attachment')
      .set({ originalName: 'kuva.exe' })
      .where('id', '=', recordOf.papers)
      .execute();
    return success(null);
  });
  const { handle } = await partner.ok('packets.stage', {
    bytes: await sealed(coach, await aDraft(['name', 'papers'])),
  });
  await partner.ok('packets.acceptSender', { handle, partnerId: null });
  const { packetId } = await partner.ok('packets.import', { handle });
  const name = 'attachments/p1.txt';
  expect(await partner.ok('packets.entry', { packetId, name })).toMatchObject({ view: null });
  expect(await partner.fails('packets.saveAttachment', { packetId, name, open: false })).toBe(
    'paper-type-not-taken',
  );
});

test('papers that are too large together are refused before anything is built, and one that was damaged says so', async () => {
  const { coach } = desks;
  const referralId = await aDraft(['name', 'papers']);
  const largest = 50 * 1024 * 1024;
  const many = Array.from({ length: Math.floor(largestPapers / largest) + 1 }, () =>
    coach.app.ids.next<string>(),
  );
  await coach.app.write(async (trx) => {
    const { id: _, ...paper } = await trx
      .selectFrom('attachment')
      .selectAll()
      .where('id', '=', recordOf.papers)
      .executeTakeFirstOrThrow();
    const rows = many.map((id) => ({ ...paper, id, size: largest, sha256: sha256Hex(utf8(id)) }));
    await trx.insertInto('attachment').values(rows).execute();
    await trx
      .updateTable('attachment')
      .set({ size: paperText.length + 1 })
      .where('id', '=', recordOf.papers)
      .execute();
    return success(null);
  });
  expect(await coach.fails('referrals.preview', { referralId })).toBe('paper-damaged');
  await tick(
    referralId,
    'papers',
    many.map((id) => ({ id })),
  );
  expect(await coach.fails('referrals.preview', { referralId })).toBe('papers-too-large-for-packet');
});

test('what the client has forbidden stops each of the new items', async () => {
  for (const item of ['papers', 'workers', 'interpreter', 'identity-code'] as const) {
    const referralId = await aDraft(['name', item]);
    const { prohibitionId } = await desks.coach.ok('network.prohibit', {
      clientId,
      subject: { kind: 'item', item },
      givenOn: PlainDate.parse('2026-11-25'),
    });
    expect(await desks.coach.fails('referrals.preview', { referralId })).toBe('prohibited-item');
    await desks.coach.ok('network.withdrawProhibition', { prohibitionId });
    expect(await bytesOf(referralId)).toContain(needles[item]);
  }
});

test('with a turvakielto, of random drafts no place, close one, worker or paper is in the bytes', async () => {
  const hiddenOne = await aFullClient((await twoDesksAgain()).coach, true);
  const { coach, partnerId } = desks;
  const consentId = await aConsent(coach, hiddenOne, partnerId, everyItem);
  const hidden = everyItem.filter((item) => disclosableItems[item].hiddenByTurvakielto);
  expect(hidden).toEqual(
    expect.arrayContaining(['address', 'close-ones', 'workers', 'papers', 'service-mode']),
  );
  const extra: string[] = [];
  await fc.assert(
    fc.asyncProperty(fc.subarray([...everyItem], { minLength: 1 }), async (items) => {
      const referralId = await aReferral(coach, hiddenOne, partnerId, consentId, items);
      if (items.some((item) => hidden.includes(item))) {
        expect(await coach.fails('referrals.preview', { referralId })).toBe('item-turvakielto');
        return;
      }
      const bytes = await bytesOf(referralId);
      const places = [...hidden.flatMap((item) => needles[item] ?? []), 'needle-pathway provider', paperText];
      for (const place of places) if (bytes.includes(place)) extra.push(place);
    }),
    { numRuns: 60 },
  );
  expect(extra).toEqual([]);
  const open = everyItem.filter((item) => !hidden.includes(item));
  const referralId = await aReferral(coach, hiddenOne, partnerId, consentId, open);
  const all = await bytesOf(referralId);
  expect(all).toContain('needle-pathway');
  expect(all).not.toContain('needle-pathway provider');
}, 120_000);

/** The ids of the full client's records are fixed, so that one lives in a case file of its own. */
const twoDesksAgain = async (): Promise<TwoDesks> => {
  await desks.close();
  desks = await twoDesks();
  return desks;
};
