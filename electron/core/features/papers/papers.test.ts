import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { randomBytes } from 'node:crypto';
import { deflateRawSync, crc32 } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { sampleDocuments } from '../../print/sample-documents.ts';
import { renderPdf } from '../../print/render.ts';
import { auditActions } from '../../testing/read-audit.ts';
import { openTestCaseFile } from '../../testing/open-test-case-file.ts';
import type { TestCaseFile } from '../../testing/open-test-case-file.ts';

let file: TestCaseFile;
beforeEach(async () => {
  file = await openTestCaseFile();
});
afterEach(() => file.close());

/** A picture in the form of a PNG with that many bytes in its body. */
const png = (bytes = 200): Uint8Array => {
  const head = Buffer.from('89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489', 'hex');
  const body = Buffer.concat([Buffer.from('IDAT'), randomBytes(bytes)]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(body));
  return new Uint8Array(
    Buffer.concat([head, length, body, check, Buffer.from('0000000049454e44ae426082', 'hex')]),
  );
};
const text = (words: string): Uint8Array => new Uint8Array(Buffer.from(words));

/** A zip of one file in the form that office programs write. */
const zipOf = (name: string, content: string): Uint8Array => {
  const body = Buffer.from(content);
  const packed = deflateRawSync(body);
  const head = Buffer.alloc(30);
  head.writeUInt32LE(0x04034b50, 0);
  head.writeUInt16LE(20, 4);
  head.writeUInt16LE(8, 8);
  head.writeUInt32LE(crc32(body), 14);
  head.writeUInt32LE(packed.length, 18);
  head.writeUInt32LE(body.length, 22);
  head.writeUInt16LE(name.length, 26);
  return new Uint8Array(Buffer.concat([head, Buffer.from(name), packed]));
};
const docx = (): Uint8Array =>
  zipOf(
    '[Content_Types].xml',
    '<Types><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
  );

const add = (
  clientId: Awaited<ReturnType<TestCaseFile['aClient']>>,
  originalName: string,
  bytes: Uint8Array,
) => file.ok('papers.add', { clientId, originalName, bytes });

test('a decision that was chosen lies in the case file whole, and the file stays where it was', async () => {
  const aino = await file.aClient();
  const path = join(file.folder, 'Päätös toimeentulotuesta.pdf');
  const pdf = await renderPdf(sampleDocuments.plan, { language: 'fi' });
  writeFileSync(path, pdf);
  file.scripted.answers.push(path);
  const { attachmentId } = await file.ok('papers.choose', { clientId: aino });
  expect(await file.ok('papers.ofClient', { clientId: aino })).toMatchObject([
    {
      attachmentId,
      title: 'Päätös toimeentulotuesta',
      originalName: 'Päätös toimeentulotuesta.pdf',
      mediaType: 'application/pdf',
      view: 'pdf',
      size: pdf.length,
    },
  ]);
  const opened = await file.ok('papers.open', { attachmentId });
  expect(Buffer.from(opened.bytes).equals(pdf)).toBe(true);
  expect(existsSync(path)).toBe(true);
  expect((await auditActions(file.app)).slice(-2)).toEqual(['paper.added', 'paper.opened']);
});

test('a picture of many megabytes comes back byte by byte', async () => {
  const aino = await file.aClient();
  const bytes = png(5 * 1024 * 1024 + 17);
  const { attachmentId } = await add(aino, 'kuva.png', bytes);
  const opened = await file.ok('papers.open', { attachmentId });
  expect(Buffer.from(opened.bytes).equals(bytes)).toBe(true);
  expect(opened).toMatchObject({ mediaType: 'image/png', view: 'image' });
});

test('what a paper is, its bytes say: a program under the name of a picture is not taken', async () => {
  const aino = await file.aClient();
  const refused = (originalName: string, bytes: Uint8Array) =>
    file.fails('papers.add', { clientId: aino, originalName, bytes });
  expect(await refused('kuva.png', new Uint8Array(Buffer.from('4d5a9000030000000400', 'hex')))).toBe(
    'paper-type-not-taken',
  );
  expect(await refused('sivu.html', text('<script>alert(1)</script>'))).toBe('paper-type-not-taken');
  expect(await refused('kuva.svg', text('<svg onload="alert(1)"/>'))).toBe('paper-type-not-taken');
  expect(await refused('kaikki.zip', zipOf('a.txt', 'a'))).toBe('paper-type-not-taken');
  expect(await refused('muistio.txt', new Uint8Array([0, 1, 2, 3]))).toBe('paper-type-not-taken');
  expect(await refused('tyhjä.pdf', new Uint8Array())).toBe('paper-empty');
  expect(await refused('suuri.png', png(50 * 1024 * 1024))).toBe('paper-too-large');
  expect(await file.ok('papers.ofClient', { clientId: aino })).toEqual([]);

  await add(aino, 'sähköposti.txt', text('Hei Aino, nähdään torstaina!'));
  await add(aino, 'hakemus.docx', docx());
  await add(aino, 'vanha.doc', new Uint8Array(Buffer.from('d0cf11e0a1b11ae1', 'hex')));
  const kinds = (await file.ok('papers.ofClient', { clientId: aino })).map(({ view }) => view);
  expect(kinds.toSorted()).toEqual(['outside', 'outside', 'text']);
});

test('a chosen file of more than 50 MiB is refused before it is read', async () => {
  const aino = await file.aClient();
  const path = join(file.folder, 'suuri.pdf');
  writeFileSync(path, Buffer.alloc(50 * 1024 * 1024 + 1));
  file.scripted.answers.push(path);
  expect(await file.fails('papers.choose', { clientId: aino })).toBe('paper-too-large');
  file.scripted.answers.push(null);
  expect(await file.fails('papers.choose', { clientId: aino })).toBe('cancelled');
});

test('the same paper is not taken in twice for one person, but may be for another', async () => {
  const aino = await file.aClient();
  const eino = await file.aClient('Eino N.');
  const bytes = png();
  const { attachmentId } = await add(aino, 'kuva.png', bytes);
  expect(await file.fails('papers.add', { clientId: aino, originalName: 'sama.png', bytes })).toBe(
    'paper-already-there',
  );
  await add(eino, 'kuva.png', bytes);
  await file.ok('papers.remove', { attachmentId });
  await add(aino, 'uudestaan.png', bytes);
});

test('a paper is found by its title and its words, and not after it was put aside', async () => {
  const aino = await file.aClient();
  const { attachmentId } = await add(aino, 'skannaus0001.png', png());
  await file.ok('papers.update', {
    attachmentId,
    title: 'Työtodistus keittiöltä',
    datedOn: '2026-05-31',
    words: 'alkuperäinen Ainolla',
  });
  const found = (words: string) => file.ok('search.find', { text: words });
  expect(await found('työtodistus')).toMatchObject([
    { kind: 'paper', recordId: attachmentId, clientId: aino },
  ]);
  expect(await found('skannaus0001')).toHaveLength(1);
  expect(await file.ok('timeline.ofClient', { clientId: aino, types: ['paper'] })).toMatchObject({
    entries: [{ type: 'paper', title: 'Työtodistus keittiöltä' }],
  });
  await file.ok('papers.remove', { attachmentId });
  expect(await found('työtodistus')).toEqual([]);
  expect(await file.fails('papers.open', { attachmentId })).toBe('paper-not-found');
  await file.ok('papers.putBack', { attachmentId });
  expect(await found('työtodistus')).toHaveLength(1);
  expect(await file.ok('papers.ofClient', { clientId: aino })).toMatchObject([{ datedOn: '2026-05-31' }]);
});

test('a clear copy is written only where the coach says, with an entry, under an ending of its own kind', async () => {
  const aino = await file.aClient();
  const bytes = docx();
  const { attachmentId } = await add(aino, 'hakemus.docx', bytes);
  file.scripted.answers.push(null);
  expect(await file.fails('papers.save', { attachmentId, open: false })).toBe('cancelled');
  expect((await auditActions(file.app)).at(-1)).toBe('paper.added');

  file.scripted.answers.push(join(file.folder, 'hakemus'));
  expect(await file.ok('papers.save', { attachmentId, open: true })).toEqual({ savedAs: 'hakemus.docx' });
  expect(readFileSync(join(file.folder, 'hakemus.docx')).equals(bytes)).toBe(true);
  expect(file.scripted.opened).toEqual([join(file.folder, 'hakemus.docx')]);
  expect((await auditActions(file.app, aino)).at(-1)).toBe('paper.saved-outside');

  file.scripted.answers.push(join(file.folder, 'none', 'hakemus.docx'));
  await file.fails('papers.save', { attachmentId, open: false });
  expect((await auditActions(file.app)).filter((action) => action === 'paper.saved-outside')).toHaveLength(1);
});

test('bytes that are not those that were taken in are told, never shown', async () => {
  const aino = await file.aClient();
  const { attachmentId } = await add(aino, 'kuva.png', png());
  await file.app.write(async (trx) => {
    await trx
      .updateTable('attachmentChunk')
      .set({ body: png() })
      .where('attachmentId', '=', attachmentId)
      .execute();
    return { ok: true, value: null };
  });
  expect(await file.fails('papers.open', { attachmentId })).toBe('paper-damaged');
});
