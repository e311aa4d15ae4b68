import { readdirSync } from 'node:fs';
import type { PracticeStory } from '#core/features/practice/story.ts';
import type { Desk } from './desk.ts';
import type { Demo } from './make-demo.ts';

type Counts = Demo['counts'];

/** The file that came to the folder since; its name is chosen at random and tells nothing. */
export function newFile(out: string, before: ReadonlySet<string>, ending = '.tar.age'): string {
  const [name, ...more] = readdirSync(out).filter((one) => !before.has(one) && one.endsWith(ending));
  if (name === undefined || more.length > 0) throw new Error('one packet was expected in the folder');
  return name;
}

/** Names, numbers, addresses and sentences of people who are in nothing that leaves. */
export function needlesOf(story: PracticeStory, except: ReadonlySet<string>): string[] {
  const told = story.people
    .filter((person) => !except.has(person.fields.displayName))
    .flatMap((person) => {
      const first = person.contacts.find((contact) => contact.note !== null)?.note?.fields.sections[0]?.body;
      const { displayName, email, address, phone } = person.fields;
      return [displayName, email, address, phone, first?.slice(0, 60)];
    });
  const long = told.filter((text): text is string => text !== undefined && text.length >= 12);
  return [...new Set(long)];
}

/** How many rows the case file has of each kind. */
export async function count(desk: Desk): Promise<Counts> {
  const tables = {
    clients: 'client',
    contacts: 'contact',
    notes: 'note',
    plans: 'plan',
    steps: 'step',
    packets: 'packet',
  } as const;
  const counted = await desk.app.read((db) =>
    Promise.all(
      Object.values(tables).map((table) =>
        db
          .selectFrom(table)
          .select(({ fn }) => fn.countAll<number>().as('rows'))
          .executeTakeFirstOrThrow(),
      ),
    ),
  );
  const [clients = 0, contacts = 0, notes = 0, plans = 0, steps = 0, packets = 0] = counted.map(
    (row) => row.rows,
  );
  return { clients, contacts, notes, plans, steps, packets };
}
