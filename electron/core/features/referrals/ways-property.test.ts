import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import * as pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ItemKey } from '#shared/disclosure/registry.ts';
import type { ClientId, PartnerId } from '#shared/ids.ts';
import { aFullClient, everythingThatLeaves, needles, neverThere } from '../packets/testing/a-full-client.ts';
import { aConsent, aReferral, twoDesks, type TwoDesks } from '../packets/testing/two-desks.ts';

/** The long campaign is 1,000 of them; each sets a letter, and every third one is encrypted. */
const rounds = Number(process.env['RINNALLA_WAYS_ROUNDS'] ?? 45);
const password = 'kanto lumi vene sumu harava';

let desks: TwoDesks;
let clientId: ClientId;
let clinic: PartnerId;
beforeAll(async () => {
  desks = await twoDesks();
  clientId = await aFullClient(desks.coach);
  ({ partnerId: clinic } = await desks.coach.ok('partners.add', { name: 'Terveysasema' }));
});
afterAll(() => desks.close());

/** Everything that can be read out of a PDF: its pages, its properties, and the papers inside. */
const readOut = async (bytes: Uint8Array): Promise<string> => {
  const task = pdfjs.getDocument({ data: new Uint8Array(bytes), password, verbosity: 0 });
  const document = await task.promise;
  const pages = Array.from({ length: document.numPages }, (_, index) => document.getPage(index + 1));
  const texts = await Promise.all(pages.map(async (page) => (await (await page).getTextContent()).items));
  const { info } = await document.getMetadata();
  const papers = await Promise.all(
    [...((await document.getAttachments()) ?? [])].map(
      async ([id, { filename }]) =>
        `${filename} ${new TextDecoder().decode((await document.getAttachmentContent(id)) ?? undefined)}`,
    ),
  );
  await task.destroy();
  const words = texts.flat().map((item) => ('str' in item ? item.str : ''));
  // A telephone number holds together on its line by spaces of its own.
  return [...words, ...papers, JSON.stringify(info)].join(' ').replaceAll(/\s+/g, ' ');
};

/** Words that a letter shows as they were written, so that they must be there when their item was ticked. */
const asWritten: readonly ItemKey[] = ['phone', 'own-wish', 'situation', 'tried', 'asked', 'aim', 'services'];

test(`of ${String(rounds)} random consents, no way out gives one item more than was ticked and consented to`, async () => {
  const ways = ['pdf', 'pdf-password', 'paper'] as const;
  const wrong: string[] = [];
  let round = 0;
  let left = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.subarray([...everythingThatLeaves]),
      fc.subarray([...everythingThatLeaves]),
      async (consented, more) => {
        const way = ways[round++ % ways.length] ?? 'pdf';
        const { coach } = desks;
        const ticked = more.filter((item) => consented.includes(item) && item !== 'reply-permission');
        const consentId = await aConsent(coach, clientId, clinic, consented);
        const referralId = await aReferral(coach, clientId, clinic, consentId, ticked);
        const beyond = everythingThatLeaves.find(
          (item) => !consented.includes(item) && item !== 'reply-permission',
        );
        if (beyond !== undefined) {
          const greedy = await aReferral(coach, clientId, clinic, consentId, [...ticked, beyond]);
          expect(await coach.fails('referrals.preview', { referralId: greedy, way })).toBe(
            'consent-does-not-cover',
          );
        }
        if (ticked.length === 0) return;
        const { handle } = await coach.ok('referrals.preview', { referralId, way });
        const path = coach.saveAs(`round-${String(round)}.pdf`);
        await coach.ok('referrals.seal', { referralId, preview: handle, passphrase: password });
        left += 1;
        const text = await readOut(new Uint8Array(readFileSync(path)));
        for (const [item, needle] of Object.entries(needles)) {
          const there = text.includes(needle);
          const wanted = ticked.some((one) => one === item);
          if (there && !wanted) wrong.push(`${way} ${item}: too much`);
        }
        for (const item of asWritten) {
          if (ticked.includes(item) && !text.includes(needles[item] ?? item))
            wrong.push(`${way} ${item}: missing`);
        }
        for (const never of neverThere) if (text.includes(never)) wrong.push(`${way} ${never}`);
      },
    ),
    { numRuns: rounds },
  );
  expect(wrong).toEqual([]);
  expect(left).toBeGreaterThan(rounds / 3);
}, 600_000);
