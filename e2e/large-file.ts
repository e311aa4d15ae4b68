import { createCaseFile } from '#core/casefile/create.ts';
import { floorKdf } from '#core/casefile/key-derivation.ts';
import { systemClock, systemIds } from '#core/clock.ts';
import { practicePeople } from '#core/features/practice/generate.ts';
import { rowsOf } from '../bench/rows.ts';

/**
 * Writes a case file of many invented people, each with one contact and, where the story has it, a next one, a hundred and
 * twenty names on the reach list and as many disclosures of the first person, and ends:
 * `node e2e/large-file.ts PATH PASSPHRASE PEOPLE`. A program of its own, because the journeys' runner does not load the
 * driver of the case file. Nothing is made findable: the search has measurements of its own.
 */
const [, , path = '', passphrase = '', people = ''] = process.argv;
const clock = systemClock();
const about = { path, passphrase, profile: 'coach', practice: true } as const;
const made = await createCaseFile({ ...about, clock, ids: systemIds, kdf: floorKdf });
if (!made.ok) throw new Error(made.error.code);
const { file } = made.value;
const shown = new Set(['client', 'contact', 'appointment']);
await file.db.transaction().execute(async (trx) => {
  await trx.insertInto('meta').values({ key: 'rehearsed_at', value: clock.now() }).execute();
  const story = { people: Number(people), notesEach: 1, words: 5, casework: false, today: clock.today() };
  let first: string | null = null;
  for (const person of practicePeople(story)) {
    const { clientId, tables } = rowsOf(person, () => systemIds.next<string>());
    first ??= clientId;
    for (const [table, rows] of tables)
      if (shown.has(table) && rows.length > 0)
        await trx
          .insertInto(table)
          .values([...rows])
          .execute();
  }
  for (let count = 1; count <= 120; count += 1) {
    const id = () => systemIds.next<string>();
    const at = clock.now();
    const displayName = `Nuori ${String(count)}`;
    await trx
      .insertInto('lead')
      .values({ id: id(), displayName, notifierKind: 'client', enteredAt: at })
      .execute();
    await trx
      .insertInto('disclosure')
      .values({
        id: id(),
        clientId: first ?? '',
        way: 'oral',
        state: 'left',
        recipient: displayName,
        basis: 'present',
        at,
      })
      .execute();
  }
});
await file.close();
