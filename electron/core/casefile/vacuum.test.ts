import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openConnection } from './connection.ts';
import { logicalHash } from './logical-hash.ts';
import { openPages } from './salvage/pages.ts';
import { fixedClock, makeCaseFile, temporaryFolder } from './testing/case-files.ts';
import { startProgram } from './testing/programs.ts';
import { isVacuumDue, vacuum } from './vacuum.ts';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
beforeEach(async () => {
  folder = await temporaryFolder();
});
afterEach(() => folder.remove());

const fill = (raw: ReturnType<typeof openConnection>): void => {
  const add = raw.prepare('INSERT INTO setting (key, value) VALUES (?, ?)');
  raw.transaction(() => {
    for (let row = 0; row < 4000; row += 1) add.run(`rivi-${row}`, 'x'.repeat(700));
  })();
  raw.exec("DELETE FROM setting WHERE key LIKE 'rivi-1%'");
};

test('gives free space back, says the same afterwards, and is not due again for a month', async () => {
  const clock = fixedClock();
  const { file } = await makeCaseFile(join(folder.path, 'a.rinnalla'), { clock });
  fill(file.raw);
  const rows = () => file.raw.prepare('SELECT count(*), sum(length(value)) FROM setting').raw().get();
  const pages = () => Number(file.raw.pragma('freelist_count', { simple: true }));
  const before = rows();
  expect(pages()).toBeGreaterThan(0);
  expect(await isVacuumDue(file, clock)).toBe(false);
  clock.advance(31 * 24 * 3600);
  expect(await isVacuumDue(file, clock)).toBe(true);
  expect(await vacuum(file, clock)).toBe('done');
  expect(pages()).toBe(0);
  expect(rows()).toEqual([Number((before as number[])[0]) + 1, expect.anything()]);
  expect(await isVacuumDue(file, clock)).toBe(false);
  await file.close();
});

test('of a large file is left out: what was removed is gone from its pages all the same, and its room is used again', async () => {
  const clock = fixedClock();
  const path = join(folder.path, 'c.rinnalla');
  const { file } = await makeCaseFile(path, { clock });
  const key = Buffer.from(file.databaseKeyHex(), 'hex');
  const add = (count: number, words: string) =>
    file.raw.transaction(() => {
      const row = file.raw.prepare('INSERT OR REPLACE INTO setting (key, value) VALUES (?, ?)');
      for (let at = 0; at < count; at += 1) row.run(`rivi-${at}`, words.repeat(90));
    })();
  add(3000, 'POISTETTU ');
  file.raw.prepare("INSERT INTO setting (key, value) VALUES ('pysyy', 'PYSYY')").run();
  const size = () => Number(file.raw.pragma('page_count', { simple: true }));
  const before = size();
  file.raw.exec("DELETE FROM setting WHERE key LIKE 'rivi-%'");
  clock.advance(31 * 24 * 3600);
  expect(await vacuum(file, clock, 1_000_000)).toBe('too-large');
  // Not tried again every five minutes, and no entry says that it was done.
  expect(await isVacuumDue(file, clock)).toBe(false);
  const actions = await file.db.selectFrom('auditEntry').select('action').execute();
  expect(actions.map(({ action }) => action)).not.toContain('case-file.vacuumed');
  expect(size()).toBe(before);
  add(2900, 'uutta 1234');
  expect(size()).toBeLessThanOrEqual(before + 2);
  file.raw.exec("DELETE FROM setting WHERE key LIKE 'rivi-%'");
  await file.close();
  // The bytes of every page, as they are once decrypted.
  const pages = openPages(path, key, []);
  if (pages === null) throw new Error('no page opens');
  const found = new Set<string>();
  for (let page = 1; page <= pages.count; page += 1)
    for (const words of ['POISTETTU', 'uutta 1234', 'PYSYY'])
      if (pages.read(page)?.includes(words) === true) found.add(words);
  pages.close();
  expect([...found]).toEqual(['PYSYY']);
});

test('killed in the middle, the file is as it was, to the last row', async () => {
  const path = join(folder.path, 'b.rinnalla');
  const { file } = await makeCaseFile(path);
  const key = file.databaseKeyHex();
  fill(file.raw);
  const before = logicalHash(file.raw);
  await file.close();
  let lost = 0;
  const kills = 25;
  for (let kill = 0; kill < kills; kill += 1) {
    const program = startProgram(new URL('./testing/vacuumer.ts', import.meta.url), { path, key });
    await program.next();
    await new Promise((resolve) => setTimeout(resolve, 7 * kill));
    await program.kill();
    const raw = openConnection(path, Buffer.from(key, 'hex'), { create: false });
    const whole = raw.pragma('integrity_check', { simple: true }) === 'ok' && logicalHash(raw) === before;
    if (!whole) lost += 1;
    raw.close();
  }
  expect(lost).toBe(0);
}, 120_000);
