import { PDFArray, PDFDict, PDFDocument, PDFName, PDFRef } from 'pdf-lib';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contract, type CallName } from '#shared/contract/index.ts';
import { at, typedFieldsOf, withAt } from '../bad-input/testing/contract-fields.ts';
import { recipes } from '../bad-input/testing/recipes.ts';
import { aWorld, type World } from '../bad-input/testing/world.ts';
import type { PrintDocument } from '../print/documents.ts';
import { startEngine, type Engine } from '../print/engine.ts';
import { renderPdf } from '../print/render.ts';
import { sampleDocuments } from '../print/sample-documents.ts';
import { corpus } from './testing/corpus.ts';

test('the corpus has more than three hundred texts, each once', () => {
  expect(corpus.length).toBeGreaterThan(300);
  expect(new Set(corpus).size).toBe(corpus.length);
});

describe('in every field that takes text', () => {
  let world: World;
  beforeAll(async () => {
    world = await aWorld();
  });
  afterAll(() => world.close());
  let turn = 0;
  const next = (max: number): string => (corpus[(turn += 1) % corpus.length] ?? '').slice(0, max);
  const textsOf = (call: CallName) =>
    typedFieldsOf(contract[call].args).filter(({ kind }) => kind === 'text');
  const open = recipes.filter(
    ({ call, refused, costly }) => refused === undefined && costly === undefined && textsOf(call).length > 0,
  );

  test.each(open)('$call keeps them as the texts that they are', async (recipe) => {
    const desk = recipe.by === 'partner' ? world.partner : world.coach;
    for (let round = 0; round < 3; round += 1) {
      const args = textsOf(recipe.call).reduce<unknown>(
        (filling, { place, max }) =>
          at(filling, place) === undefined ? filling : withAt(filling, place, next(max)),
        await recipe.args(world),
      );
      const answer = await desk.core.dispatch(recipe.call, args);
      expect(answer.ok ? 'ok' : answer.error, JSON.stringify(args)).toBe('ok');
      if (!answer.ok || recipe.back === undefined) continue;
      const written = contract[recipe.call].args.parse(args);
      const back = await recipe.back(world, answer.value as never);
      for (const { place } of textsOf(recipe.call))
        if (at(args, place) !== undefined) expect(at(back, place), place.join('.')).toBe(at(written, place));
    }
  });

  test('every one of them is a name as it stands, and looking for it or listing it stumbles over none', async () => {
    const { coach } = world;
    for (const text of corpus) await coach.ok('clients.add', { displayName: text.slice(0, 120) });
    for (const text of corpus.filter((_, place) => place % 40 === 0)) {
      await coach.ok('search.find', { text: text.slice(0, 120) });
      await coach.ok('contacts.understand', { line: text });
    }
    await coach.ok('today.view', {});
    await coach.ok('clients.list', {});
    expect((await coach.ok('audit.verify', {})).intact).toBe(true);
    expect(coach.scripted.log.filter(({ level }) => level === 'error')).toEqual([]);
  }, 60_000);
});

/** What makes a PDF do something: by key in any dictionary. */
const active = [
  'JS',
  'JavaScript',
  'OpenAction',
  'AA',
  'Launch',
  'URI',
  'EmbeddedFiles',
  'RichMedia',
  'XFA',
  'AcroForm',
  'GoToR',
  'SubmitForm',
];

const activeIn = async (pdf: Uint8Array): Promise<string[]> => {
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  const found: string[] = [];
  const look = (value: unknown): void => {
    if (value instanceof PDFArray) value.asArray().forEach(look);
    else if (value instanceof PDFDict)
      for (const [key, inner] of value.entries()) {
        if (active.includes(key.decodeText())) found.push(key.decodeText());
        if (inner instanceof PDFName && [...active, 'Link', 'FileAttachment'].includes(inner.decodeText()))
          found.push(inner.decodeText());
        if (!(inner instanceof PDFRef)) look(inner);
      }
  };
  for (const [, object] of document.context.enumerateIndirectObjects()) look(object);
  return found;
};

const textOf = async (pdf: Uint8Array): Promise<string> => {
  const loading = getDocument({ data: Uint8Array.from(pdf), verbosity: 0 });
  const document = await loading.promise;
  const pages = await Promise.all(
    Array.from({ length: document.numPages }, async (_, index) => {
      const { items } = await (await document.getPage(index + 1)).getTextContent();
      return items.map((item) => ('str' in item ? item.str : '')).join('');
    }),
  );
  await loading.destroy();
  return pages.join('').replaceAll(/[\s\u00ad\u200b-]/g, '');
};

describe('in every print', () => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await startEngine();
  });

  test.each(Object.entries(sampleDocuments))(
    '%s: they stand there as they were written, and the PDF does nothing',
    async (name, sample) => {
      // Each print begins at another place of the corpus.
      let turn = Object.keys(sampleDocuments).indexOf(name) * 27;
      for (let round = 0; round < 2; round += 1) {
        const put: string[] = [];
        // Words with a space between them were written by somebody; codes, days and keys were not.
        const filled = JSON.parse(
          JSON.stringify(sample, (_key, value: unknown) => {
            if (typeof value !== 'string' || !/\p{L} \p{L}/u.test(value)) return value;
            const text = corpus[turn % corpus.length] ?? '';
            turn += 1;
            put.push(text);
            return text;
          }),
        ) as PrintDocument;
        if (put.length === 0) return;
        const pdf = await renderPdf(filled, { language: 'fi', engine });
        expect(await activeIn(pdf)).toEqual([]);
        const text = await textOf(pdf);
        const plain = put
          .filter((one) => /^[\x20-\x7e]+$/.test(one))
          .map((one) => one.replaceAll(/[\s-]/g, '').slice(0, 16));
        expect(plain.filter((one) => !text.includes(one))).toEqual([]);
      }
    },
  );

  test('the look for what is active finds it where it is', async () => {
    const document = await PDFDocument.create();
    document.addPage();
    document.addJavaScript('x', 'app.alert(1)');
    expect(await activeIn(await document.save({ useObjectStreams: false }))).toContain('JavaScript');
  });
});

test('the app writes one table that a spreadsheet would open, and neutralises formulas there (features/codes/csv.test.ts): whoever adds another does so too, and says so here', async () => {
  const { readdirSync, readFileSync } = await import('node:fs');
  const { join } = await import('node:path');
  const core = join(import.meta.dirname, '..');
  const writing = readdirSync(core, { recursive: true })
    .map(String)
    .filter((name) => name.endsWith('.ts') && !/\.test\.ts$|testing/.test(name))
    .filter((name) => {
      const text = readFileSync(join(core, name), 'utf8');
      return /chooseSave\([^)]*'table'|csv-stringify|write-excel-file|text\/csv/.test(
        text.replaceAll(/^import type.*$/gm, ''),
      );
    });
  expect(writing).toEqual([join('features', 'codes', 'csv.ts')]);
});
