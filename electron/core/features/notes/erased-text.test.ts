import { readFileSync } from 'node:fs';
import { cbc } from '@noble/ciphers/aes.js';
import { expect, test } from 'vitest';
import { success } from '#shared/result.ts';
import { fileSaltLength, pageSize } from '../../casefile/format.ts';
import { removeClientFromSearch } from '../../search/document.ts';
import { openTestCaseFile, type TestCaseFile } from '../../testing/open-test-case-file.ts';

/** SQLCipher 4 keeps an IV of 16 and a MAC of 64 bytes at the end of each page. */
const reserved = 80;

/** Every page of a closed case file in clear, free ones and what is left over in used ones included. */
const clearPages = (path: string, databaseKeyHex: string): Buffer => {
  const file = readFileSync(path);
  const key = Buffer.from(databaseKeyHex, 'hex');
  const pages = Array.from({ length: file.length / pageSize }, (_, index) => {
    const page = file.subarray(index * pageSize, (index + 1) * pageSize);
    const cipher = page.subarray(index === 0 ? fileSaltLength : 0, pageSize - reserved);
    const iv = page.subarray(pageSize - reserved, pageSize - reserved + 16);
    return cbc(key, iv, { disablePadding: true }).decrypt(cipher);
  });
  return Buffer.concat(pages);
};

const pagesOf = async (file: TestCaseFile): Promise<string> => {
  const key = file.app.caseFile()?.databaseKeyHex() ?? '';
  await file.core.dispatch('caseFile.lock', {});
  return clearPages(file.path, key).toString('latin1').toLowerCase();
};

const sentences = 'Tavattiin kirjastolla ja juteltiin keittiötöistä. '.repeat(30);
const long = sentences.repeat(20);

test('words taken out of a draft leave nothing on the pages of the file: not in the note, nor in the search', async () => {
  const file = await openTestCaseFile();
  const clientId = await file.aClient();
  const body = (text: string) => ({ sections: [{ section: 'free' as const, body: text }] });
  const short = await file.ok('notes.begin', { clientId, ...body('lyhytneula oli tässä') });
  await file.ok('notes.saveDraft', { ...short, ...body('muuta') });
  const grown = await file.ok('notes.begin', { clientId, ...body(`pitkäneula ${sentences}`) });
  // Grown beyond what is indexed at each second, without the word that it began with.
  await file.ok('notes.saveDraft', { ...grown, ...body(`jäljelläneula ${long}`) });
  await file.ok('notes.finish', grown);
  const pages = await pagesOf(file);
  expect(pages).toContain('neula');
  for (const gone of ['lyhytneula', 'pitkäneula', 'pitkaneula', 'lyhytneul', 'pitkaneul']) {
    expect(pages).not.toContain(Buffer.from(gone).toString('latin1'));
  }
  await file.close();
});

test('rows that are deleted leave nothing behind, long texts and their index included', async () => {
  const file = await openTestCaseFile();
  const clientId = await file.aClient('Neulainen');
  const { noteId } = await file.ok('notes.begin', {
    clientId,
    sections: [{ section: 'free', body: `neulanen ${long} loppuneulanen` }],
  });
  await file.ok('notes.finish', { noteId });
  await file.app.write(async (trx) => {
    await trx.deleteFrom('noteSection').where('noteId', '=', noteId).execute();
    await trx.deleteFrom('note').where('id', '=', noteId).execute();
    await removeClientFromSearch(trx, clientId);
    return success(null);
  });
  const pages = await pagesOf(file);
  expect(pages).toContain('neulainen');
  for (const gone of ['neulanen', 'kirjastol', 'keittiöt', 'keittiot'])
    expect(pages).not.toContain(Buffer.from(gone).toString('latin1'));
  await file.close();
});
