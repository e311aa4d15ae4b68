import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import type { PracticePerson } from '#core/features/practice/story.ts';
import type { ClientId } from '#shared/ids.ts';
import type { Subject } from '../subjects.ts';

/*
 * What a coach without a case file has: a folder with a document for each person, or one big document. Both are plain and
 * unencrypted here, with no history, no plan on paper and no index, so their figures are the least that they would take.
 */

const safely = (path: string, content: string): void => {
  const temporary = `${path}.new`;
  const file = openSync(temporary, 'w');
  try {
    writeSync(file, content);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(temporary, path);
};

const textOf = (person: PracticePerson): string => {
  const lines = [
    person.fields.displayName,
    person.fields.phone,
    person.fields.email,
    person.fields.address,
    '',
  ];
  for (const contact of person.contacts) {
    lines.push(`${contact.fields.happenedAt} ${contact.fields.summary}`);
    for (const { body } of contact.note?.fields.sections ?? []) lines.push(body);
  }
  return lines.join('\n');
};

/** A folder with one text file for each person, searched by reading them all. */
export function folderOfTexts(
  folder: string,
  people: Iterable<readonly [ClientId, PracticePerson]>,
): Subject {
  mkdirSync(folder, { recursive: true });
  const pathOf = (client: ClientId): string => join(folder, `${client}.txt`);
  let first: ClientId | undefined;
  for (const [client, person] of people) {
    writeFileSync(pathOf(client), textOf(person));
    first ??= client;
  }
  const target = first;
  if (target === undefined) throw new Error('a folder without people');
  const add = (client: ClientId, line: string): void => {
    const path = pathOf(client);
    safely(path, `${readFileSync(path, 'utf8')}\n${line}`);
  };
  return {
    name: 'folder of text files',
    open: (client) => readFileSync(pathOf(client), 'utf8').split('\n'),
    list: () =>
      readdirSync(folder)
        .map((name) => readFileSync(join(folder, name), 'utf8').split('\n', 1)[0] ?? '')
        .sort((a, b) => a.localeCompare(b, 'fi')),
    search: (text) => {
      const wanted = text.toLowerCase();
      return readdirSync(folder)
        .filter((name) => readFileSync(join(folder, name), 'utf8').toLowerCase().includes(wanted))
        .slice(0, 20);
    },
    save: (turn) => add(target, `Tavattiin työpajalla ja juteltiin viikosta. ${turn}`),
    log: (client) => add(client, 'Soitto, sovittiin ensi viikosta'),
  };
}

interface Entry {
  readonly id: ClientId;
  readonly person: PracticePerson;
  readonly added: string[];
}

/** One JSON document with everybody in it, held in memory, written whole at every save. */
export function oneDocument(
  path: string,
  people: Iterable<readonly [ClientId, PracticePerson]>,
): Subject & { load(): unknown } {
  const entries: Entry[] = [...people].map(([id, person]) => ({ id, person, added: [] }));
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const write = (): void => safely(path, JSON.stringify(entries));
  write();
  const add = (entry: Entry | undefined, line: string): void => {
    if (entry === undefined) throw new Error('nobody of that id');
    entry.added.push(line);
    write();
  };
  return {
    name: 'one JSON document',
    load: () => JSON.parse(readFileSync(path, 'utf8')) as unknown,
    open: (client) => byId.get(client)?.person.contacts.toReversed(),
    list: () =>
      entries.map((entry) => entry.person.fields.displayName).sort((a, b) => a.localeCompare(b, 'fi')),
    search: (text) => {
      const wanted = text.toLowerCase();
      const found: Entry[] = [];
      for (const entry of entries) {
        if (textOf(entry.person).toLowerCase().includes(wanted)) found.push(entry);
        if (found.length === 20) break;
      }
      return found;
    },
    save: (turn) => add(entries[0], `Tavattiin työpajalla ja juteltiin viikosta. ${turn}`),
    log: (client) => add(byId.get(client), 'Soitto, sovittiin ensi viikosta'),
  };
}
