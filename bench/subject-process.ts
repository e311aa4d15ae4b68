/** Measures one subject in a process of its own, so that memory and builds of SQLite do not mix: its argument is an Order. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { practicePeople } from '#core/features/practice/generate.ts';
import type { PracticePerson } from '#core/features/practice/story.ts';
import { ClientId } from '#shared/ids.ts';
import { folderOfTexts, oneDocument } from './peers/without-program.ts';
import { options, Order, type Measured } from './measuring.ts';
import { queries } from './queries.ts';
import { sample, turns } from './sample.ts';
import { measuredDay, type Subject } from './subjects.ts';
import { time, type Timing } from './timing.ts';

function* withIds({ clients, people }: Order): Generator<readonly [ClientId, PracticePerson]> {
  let index = 0;
  for (const person of practicePeople({ ...options(people), today: measuredDay })) {
    const client = clients[index];
    if (client !== undefined) yield [ClientId.parse(client), person];
    index += 1;
  }
}

/** What somebody without a program has. */
async function measureWithoutProgram(order: Order): Promise<Measured> {
  const timings: Record<string, Timing> = {};
  let subject: Subject;
  if (order.subject === 'folder') subject = folderOfTexts(join(order.path, 'texts'), withIds(order));
  else {
    const document = oneDocument(join(order.path, 'everything.json'), withIds(order));
    timings['unlock'] = await time(turns(3), () => document.load());
    subject = document;
  }
  const runs = order.isSmall ? 3 : 8;
  const clients = sample(order.clients, runs).map((id) => ClientId.parse(id));
  timings['open'] = await time(clients, (client) => subject.open(client));
  timings['list'] = await time(turns(runs), () => subject.list());
  timings['search'] = await time(sample(queries, runs), (text) => subject.search(text));
  timings['save'] = await time(turns(runs), (turn) => subject.save(turn));
  timings['log'] = await time(clients, (client) => subject.log(client, 1));
  return { timings, memory: [], together: [], remark: '' };
}

const measureCore = async (order: Order): Promise<Measured> => {
  await import('#core/small-memory.ts');
  return (await import('./core-process.ts')).measureCore(order);
};
const measureBinding = async (order: Order): Promise<Measured> =>
  (await import('./peers/bindings.ts')).measureBinding(order);

/** Each loads what it needs and nothing else, so that nobody's memory holds the programs of the others. */
const measures: Readonly<Record<Order['subject'], (order: Order) => Promise<Measured>>> = {
  own: measureCore,
  packets: async (order) => {
    await import('#core/small-memory.ts');
    return (await import('./packets.ts')).measurePackets(order);
  },
  age: async (order) => (await import('./packets.ts')).measureAge(order),
  plain: measureCore,
  'better-sqlite3': measureBinding,
  sqlcipher: measureBinding,
  pouchdb: async (order) => (await import('./peers/pouch.ts')).measurePouch(order),
  folder: measureWithoutProgram,
  document: measureWithoutProgram,
};

const [file = ''] = process.argv.slice(2);
const order = Order.parse(JSON.parse(readFileSync(file, 'utf8')));
writeFileSync(order.result, JSON.stringify(await measures[order.subject](order)));
