/**
 * `npm run bench`: a case file with 10,000 people and 100,000 notes of about 80 words, measured through the core's own
 * door, beside the same database without encryption and beside two ways of keeping notes without a program.
 * `-- --people N` makes a smaller one and writes no document; nor does a run on a machine that is busy with something
 * else, since its figures would be of that. Everything in it is invented.
 */
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { systemClock, systemIds } from '#core/clock.ts';
import { createCaseFile } from '#core/casefile/create.ts';
import { createCoreWithApp } from '#core/core.ts';
import { openWithKey } from '#core/casefile/open-with-key.ts';
import { practicePeople } from '#core/features/practice/generate.ts';
import type { PracticePerson } from '#core/features/practice/story.ts';
import { scriptedPorts } from '#core/testing/scripted-ports.ts';
import type { ClientId } from '#shared/ids.ts';
import { PlainDate } from '#shared/time.ts';
import { fillCaseFile } from './fill.ts';
import { openPlainCopy } from './plain.ts';
import { folderOfTexts, oneDocument } from './peers.ts';
import { coreSubject, type Subject } from './subjects.ts';
import { queries } from './queries.ts';
import { asMarkdown, asText, type Line } from './report.ts';
import { time, type Timing } from './timing.ts';

const { values } = parseArgs({ options: { people: { type: 'string', default: '10000' } } });
const people = Number(values.people);
const notesEach = 10;
const options = { people, notesEach, words: 80, today: PlainDate.parse('2026-11-22'), seed: 'bench' };
const passphrase = 'kelo hilla riekko tunturi kaarna utu';
const folder = mkdtempSync(join(tmpdir(), 'rinnalla-bench-'));
const [busy = 0] = loadavg();
const began = performance.now();
const say = (what: string): void =>
  console.log(`${((performance.now() - began) / 1000).toFixed(0).padStart(4)} s  ${what}`);

/** Every so manyth person, over the whole file. */
const sample = (clients: readonly ClientId[], count: number): ClientId[] =>
  Array.from(
    { length: count },
    (_, index) => clients[Math.floor(((index + 0.5) * clients.length) / count)],
  ).filter((client): client is ClientId => client !== undefined);

const turns = (count: number): number[] => Array.from({ length: count }, (_, turn) => turn);

/** The measurements that every subject can stand; slow ones get fewer runs. */
async function measure(
  subject: Subject,
  clients: readonly ClientId[],
  runs: number,
): Promise<Map<string, Timing>> {
  say(`Measuring ${subject.name}`);
  const timings = new Map<string, Timing>();
  timings.set('open', await time(sample(clients, runs), (client) => subject.open(client)));
  timings.set('list', await time(turns(Math.min(runs, 20)), () => subject.list()));
  timings.set(
    'search',
    await time(queries.slice(0, Math.min(runs, queries.length)), (text) => subject.search(text)),
  );
  timings.set('save', await time(turns(runs), (turn) => subject.save(turn)));
  timings.set(
    'log',
    await time(turns(runs), (turn) => subject.log(clients[turn % clients.length] ?? ('' as ClientId), turn)),
  );
  return timings;
}

/** A core of its own; what it would ask a host for, it is told. */
const host = (name: string) =>
  createCoreWithApp({
    ports: scriptedPorts(join(folder, name)).ports,
    clock: systemClock('2026-11-24T09:00:00+02:00'),
    ids: systemIds,
    surroundings: { host: 'none', version: '0.0.0-bench', language: 'fi' },
  });

try {
  const path = join(folder, 'mittaus.rinnalla');
  const writer = host('writer');
  const made = await createCaseFile({
    path,
    passphrase,
    practice: true,
    profile: 'coach',
    clock: writer.app.clock,
    ids: systemIds,
  });
  if (!made.ok) throw new Error(made.error.code);
  const { file } = made.value;
  writer.app.setCaseFile(file);
  say(`Writing ${people} people and ${people * notesEach} notes`);
  const clients = await fillCaseFile(writer.app, options, (count) => {
    if (count % 2000 === 0) say(`  ${count} people`);
  });
  const withPlan = clients.filter((_, index) => index % 6 !== 5);
  const databaseKey = Buffer.from(file.databaseKeyHex(), 'hex');
  await file.close();
  writer.app.setCaseFile(null);
  const megabytes = statSync(path).size / 1e6;

  const unlocks: number[] = [];
  for (let round = 0; round < 6; round += 1) {
    const start = performance.now();
    const opened = await openWithKey({ path, clock: writer.app.clock }, Buffer.from(databaseKey));
    if (!opened.ok) throw new Error(opened.error.code);
    // The first one waits for the disk, which is still writing what was just made.
    if (round > 0) unlocks.push(performance.now() - start);
    await opened.value.close();
  }

  const lines: Line[] = [];
  const results = new Map<string, Map<string, Timing>>();

  const encrypted = host('encrypted');
  const opened = await openWithKey({ path, clock: encrypted.app.clock }, Buffer.from(databaseKey));
  if (!opened.ok) throw new Error(opened.error.code);
  encrypted.app.setCaseFile(opened.value);
  const start = performance.now();
  await encrypted.core.dispatch('clients.list', { view: 'active' });
  const firstList = performance.now() - start;
  const own = await coreSubject('Rinnalla', encrypted.core, sample(clients, 1)[0] ?? ('' as ClientId));
  const ofOwn = await measure(own, clients, 200);
  ofOwn.set('today', await time(turns(20), () => own.today()));
  const planStart = performance.now();
  await own.plan(withPlan[0] ?? ('' as ClientId));
  const firstPlan = performance.now() - planStart;
  ofOwn.set('plan', await time(sample(withPlan, 20), (client) => own.plan(client)));
  results.set('own', ofOwn);
  await encrypted.app.caseFile()?.close();
  encrypted.app.setCaseFile(null);

  say('Decrypting a copy');
  const plainHost = host('plain');
  plainHost.app.setCaseFile(
    await openPlainCopy(plainHost.app, path, join(folder, 'plain.sqlite'), Buffer.from(databaseKey)),
  );
  const plain = await coreSubject('plain SQLite', plainHost.core, sample(clients, 1)[0] ?? ('' as ClientId));
  const ofPlain = await measure(plain, clients, 200);
  ofPlain.set('today', await time(turns(20), () => plain.today()));
  results.set('plain', ofPlain);
  await plainHost.app.caseFile()?.close();
  plainHost.app.setCaseFile(null);

  function* withIds(): Generator<readonly [ClientId, PracticePerson]> {
    let index = 0;
    for (const person of practicePeople(options)) {
      const client = clients[index];
      if (client !== undefined) yield [client, person];
      index += 1;
    }
  }
  say('Writing a folder of text files');
  results.set('folder', await measure(folderOfTexts(join(folder, 'texts'), withIds()), clients, 10));
  say('Writing one JSON document');
  const document = oneDocument(join(folder, 'everything.json'), withIds());
  const ofDocument = await measure(document, clients, 5);
  ofDocument.set('unlock', await time(turns(3), () => document.load()));
  results.set('document', ofDocument);

  const what: Readonly<Record<string, string>> = {
    unlock: 'Unlock, after key derivation',
    open: 'Open a person (record, timeline, plan)',
    list: `List ${people.toLocaleString('en')} people by name`,
    search: `Search (${queries.length} queries)`,
    today: 'Today',
    save: 'Save a draft',
    log: 'Log a contact',
    plan: 'Print a plan (PDF)',
  };
  unlocks.sort((a, b) => a - b);
  ofOwn.set('unlock', { p50: unlocks[2] ?? Number.NaN, p95: unlocks[4] ?? Number.NaN, runs: unlocks.length });
  for (const [key, label] of Object.entries(what)) {
    const of = (name: string): Timing | undefined => results.get(name)?.get(key);
    lines.push({ label, own: of('own'), plain: of('plain'), folder: of('folder'), document: of('document') });
  }
  const facts = [
    `${people.toLocaleString('en')} people, ${(people * notesEach).toLocaleString('en')} notes of about 80 words; the case file has ${megabytes.toFixed(0)} MB`,
    `first list after unlocking ${firstList.toFixed(0)} ms; first plan printed in ${firstPlan.toFixed(0)} ms, with the engine's start`,
    `Node ${process.versions.node} on ${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}, ${(totalmem() / 1e9).toFixed(0)} GB of memory, load ${busy.toFixed(1)} when it began`,
  ];
  console.log(asText(lines, facts));
  if (people < 10_000) say('Too few people for docs/bench.md: nothing is written.');
  else if (busy > cpus().length / 2)
    say('The machine is busy with something else: docs/bench.md is not written.');
  else {
    writeFileSync(join(import.meta.dirname, '../docs/bench.md'), asMarkdown(lines, facts));
    say('Written to docs/bench.md');
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
