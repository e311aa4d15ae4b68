import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import * as pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ArgsOf } from '#shared/contract/index.ts';
import type { WayOut } from '#shared/codes/ways.ts';
import type { ClientId, PacketId, PartnerId, ReferralId } from '#shared/ids.ts';
import { PlainDate } from '#shared/time.ts';
import { sha256Hex } from '../../packet/bytes.ts';
import { fingerprintWords } from '../../packet/words.ts';
import { aFullClient, everyItem, needles } from '../packets/testing/a-full-client.ts';
import { aConsent, aReferral, twoDesks, type TwoDesks } from '../packets/testing/two-desks.ts';

let desks: TwoDesks;
let clientId: ClientId;
let clinic: PartnerId;
beforeEach(async () => {
  desks = await twoDesks();
  clientId = await aFullClient(desks.coach);
  // A clinic that has neither a key nor this app.
  ({ partnerId: clinic } = await desks.coach.ok('partners.add', {
    name: 'Terveysasema',
    phone: '016 000 111',
  }));
});
afterEach(() => desks.close());

const password = 'kanto lumi vene sumu harava';
const aDraft = async (items = everyItem): Promise<ReferralId> => {
  const consentId = await aConsent(desks.coach, clientId, clinic, items);
  return aReferral(desks.coach, clientId, clinic, consentId, items);
};
const leaves = async (
  referralId: ReferralId,
  way: WayOut,
  more: Partial<ArgsOf<'referrals.seal'>> = {},
): Promise<{ bytes: Uint8Array; packetId: PacketId }> => {
  const { coach } = desks;
  const { handle } = await coach.ok('referrals.preview', { referralId, way });
  const path = coach.saveAs(`left-${way}.pdf`);
  const sealed = await coach.ok('referrals.seal', { referralId, preview: handle, ...more });
  return { bytes: new Uint8Array(readFileSync(path)), packetId: sealed.packetId };
};

const opened = async (bytes: Uint8Array, secret?: string) => {
  const task = pdfjs.getDocument({
    data: new Uint8Array(bytes),
    verbosity: 0,
    ...(secret === undefined ? {} : { password: secret }),
  });
  const document = await task.promise;
  const pages = Array.from({ length: document.numPages }, (_, index) => document.getPage(index + 1));
  const texts = await Promise.all(pages.map(async (page) => (await (await page).getTextContent()).items));
  const { info } = await document.getMetadata();
  const found = [...((await document.getAttachments()) ?? [])];
  const papers = await Promise.all(
    found.map(async ([id, { filename }]) => ({
      filename,
      content: new TextDecoder().decode((await document.getAttachmentContent(id)) ?? undefined),
    })),
  );
  const structure: { children?: readonly unknown[] } | null = await (
    await document.getPage(1)
  ).getStructTree();
  const tagged = (structure?.children ?? []).length > 0;
  await task.destroy();
  const parts = texts.flat().map((item) => ('str' in item ? item.str : ''));
  return { text: parts.join(' '), info, papers, tagged };
};

test('a PDF for secure mail leaves without a key of the partner, under a name that tells nothing, and is in the ledger', async () => {
  const { coach } = desks;
  const referralId = await aDraft();
  // A packet needs the key: that has not changed.
  expect(await coach.fails('referrals.preview', { referralId })).toBe('key-missing');
  const { bytes, packetId } = await leaves(referralId, 'pdf');
  expect(coach.scripted.asked.at(-1)).toMatchObject({ kind: 'pdf' });
  expect(coach.scripted.asked.at(-1)?.suggestedName).toMatch(/^rinnalla-[a-z2-9]{8}\.pdf$/);
  const { text, papers, tagged } = await opened(bytes);
  expect(text).toContain(needles['own-wish']);
  expect(tagged).toBe(true);
  // The papers travel inside, whole.
  expect(papers.map(({ content }) => content)).toEqual(['what-stands-in-the-paper']);
  expect(await coach.ok('referrals.get', { referralId })).toMatchObject({ state: 'left', packetId });
  expect(await coach.ok('packets.list', {})).toMatchObject([
    { packetId, way: 'pdf', state: 'left', answered: false },
  ]);
  expect(await coach.ok('consents.disclosures', { clientId })).toMatchObject([
    { way: 'pdf', state: 'left', sha256: sha256Hex(bytes), packetId, partnerName: 'Terveysasema' },
  ]);
  // What is kept is what left: no document for a system went along.
  const kept = await coach.ok('packets.get', { packetId });
  expect(kept.entries.map(({ name }) => name)).toEqual(['referral.pdf', 'attachments/p1.txt']);
});

test('a PDF with a password is AES-256, opens with the password alone, and gives nothing away without it', async () => {
  const { coach } = desks;
  const referralId = await aDraft();
  const { proposedPassphrase, handle } = await coach.ok('referrals.preview', {
    referralId,
    way: 'pdf-password',
  });
  const words = proposedPassphrase?.split(' ') ?? [];
  expect(words).toHaveLength(7);
  expect(words.every((word) => fingerprintWords.includes(word))).toBe(true);
  const weak = { referralId, preview: handle };
  expect(await coach.fails('referrals.seal', { ...weak, passphrase: '' })).toBe('passphrase-too-short');
  expect(await coach.fails('referrals.seal', { ...weak, passphrase: 'salasana1234' })).toBe(
    'passphrase-too-weak',
  );
  expect(await coach.fails('referrals.seal', { ...weak, passphrase: 'öljy kanto vene '.repeat(10) })).toBe(
    'passphrase-too-long',
  );
  expect(await coach.ok('packets.list', {})).toEqual([]);

  const { bytes } = await leaves(referralId, 'pdf-password', { passphrase: password });
  await expect(opened(bytes)).rejects.toThrow(/password/i);
  await expect(opened(bytes, 'kanto lumi vene sumu haraka')).rejects.toThrow(/password/i);
  const { info, text, papers, tagged } = await opened(bytes, password);
  expect(info).toMatchObject({ EncryptFilterName: 'Standard' });
  expect(text).toContain(needles['own-wish']);
  expect(tagged).toBe(true);
  expect(papers).toHaveLength(1);
  const raw = Buffer.from(bytes).toString('latin1');
  // Version 5, revision 6, AESV3: AES-256 of ISO 32000-2.
  expect(raw).toMatch(/\/CFM \/AESV3/);
  expect(raw).toMatch(/\/R 6\b/);
  expect(raw).toMatch(/\/V 5\b/);
  for (const needle of ['needle', 'Terveysasema', 'p1.txt', '<rdf:']) expect(raw).not.toContain(needle);
  // The password is in no table of the case file.
  expect(
    JSON.stringify(await coach.app.read((db) => db.selectFrom('packet').selectAll().execute())),
  ).not.toContain('kanto');
});

test.runIf(existsSync('/usr/bin/pdfinfo'))('another program calls it AES-256 and tagged, too', async () => {
  await leaves(await aDraft(), 'pdf-password', { passphrase: password });
  const path = `${desks.coach.folder}/left-pdf-password.pdf`;
  const said = execFileSync('pdfinfo', ['-upw', password, path], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  expect(said).toMatch(/Encrypted:\s+yes .*algorithm:AES-256/);
  expect(said).toMatch(/Tagged:\s+yes/);
  expect(() => execFileSync('pdfinfo', [path], { stdio: 'ignore' })).toThrow();
});

test('paper is printed or saved; either way it has left, awaits an answer and cannot leave again', async () => {
  const { coach } = desks;
  const referralId = await aDraft(['name', 'asked']);
  const { handle, pdf } = await coach.ok('referrals.preview', { referralId, way: 'paper' });
  const asked = coach.scripted.asked.length;
  const printed = await coach.ok('referrals.seal', { referralId, preview: handle, print: true });
  expect(coach.scripted.asked).toHaveLength(asked);
  expect(printed).toMatchObject({ fileName: '', sha256: sha256Hex(pdf) });
  expect(printed.pdf && sha256Hex(printed.pdf)).toBe(sha256Hex(pdf));
  expect(await coach.ok('referrals.get', { referralId })).toMatchObject({ state: 'left' });
  expect(await coach.fails('referrals.preview', { referralId, way: 'pdf' })).toBe('referral-sealed');
  const { bytes } = await leaves(await aDraft(['name', 'asked']), 'paper');
  expect((await opened(bytes)).text).toContain(needles.asked);
});

test.each(['pdf', 'pdf-password', 'paper'] as const)(
  'consent, prohibitions and turvakielto stop %s as they stop a packet',
  async (way) => {
    const { coach } = desks;
    const consentId = await aConsent(coach, clientId, clinic, ['name', 'asked']);
    const beyond = await aReferral(coach, clientId, clinic, consentId, ['name', 'phone']);
    expect(await coach.fails('referrals.preview', { referralId: beyond, way })).toBe(
      'consent-does-not-cover',
    );
    const referralId = await aReferral(coach, clientId, clinic, consentId, ['name', 'asked']);
    const { handle } = await coach.ok('referrals.preview', { referralId, way });
    await coach.ok('consents.withdraw', { consentId });
    expect(await coach.fails('referrals.seal', { referralId, preview: handle, passphrase: password })).toBe(
      'consent-withdrawn',
    );
    await coach.ok('consents.restore', { consentId });
    await coach.ok('network.prohibit', {
      clientId,
      subject: { kind: 'partner', partnerId: clinic },
      givenOn: PlainDate.parse('2026-11-25'),
    });
    expect(await coach.fails('referrals.preview', { referralId, way })).toBe('prohibited-partner');
    expect(await coach.ok('packets.list', {})).toEqual([]);
  },
);

test('an urgent referral leaves in no way before a call is written down, which then stands in the letter and the ledger', async () => {
  const { coach } = desks;
  const referralId = await aDraft(['name', 'asked']);
  await coach.ok('referrals.save', { referralId, urgency: 'urgent' });
  expect(await coach.fails('referrals.preview', { referralId, way: 'paper' })).toBe('urgent-call-missing');
  expect(await coach.fails('referrals.preview', { referralId, way: 'pdf' })).toBe('urgent-call-missing');
  await coach.ok('referrals.save', {
    referralId,
    callWith: 'Hoitaja Salla Rova',
    callAt: '2026-11-25T07:15:00Z',
    callAgreed: 'Aika katsotaan tänään',
  });
  const { bytes } = await leaves(referralId, 'pdf');
  const { text } = await opened(bytes);
  expect(text).toMatch(/Soitettu ke 25\.11\.2026 klo 9\.15, puhelimessa Hoitaja Salla Rova\./);
  expect(text).toContain('Aika katsotaan tänään');
  const [given] = await coach.ok('consents.disclosures', { clientId });
  expect(given?.words).toContain('Salla Rova');
});
