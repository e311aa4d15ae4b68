import { createRequire } from 'node:module';
import { z } from 'zod';
import { practicePeople } from '#core/features/practice/generate.ts';
import { measuredDay } from '../subjects.ts';
import { options, type Measured, type Order } from '../measuring.ts';
import { queries } from '../queries.ts';
import { sample, turns } from '../sample.ts';
import { time, type Timing } from '../timing.ts';

/** What is used of PouchDB, which brings no types of its own. */
interface Pouch {
  bulkDocs(docs: readonly object[]): Promise<unknown>;
  put(doc: object): Promise<unknown>;
  get(id: string): Promise<Record<string, unknown>>;
  allDocs(range: object): Promise<{ rows: readonly { doc: object }[] }>;
  createIndex(index: object): Promise<unknown>;
  find(request: object): Promise<{ docs: readonly Record<string, unknown>[] }>;
  close(): Promise<void>;
}
type PouchConstructor = (new (path: string) => Pouch) & { plugin(plugin: unknown): void };

/** What is told of a contact that somebody logs, beside whose it is. */
const logged = { type: 'contact', channel: 'phone', summary: 'Soitto, sovittiin ensi viikosta' };

/**
 * PouchDB on its LevelDB adapter, without encryption: a document for each person and for each note, keyed so that all of a
 * person lie together, an index for the list by name. It has no index for words: a search reads every document, for names
 * and texts alike.
 */
export async function measurePouch({ path, people, isSmall }: Order): Promise<Measured> {
  const require = createRequire(import.meta.url);
  const Database = require('pouchdb') as PouchConstructor;
  Database.plugin(require('pouchdb-find'));
  const database = new Database(path);
  const ids: string[] = [];
  let waiting: object[] = [];
  const flush = async () => {
    await database.bulkDocs(waiting);
    waiting = [];
  };
  for (const { fields, contacts } of practicePeople({ ...options(people), today: measuredDay })) {
    const id = `p${String(ids.length).padStart(6, '0')}`;
    ids.push(id);
    waiting.push({ _id: id, type: 'person', ...fields });
    for (const [at, { fields: contact, note }] of contacts.entries()) {
      const texts = note?.fields.sections.map(({ body }) => body) ?? [];
      waiting.push({ _id: `${id}/${String(at).padStart(4, '0')}`, type: 'note', ...contact, texts });
    }
    if (waiting.length > 2000) await flush();
  }
  await flush();
  await database.createIndex({ index: { fields: ['type', 'displayName'] } });
  const list = () =>
    database.find({
      selector: { type: 'person', displayName: { $gt: null } },
      sort: ['type', 'displayName'],
      limit: people,
    });
  // The first one builds the index.
  await list();
  const some = sample(ids, isSmall ? 10 : 100);
  const person = (turn: number) => z.string().parse(some[turn % some.length]);
  const timings: Record<string, Timing> = {};
  timings['open'] = await time(some, (id) =>
    Promise.all([
      database.get(id),
      database.allDocs({ startkey: `${id}/`, endkey: `${id}/\uffff`, include_docs: true }),
    ]),
  );
  timings['list'] = await time(turns(isSmall ? 3 : 10), list);
  timings['search'] = await time(sample(queries, isSmall ? 2 : 8), (text) => {
    const wanted = text.toLowerCase();
    // By hand, which is quicker than a $regex over every field.
    return database
      .allDocs({ include_docs: true })
      .then(({ rows }) =>
        rows.filter(({ doc }) => JSON.stringify(doc).toLowerCase().includes(wanted)).slice(0, 20),
      );
  });
  timings['save'] = await time(some, async (id) => {
    const body = 'Tavattiin työpajalla ja juteltiin viikosta. '.repeat(6);
    const known = await database.get(`${id}/0000`);
    await database.put({ ...known, texts: [body] });
  });
  timings['log'] = await time(turns(some.length), (turn) =>
    database.put({ _id: `${person(turn)}/log-${String(turn)}-${String(Math.random())}`, ...logged }),
  );
  await database.close();
  return {
    timings,
    memory: [],
    together: [],
    remark: `with ${people.toLocaleString('en')} people and ${(people * 10).toLocaleString('en')} notes; reads every document for a search`,
  };
}
