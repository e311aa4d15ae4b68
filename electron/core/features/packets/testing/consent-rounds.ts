import { Decrypter } from 'age-encryption';
import fc from 'fast-check';
import * as pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { ItemKey } from '#shared/disclosure/registry.ts';
import type { ClientId } from '#shared/ids.ts';
import { readArchive } from '../../../packet/archive.ts';
import { everyItem, needles, neverThere } from './a-full-client.ts';
import { aConsent, aReferral, sealed, type TwoDesks } from './two-desks.ts';

/** The text of all pages, as a reader shows it that was told the password. */
export const textOfPdf = async (pdf: Uint8Array, password = ''): Promise<string> => {
  const task = pdfjs.getDocument({ data: new Uint8Array(pdf), password, verbosity: 0 });
  const document = await task.promise;
  const pages = Array.from({ length: document.numPages }, (_, index) => document.getPage(index + 1));
  const texts = await Promise.all(pages.map(async (page) => (await (await page).getTextContent()).items));
  await task.destroy();
  return texts
    .flat()
    .map((item) => ('str' in item ? item.str : ''))
    .join(' ')
    .replaceAll(/\s+/g, ' ');
};

/** What stands in the decrypted bytes: of the document, and of the letter where it is read. */
const disclosedIn = async (bytes: Uint8Array, identity: string, withLetter: boolean): Promise<string> => {
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

export interface Rounds {
  /** Packets that left. */
  readonly left: number;
  /** What was there beyond the consent, missing, or let through, in words. */
  readonly extra: readonly string[];
}

/**
 * Random consents and random ticks, each sealed and opened again: exactly the needles of what was ticked and consented to stand in the
 * decrypted bytes, and a tick beyond the consent is refused. Every `letterEvery`-th letter is read as a PDF too; the document beside it
 * each time.
 */
export const consentRounds = async (
  { coach, partner, partnerId }: TwoDesks,
  clientId: ClientId,
  { rounds, letterEvery, seed }: { rounds: number; letterEvery: number; seed?: number },
): Promise<Rounds> => {
  const { identity } = await partner.app.read((db) =>
    db.selectFrom('ownKey').selectAll().executeTakeFirstOrThrow(),
  );
  const extra: string[] = [];
  let round = 0;
  let left = 0;
  const refused = async (referralId: Awaited<ReturnType<typeof aReferral>>, code: string) => {
    const answer = await coach.core.dispatch('referrals.preview', { referralId });
    const got = answer.ok ? 'let through' : answer.error.code;
    if (got !== code) extra.push(`${got} in place of ${code}`);
  };
  const items = fc.subarray([...everyItem]);
  await fc.assert(
    fc.asyncProperty(items, items, fc.integer({ min: 0, max: 3 }), async (consented, more, mode) => {
      round += 1;
      // In three of four rounds only what was consented to is ticked; in the fourth, anything.
      const ticked = mode === 0 ? more : more.filter((item) => consented.includes(item));
      const consentId = await aConsent(coach, clientId, partnerId, consented);
      const referralId = await aReferral(coach, clientId, partnerId, consentId, ticked);
      if (ticked.some((item) => !consented.includes(item) && item !== 'reply-permission'))
        return refused(referralId, 'consent-does-not-cover');
      if (ticked.filter((item) => item !== 'reply-permission' || consented.includes(item)).length === 0)
        return refused(referralId, 'referral-incomplete');
      const text = await disclosedIn(await sealed(coach, referralId), identity, round % letterEvery === 0);
      left += 1;
      for (const [item, needle] of Object.entries(needles)) {
        const there = text.includes(needle);
        if (there !== ticked.includes(item as ItemKey))
          extra.push(`${item}: ${there ? 'too much' : 'missing'}`);
      }
      for (const never of neverThere) if (text.includes(never)) extra.push(never);
    }),
    { numRuns: rounds, ...(seed === undefined ? {} : { seed }) },
  );
  return { left, extra };
};
