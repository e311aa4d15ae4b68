import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ClientId, PartnerId } from '#shared/ids.ts';
import type { Language } from '#shared/languages.ts';
import { openTestCaseFile, type TestCaseFile } from '../../testing/open-test-case-file.ts';
import { auditActions } from '../../testing/read-audit.ts';

let file: TestCaseFile;
let aino: ClientId;
let partnerId: PartnerId;
beforeEach(async () => {
  file = await openTestCaseFile({ now: '2026-11-25T12:00:00+02:00' });
  aino = await file.aClient('Aino Tammela');
  ({ partnerId } = await file.ok('partners.add', { name: 'Työpaja Halla' }));
});
afterEach(() => file.close());

async function textOf(pdf: Uint8Array | null): Promise<string> {
  const loading = getDocument({ data: pdf?.slice() ?? new Uint8Array(), verbosity: 0 });
  const page = await (await loading.promise).getPage(1);
  const { items } = await page.getTextContent();
  const text = items.map((item) => ('str' in item ? item.str : '')).join(' ');
  await loading.destroy();
  return text.replaceAll(/\s+/g, ' ');
}

const onPaper = async (language: Language = 'fi', deliver: 'view' | 'print' = 'view') =>
  textOf((await file.ok('disclosures.onPaper', { clientId: aino, language, deliver })).pdf);

const tell = (words: string, section?: string) =>
  file.ok('disclosures.record', {
    clientId: aino,
    recipient: { kind: 'partner', partnerId },
    items: ['name', 'own-wish'],
    basis:
      section === undefined ? { kind: 'present' } : { kind: 'law', ground: 'social-welfare-35', section },
    way: section === undefined ? 'oral' : 'print',
    words,
    at: '2026-11-25T08:30:00Z',
  });

test('the client reads what was given, to whom, when and on which ground, in each language', async () => {
  await tell('Kerrottiin toiveesta aloittaa tammikuussa');
  await tell('Ilmoitus', 'Sosiaalihuoltolaki 35 §');
  const fi = await onPaper();
  expect(fi).toContain('Mitä minusta on kerrottu');
  expect(fi).toContain('Aino Tammela');
  expect(fi).toContain('ke 25.11.2026 klo 10.30');
  expect(fi).toContain('Työpaja Halla');
  expect(fi).toContain('Kerrottiin toiveesta aloittaa tammikuussa');
  expect(fi).toContain('Olit itse mukana');
  expect(fi).toContain('Laki, ilman suostumusta: Sosiaalihuoltolaki 35 §');
  expect(await onPaper('sv')).toContain('Du var själv med');
  expect(await onPaper('en')).toContain('You were there yourself');
});

test('what another person was told, and what was entered by mistake, is not on the paper', async () => {
  const other = await file.aClient('Onni Virta');
  await file.ok('disclosures.record', {
    clientId: other,
    recipient: { kind: 'partner', partnerId },
    items: [],
    basis: { kind: 'present' },
    way: 'oral',
    words: 'Onnin asia',
    at: '2026-11-25T08:30:00Z',
  });
  const { disclosureId } = await tell('Väärä kirjaus');
  await file.ok('disclosures.remove', { disclosureId });
  const text = await onPaper();
  expect(text).not.toMatch(/Onni|Väärä/);
  expect(text).toContain('Sinusta ei ole annettu eikä kerrottu muille mitään.');
});

test('giving it is in the audit chain, looking is not, and the ledger does not grow of it', async () => {
  await tell('Toive');
  const before = await auditActions(file.app, aino);
  await onPaper();
  expect(await auditActions(file.app, aino)).toEqual(before);
  await onPaper('fi', 'print');
  expect(await auditActions(file.app, aino)).toEqual([...before, 'disclosures.printed']);
  expect(await file.ok('consents.disclosures', { clientId: aino })).toHaveLength(1);
});
