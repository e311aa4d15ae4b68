import * as pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ClientId, ReferralId } from '#shared/ids.ts';
import { aFullClient, everyItem } from '../packets/testing/a-full-client.ts';
import { aConsent, aReferral, twoDesks, type TwoDesks } from '../packets/testing/two-desks.ts';

let desks: TwoDesks;
let clientId: ClientId;
beforeEach(async () => {
  desks = await twoDesks();
  clientId = await aFullClient(desks.coach);
});
afterEach(() => desks.close());

const wordsIn = async (pdf: Uint8Array): Promise<string> => {
  const task = pdfjs.getDocument({ data: new Uint8Array(pdf), verbosity: 0 });
  const document = await task.promise;
  const numbers = Array.from({ length: document.numPages }, (_, index) => index + 1);
  const pages = await Promise.all(
    numbers.map(async (number) => (await document.getPage(number)).getTextContent()),
  );
  await task.destroy();
  return pages
    .flatMap(({ items }) => items.map((item) => ('str' in item ? item.str : '')))
    .join(' ')
    .replaceAll(/\s+/g, ' ');
};

const previewed = async (items: typeof everyItem) => {
  const { coach, partnerId } = desks;
  const consentId = await aConsent(coach, clientId, partnerId, everyItem);
  const referralId = await aReferral(coach, clientId, partnerId, consentId, items);
  const preview = await coach.ok('referrals.preview', { referralId });
  const held = coach.app.handles.find<{ tar: Uint8Array }>('referral-preview', preview.handle);
  return { referralId, preview, archive: Buffer.from(held?.tar ?? []).toString() };
};

test('what the client said with a rating is seen in the letter before it leaves, beside the plan as well', async () => {
  for (const items of [
    ['name', 'ratings'],
    ['name', 'plan', 'ratings'],
  ] as const) {
    const { preview, archive } = await previewed(items);
    expect(archive).toContain('needle-rating');
    expect(await wordsIn(preview.pdf)).toContain('needle-rating');
  }
});

test('a meeting that was agreed and missed does not leave as the next one, whoever receives it', async () => {
  const { coach } = desks;
  const offered = async (referralId: ReferralId) =>
    (await coach.ok('referrals.get', { referralId })).offered.find(({ item }) => item === 'next-contact');
  const { referralId, preview } = await previewed(['name', 'next-contact']);
  expect(preview.leaves).toContain('next-contact');

  // Nobody came on 3 December, and nothing was logged.
  coach.clock.set('2026-12-04T09:00:00+02:00');
  expect(await offered(referralId)).toMatchObject({ empty: true, says: '' });
  expect(await coach.fails('referrals.seal', { referralId, preview: preview.handle })).toBe(
    'preview-outdated',
  );
  const { preview: later, archive } = await previewed(['name', 'next-contact']);
  expect(later.leaves).toEqual(['name']);
  expect(archive).not.toContain('needle-place');
});
