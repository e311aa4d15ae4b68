/**
 * `npm run bench`: a case file with 10,000 people and 100,000 notes of about 80 words, with all that the features keep,
 * measured through the core's own door, beside other ways on the same data. `-- --json FILE` writes the figures, `-- --small` is
 * a quick run with 500 people, `-- --people N` one of another size; only a whole run on a machine that is not busy with something
 * else writes docs/bench.md. Everything in it is invented.
 */
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { coreEnvironment } from '#core/bridge/core-environment.ts';
import { createCaseFile } from '#core/casefile/create.ts';
import { systemClock, systemIds } from '#core/clock.ts';
import { createCoreWithApp } from '#core/core.ts';
import { scriptedPorts } from '#core/testing/scripted-ports.ts';
import { bundled } from './bundle.ts';
import { fillCaseFile } from './fill.ts';
import { Measured, options, type Order } from './measuring.ts';
import { makePlainCopy } from './plain.ts';
import { asMarkdown, asText, rowsOf, type Results } from './report.ts';
import { measuredDay, measuredMoment } from './subjects.ts';

const { values } = parseArgs({
  options: {
    people: { type: 'string' },
    json: { type: 'string' },
    small: { type: 'boolean', default: false },
  },
});
const isSmall = values.small;
const people = Number(values.people ?? (isSmall ? 500 : 10_000));
/** PouchDB reads every document for a search, and takes minutes to take them in: it is asked on fewer. */
const pouchPeople = Math.min(people, isSmall ? 50 : 1_000);
const folder = mkdtempSync(join(tmpdir(), 'rinnalla-bench-'));
const [busy = 0] = loadavg();
const began = performance.now();
const say = (what: string): void =>
  console.log(`${((performance.now() - began) / 1000).toFixed(0).padStart(4)} s  ${what}`);

/** Fills a case file and closes it. */
async function makeCaseFile(path: string): Promise<{ key: string; clients: readonly string[] }> {
  const { app } = createCoreWithApp({
    ports: scriptedPorts(join(folder, 'writer')).ports,
    clock: systemClock(measuredMoment),
    ids: systemIds,
    surroundings: { host: 'none', version: '0.0.0-bench', language: 'fi' },
  });
  const passphrase = 'kelo hilla riekko tunturi kaarna utu';
  const { clock } = app;
  const made = await createCaseFile({
    path,
    passphrase,
    practice: true,
    profile: 'coach',
    clock,
    ids: systemIds,
  });
  if (!made.ok) throw new Error(made.error.code);
  const { file } = made.value;
  app.setCaseFile(file);
  const told = { ...options(people), today: measuredDay, inFull: true };
  const clients = await fillCaseFile(app, told, (count) => {
    if (count % 2000 === 0) say(`  ${String(count)} people`);
  });
  const key = file.databaseKeyHex();
  await file.close();
  return { key, clients };
}

try {
  const path = join(folder, 'mittaus.rinnalla');
  say(`Writing ${String(people)} people and ${String(people * 10)} notes`);
  const { key, clients } = await makeCaseFile(path);
  const megabytes = statSync(path).size / 1e6;

  const program = await bundled();
  const measured = (subject: Order['subject'], where: string, withKey: boolean): Measured => {
    say(`Measuring ${subject}`);
    const order: Order = {
      subject,
      path: where,
      key: withKey ? key : '',
      clients: [...clients],
      people: subject === 'pouchdb' ? pouchPeople : people,
      isSmall,
      only: [],
      recording: join(folder, 'recording.json'),
      result: join(folder, `${subject}.json`),
    };
    const file = join(folder, `${subject}-order.json`);
    writeFileSync(file, JSON.stringify(order));
    const { status } = spawnSync(process.execPath, ['--no-warnings', program, file], {
      stdio: 'inherit',
      // As the hosts start the core's process.
      env: { ...process.env, ...(subject === 'own' ? coreEnvironment : {}) },
    });
    if (status !== 0) throw new Error(`measuring ${subject} ended with ${String(status)}`);
    return Measured.parse(JSON.parse(readFileSync(order.result, 'utf8')));
  };
  const folderFor = (name: string): string => {
    const made = join(folder, name);
    mkdirSync(made);
    return made;
  };

  // Every subject that writes gets the file as it was before.
  const copies = { plain: join(folder, 'plain.sqlite'), direct: join(folder, 'direct.sqlite') };
  makePlainCopy(path, copies.plain, Buffer.from(key, 'hex'));
  copyFileSync(copies.plain, copies.direct);
  const cipherCopy = join(folder, 'sqlcipher.sqlite');
  copyFileSync(path, cipherCopy);

  const results: Results = new Map();
  const own = measured('own', path, true);
  const packets = measured('packets', path, false);
  results.set('own', { ...own, timings: { ...own.timings, ...packets.timings } });
  results.set('packets', packets);
  results.set('age', measured('age', folderFor('age'), false));
  results.set('plain', measured('plain', copies.plain, false));
  results.set('better-sqlite3', measured('better-sqlite3', copies.direct, false));
  results.set('sqlcipher', measured('sqlcipher', cipherCopy, true));
  results.set('pouchdb', measured('pouchdb', join(folder, 'pouch'), false));
  results.set('folder', measured('folder', folderFor('folder'), false));
  results.set('document', measured('document', folderFor('document'), false));

  const rows = rowsOf(results);
  const machine = {
    node: process.versions.node,
    processors: cpus().length,
    processor: cpus()[0]?.model ?? 'unknown processor',
    memoryGb: Math.round(totalmem() / 1e9),
    loadAtStart: busy,
    people,
    notes: people * 10,
    fileMb: Math.round(megabytes),
  };
  const facts = [
    `${people.toLocaleString('en')} people, ${(people * 10).toLocaleString('en')} notes of about 80 words, and what the features keep beside them; the case file has ${megabytes.toFixed(0)} MB`,
    `Node ${machine.node} on ${String(machine.processors)} × ${machine.processor}, ${String(machine.memoryGb)} GB of memory, load ${busy.toFixed(1)} when it began`,
  ];
  console.log(asText(rows, results, facts));
  if (values.json !== undefined) writeFileSync(values.json, JSON.stringify({ machine, rows }, null, 2));
  if (people < 10_000) say('Too few people for docs/bench.md: nothing is written.');
  else if (busy > cpus().length / 2)
    say('The machine is busy with something else: docs/bench.md is not written.');
  else {
    writeFileSync(join(import.meta.dirname, '../docs/bench.md'), asMarkdown(rows, results, facts));
    say('Written to docs/bench.md');
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
