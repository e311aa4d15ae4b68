import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import writeWorkbook from 'write-excel-file/node';
import { readTable } from './read-table.ts';
import { storedZip } from './zip.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const read = async (bytes: Uint8Array) => {
  const table = await readTable(bytes);
  if (!table.ok) throw new Error(table.error.code);
  return table.value;
};
const code = async (bytes: Uint8Array): Promise<string> => {
  const table = await readTable(bytes);
  return table.ok ? 'ok' : table.error.code;
};
const utf16 = (text: string, bigEndian: boolean): Uint8Array => {
  const little = Buffer.from(`\ufeff${text}`, 'utf16le');
  return bigEndian ? little.swap16() : little;
};
type Cell = string | number | boolean | Date | null;
const workbook = (rows: readonly (readonly Cell[])[]): Promise<Uint8Array> =>
  writeWorkbook(
    rows.map((row) => row.map((value) => (value instanceof Date ? { value, format: 'dd.mm.yyyy' } : value))),
  ).toBuffer();

const text = 'Nimi;Kunta\r\nÄlli Öörni;Kittilä\r\n';
const expected = { headers: ['Nimi', 'Kunta'], rows: [{ number: 2, cells: ['Älli Öörni', 'Kittilä'] }] };

describe('a CSV file', () => {
  test.each([
    ['UTF-8', bytesOf(text)],
    ['UTF-8 with a byte order mark', bytesOf(`\ufeff${text}`)],
    ['UTF-16 little endian', utf16(text, false)],
    ['UTF-16 big endian', utf16(text, true)],
    ['windows-1252', new Uint8Array(Buffer.from(text, 'latin1'))],
  ])('in %s is read', async (_, bytes) => {
    expect(await read(bytes)).toEqual(expected);
  });
  test.each([';', ',', '\t', '|'])('with %j between cells is read', async (mark) => {
    expect(await read(bytesOf(text.replaceAll(';', mark)))).toEqual(expected);
  });
  test('may tell its delimiter as Excel does', async () => {
    expect(await read(bytesOf('sep=,\r\nNimi,Kunta\nAino,Posio;Kittilä'))).toEqual({
      headers: ['Nimi', 'Kunta'],
      rows: [{ number: 3, cells: ['Aino', 'Posio;Kittilä'] }],
    });
  });
  test('may have line breaks and quotes within cells, empty rows and a title above', async () => {
    const table = await read(
      bytesOf('Asiakkaat 2026;;\n\nNimi;Osoite\n"Aino ""Ansa"" T.";"Kuja 1\n97900 Posio"\n;\n\nEino;Tie 2'),
    );
    expect(table).toEqual({
      headers: ['Nimi', 'Osoite'],
      rows: [
        { number: 4, cells: ['Aino "Ansa" T.', 'Kuja 1 97900 Posio'] },
        { number: 7, cells: ['Eino', 'Tie 2'] },
      ],
    });
  });
  test('with a quote that is never closed loses nothing', async () => {
    const table = await read(bytesOf('Nimi;Huom\nOnni;5" näyttö\nAino;"auki\nEino;kiinni'));
    expect(table.rows.map(({ cells }) => cells)).toEqual([
      ['Onni', '5" näyttö'],
      ['Aino', '"auki'],
      ['Eino', 'kiinni'],
    ]);
  });
  test('with ragged rows and headers that are missing or twice is squared', async () => {
    expect(await read(bytesOf('Nimi;Nimi;\nAino\nEino;E.;lisä;vielä'))).toEqual({
      headers: ['Nimi', 'Nimi', '', ''],
      rows: [
        { number: 2, cells: ['Aino', '', '', ''] },
        { number: 3, cells: ['Eino', 'E.', 'lisä', 'vielä'] },
      ],
    });
  });
  test('keeps formulas and HTML as the letters that they are', async () => {
    const cells = ['=HYPERLINK("http://x.invalid";1)', '<b onclick=x>Aino</b>', '+358 40', '@x'];
    const table = await read(
      bytesOf(`a,b,c,d\n${cells.map((one) => `"${one.replaceAll('"', '""')}"`).join(',')}`),
    );
    expect(table.rows[0]?.cells).toEqual(cells);
  });
  test('of any cells is read back cell by cell', async () => {
    const cell = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
      .map((one) => `x${one.replace(/[\p{C}\p{Z}]/gu, '').normalize('NFC')}x`);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 8 }),
        fc.constantFrom(';', ',', '\t'),
        async (rows, mark) => {
          const quoted = [['A', 'B', 'C'], ...rows].map((row) =>
            row.map((one) => `"${one.replaceAll('"', '""')}"`).join(mark),
          );
          const table = await read(bytesOf(quoted.join('\r\n')));
          expect(table.rows.map(({ cells }) => cells)).toEqual(rows);
        },
      ),
    );
  });
});

describe('an XLSX file', () => {
  test('is read with its date cells as days, and its numbers with all their figures', async () => {
    const table = await read(
      await workbook([
        ['Nimi', 'Syntynyt', 'Numero', 'Totta'],
        ['Älli', new Date('2004-05-03T00:00:00Z'), 401234567, true],
        [null, null, null, null],
        ['Eino', null, 12, null],
      ]),
    );
    expect(table).toEqual({
      headers: ['Nimi', 'Syntynyt', 'Numero', 'Totta'],
      rows: [
        { number: 2, cells: ['Älli', '2004-05-03', '401234567', 'true'] },
        { number: 4, cells: ['Eino', '', '12', ''] },
      ],
    });
  });
  test('that says it expands beyond all measure is refused before it is expanded', async () => {
    const zip = storedZip([{ name: 'xl/workbook.xml', bytes: bytesOf('<x/>') }]);
    // The size in the directory: the last 46 + 15 + 22 bytes are the entry and the end.
    zip.writeUInt32LE(300 * 1024 * 1024, zip.length - 22 - 15 - 46 + 24);
    expect(await code(zip)).toBe('table-too-large');
  });
  test('that expands to more than it says is refused where it passes its word', async () => {
    const packed = deflateRawSync(Buffer.alloc(50 * 1024 * 1024));
    const zip = storedZip([{ name: 'xl/workbook.xml', bytes: packed }]);
    const directory = zip.length - 22 - 15 - 46;
    zip.writeUInt16LE(8, directory + 10);
    zip.writeUInt32LE(1000, directory + 24);
    expect(await code(zip)).toBe('table-not-a-table');
  });
});

describe('what is no table', () => {
  test.each<[string, Uint8Array, string]>([
    ['nothing', new Uint8Array(), 'table-empty'],
    ['only a header', bytesOf('Nimi;Kunta\r\n'), 'table-empty'],
    ['only empty rows', bytesOf(';;;\n;;;\n'), 'table-empty'],
    [
      'a picture',
      Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13]),
      'table-not-a-table',
    ],
    ['a workbook with a password', Buffer.from('d0cf11e0a1b11ae1000000000000', 'hex'), 'table-not-a-table'],
    ['half of a zip', bytesOf('PK\u0003\u0004jotain'), 'table-not-a-table'],
    ['another zip', storedZip([{ name: 'word/document.xml', bytes: bytesOf('<x/>') }]), 'table-not-a-table'],
    ['UTF-16 cut in half', utf16(text, false).subarray(0, 9), 'table-not-a-table'],
    [
      'broken workbook',
      storedZip([{ name: 'xl/workbook.xml', bytes: bytesOf('<workbook><sheets><sheet') }]),
      'table-not-a-table',
    ],
  ])('(%s) is refused', async (_, bytes, refusal) => {
    expect(await code(bytes)).toBe(refusal);
  });
  test('or is too much of one', async () => {
    const header = (columns: number) => Array.from({ length: columns }, (_, index) => `s${index}`).join(';');
    const wide = (columns: number) => bytesOf(`${header(columns)}\n${header(columns)}`);
    expect(await code(wide(200))).toBe('ok');
    expect(await code(wide(201))).toBe('table-too-large');
    expect(await code(bytesOf(`Nimi;\n${'Aino;x\n'.repeat(20_001)}`))).toBe('table-too-large');
    expect(await code(new Uint8Array(20 * 1024 * 1024 + 1).fill(65))).toBe('table-too-large');
  });
  test('never makes the reader stumble', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), fc.boolean(), async (bytes, zipped) => {
        const some = zipped ? Buffer.concat([Buffer.from('PK\u0003\u0004', 'latin1'), bytes]) : bytes;
        expect(['ok', 'table-empty', 'table-not-a-table', 'table-too-large']).toContain(await code(some));
      }),
      { numRuns: 500 },
    );
  });
});
