import { Decrypter } from 'age-encryption';
import fc from 'fast-check';
import * as pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { disclosableItems, type ItemKey } from '#shared/disclosure/registry.ts';
import type { ClientId } from '#shared/ids.ts';
import { readArchive } from '../../packet/archive.ts';
import { aFullClient, everyItem, needles, neverThere } from '../packets/testing/a-full-client.ts';
import { aConsent, aReferral, sealed, twoDesks, type TwoDesks } from '../packets/testing/two-desks.ts';

/** The long campaign is 1,000; each round makes a consent, a letter, a sealed file, and opens it. */
const rounds = Number(process.env['RINNALLA_CONSENT_ROUNDS'] ?? 200);
/** Every n-th letter is read as a PDF too; the document beside it is read each time. */
const letterEvery = 10;

let desks: TwoDesks;
let clientId: ClientId;
let identity: string;
beforeAll(async () => {
  desks = await twoDesks();
  clientId = await aFullClient(desks.coach);
  const own = await desks.partner.app.read((db) =>
    db.selectFrom('ownKey').selectAll().executeTakeFirstOrThrow(),
  );
  identity = own.identity;
});
afterAll(() => desks.close());

const textOfPdf = async (pdf: Uint8Array): Promise<string> => {
  const task = pdfjs.getDocument({ data: new Uint8Array(pdf), verbosity: 0 });
  const document = await task.promise;
  const pages = Array.from({ length: document.numPages }, (_, index) => document.getPage(index + 1));
  const texts = await Promise.all(pages.map(async (page) => (await (await page).getTextContent()).items));
  await task.destroy();
  return texts
    .flat()
    .map((item) => ('str' in item ? item.str : ''))
    .join(' ');
};

/** What stands in the decrypted bytes: of the document, and of the letter where it is read. */
const disclosedIn = async (bytes: Uint8Array, withLetter: boolean): Promise<string> => {
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  const archive = await readArchive(await decrypter.decrypt(bytes));
  if (!archive.ok) throw new Error(archive.why);
  const pdf = archive.files.get('referral.pdf');
  const texts = [...archive.files]
    .filter(([name]) => name.endsWith('.json'))
    .map(([, file]) => new TextDecoder().decode(file));
  if (withLetter && pdf) texts.push(await textOfPdf(pdf));
  return texts.join('\n');
};

test(`of ${rounds} random consents, nothing beyond the consent is in the decrypted bytes`, async () => {
  let round = 0;
  let left = 0;
  const extra: string[] = [];
  const items = fc.subarray([...everyItem]);
  await fc.assert(
    fc.asyncProperty(items, items, fc.integer({ min: 0, max: 3 }), async (consented, more, mode) => {
      round += 1;
      // In three of four rounds only what was consented to is ticked; in the fourth, anything.
      const ticked = mode === 0 ? more : more.filter((item) => consented.includes(item));
      const { coach, partnerId } = desks;
      const consentId = await aConsent(coach, clientId, partnerId, consented);
      const referralId = await aReferral(coach, clientId, partnerId, consentId, ticked);
      const beyond = ticked.some((item) => !consented.includes(item) && item !== 'reply-permission');
      if (beyond) {
        expect(await coach.fails('referrals.preview', { referralId })).toBe('consent-does-not-cover');
        return;
      }
      if (ticked.filter((item) => item !== 'reply-permission' || consented.includes(item)).length === 0) {
        expect(await coach.fails('referrals.preview', { referralId })).toBe('referral-incomplete');
        return;
      }
      const text = await disclosedIn(await sealed(coach, referralId), round % letterEvery === 0);
      left += 1;
      for (const [item, needle] of Object.entries(needles)) {
        const there = text.includes(needle);
        if (there !== ticked.includes(item as ItemKey))
          extra.push(`${item}: ${there ? 'too much' : 'missing'}`);
      }
      for (const never of neverThere) {
        if (text.includes(never)) extra.push(never);
      }
    }),
    { numRuns: rounds },
  );
  expect(extra).toEqual([]);
  expect(left).toBeGreaterThan(rounds / 3);
}, 600_000);

test('every item of the registry has a needle here, so that a new item cannot be left untested', () => {
  expect(Object.keys(needles).sort()).toEqual(
    Object.keys(disclosableItems)
      .filter((item) => item !== 'reply-permission')
      .sort(),
  );
  expect([...everyItem].sort()).toEqual(Object.keys(disclosableItems).sort());
});
