import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { forkBackupProcess } from './backup/helper.ts';
import { backUpClosed, makeBackup } from './backup/make.ts';
import { nodeDisk } from './disk.ts';
import { countingIds, fixedClock, makeCaseFile, temporaryFolder } from './testing/case-files.ts';
import { startProgram } from './testing/programs.ts';

/** Invented, distinctive, with the letters that folding or encoding could hide. */
const needles = [
  'Äyräpää-Kuusniemi Hilla',
  'Öljymäki Tähti-Maarit',
  'Åkerblomster Sigvard',
  'Guovdageaidnu-Čáhppesluokta',
  'Anárjohka šiljus',
  '131094-987P'.replace('P', 'X'),
  'velkajärjestely syksyllä yhdeksäntoista',
  'kuntouttava työtoiminta Norppalan pajalla',
  'puhelin 000 5550 1234',
  'lääkäriaika tiistaina varttia yli',
  'haaveena oma pyöräkorjaamo Kittilään',
  'mörkölinnunpesä-sanasto',
  'sammakkoprinssin tallennusavain',
  'vill bli snickare på Söderkulla varv',
  'tillitspersonen heter Ödesgård',
  'keskiviikkoisin käy kirjastossa Sodankylässä',
  'asuu tädin luona Juujärventiellä',
  'pelkää virastojen kirjekuoria',
  'ei halua että äiti tietää',
  'jännittää puhelimessa puhumista',
];
const Found = z.object({ files: z.number(), bytes: z.number(), hits: z.array(z.string()) });

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let before: string | undefined;

beforeAll(async () => {
  folder = await temporaryFolder();
  before = process.env['TMPDIR'];
  process.env['TMPDIR'] = join(folder.path, 'tmp');
  await mkdir(join(folder.path, 'tmp'));
});
afterAll(async () => {
  if (before === undefined) delete process.env['TMPDIR'];
  else process.env['TMPDIR'] = before;
  await folder.remove();
});

/** In another process, since this one holds the file. */
const scan = async (): Promise<z.infer<typeof Found>> => {
  const program = startProgram(new URL('./testing/scanner.ts', import.meta.url), {
    folder: folder.path,
    needles,
  });
  const found = Found.parse(await program.next());
  await program.gone();
  return found;
};

describe('nothing of the case file is readable on the disk', () => {
  test('while it is open, after backups, and after it was locked', async () => {
    const path = join(folder.path, 'työ.rinnalla');
    const clock = fixedClock();
    const tools = {
      root: join(folder.path, 'backups'),
      start: forkBackupProcess(),
      disk: nodeDisk,
      clock,
      ids: countingIds(1000),
    };
    const { file, recoveryKey } = await makeCaseFile(path);
    for (const [index, needle] of needles.entries()) {
      const row = { key: `needle-${index}`, value: needle };
      await file.db.insertInto('setting').values(row).execute();
    }
    // Enough to fill the page cache and to sort more than fits in it, so that anything temporary is really made.
    file.raw.pragma('cache_size = 20');
    const filler = needles.join(' ').repeat(20);
    for (let batch = 0; batch < 20; batch += 1) {
      const rows = Array.from({ length: 20 }, (_, row) => ({
        key: `${batch}-${row}`,
        value: `${row} ${filler}`,
      }));
      await file.db.insertInto('setting').values(rows).execute();
    }
    expect(file.raw.prepare('SELECT value FROM setting ORDER BY value || key DESC').all()).toHaveLength(420);
    const open = await scan();
    expect(open.hits).toEqual([]);
    expect(open.bytes).toBeGreaterThan(4_000_000);

    expect((await makeBackup(file, tools, 'asked')).ok).toBe(true);
    expect((await backUpClosed(await file.close(), tools)).ok).toBe(true);
    const closed = await scan();
    expect(closed.hits).toEqual([]);
    expect(closed.files).toBeGreaterThanOrEqual(8);

    // The scan finds what is in clear, in every encoding that it looks for.
    const [first = '', second = '', third = ''] = needles;
    await writeFile(join(folder.path, 'a.txt'), `... ${first} ...`);
    await writeFile(join(folder.path, 'b.txt'), Buffer.from(`... ${second} ...`, 'utf16le'));
    await writeFile(join(folder.path, 'c.txt'), Buffer.from(`... ${third} ...`, 'utf16le').swap16());
    expect((await scan()).hits.sort()).toEqual([`a.txt: ${first}`, `b.txt: ${second}`, `c.txt: ${third}`]);
    expect(recoveryKey).not.toBe('');
  });
});
