import { createCaseFile } from '#core/casefile/create.ts';
import { floorKdf } from '#core/casefile/key-derivation.ts';
import { systemClock, systemIds } from '#core/clock.ts';
import { contract } from '#shared/contract/index.ts';
import { corpus } from '../electron/core/attacks/testing/corpus.ts';
import { at, typedFieldsOf, withAt } from '../electron/core/bad-input/testing/contract-fields.ts';
import { recipes } from '../electron/core/bad-input/testing/recipes.ts';
import { aWorld } from '../electron/core/bad-input/testing/world.ts';

/**
 * Writes a case file with harmful texts in every field that a call of the contract takes text in, and ends:
 * `node e2e/harmful-file.ts PATH PASSPHRASE NAME`. NAME is what the person is called about whom most of it is. It is filled
 * through the calls, at the desk of the attack tests; its rows are then copied into a file that has a passphrase.
 */
const [, , path = '', passphrase = '', name = ''] = process.argv;
const world = await aWorld();
let turn = 0;
/** As many of them as such a field takes, one on each line, so that all of them stand on every kind of screen. */
const next = (max: number): string => {
  const one = (): string => corpus[(turn += 1) % corpus.length] ?? '';
  let text = one().slice(0, max);
  for (let more = one(); max >= 500 && text.length + more.length < Math.min(max, 4000); more = one())
    text = `${text}\n${more}`;
  return text;
};
let filled = 0;
for (const recipe of recipes) {
  if (recipe.refused !== undefined || (recipe.by === 'partner' && recipe.back === undefined)) continue;
  const fields = typedFieldsOf(contract[recipe.call].args).filter(({ kind }) => kind === 'text');
  if (fields.length === 0) continue;
  const args = fields.reduce<unknown>(
    (filling, { place, max }) =>
      at(filling, place) === undefined ? filling : withAt(filling, place, next(max)),
    await recipe.args(world),
  );
  const desk = recipe.by === 'partner' ? world.partner : world.coach;
  const answer = await desk.core.dispatch(recipe.call, args);
  if (!answer.ok) throw new Error(`${recipe.call}: ${answer.error.code}`);
  // What a partner seals is looked at where it arrives.
  if (recipe.by === 'partner') await recipe.back?.(world, answer.value as never);
  filled += fields.length;
}
// Each tenth of the corpus as the name of somebody, and one that never ends.
for (const text of [
  ...corpus.filter((_, place) => place % 10 === 0),
  'A'.repeat(120),
  `Z${'\u0336\u0322\u030d'.repeat(30)}`,
])
  await world.coach.ok('clients.add', { displayName: text.slice(0, 120) });

// Two who may be one.
for (const displayName of ['Kaksi <b>&quot;1', 'Kaksi <b>&quot;1'])
  await world.coach.ok('clients.add', { displayName, birthDate: '1990-01-02' });

const from = world.coach.app.caseFile()?.raw;
if (from === undefined) throw new Error('locked');
from.prepare('UPDATE client SET display_name = ? WHERE id = ?').run(name, world.clientId);
const about = { path, passphrase, profile: 'coach', practice: false } as const;
const made = await createCaseFile({ ...about, clock: systemClock(), ids: systemIds, kdf: floorKdf });
if (!made.ok) throw new Error(made.error.code);
const { file } = made.value;
const into = file.raw;
into.pragma('foreign_keys = OFF');
/** The chain and the facts of the file are its own; what is found is made anew when the file is opened. */
const tables = from
  .prepare(
    `SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table'
     AND name NOT LIKE 'sqlite%' AND name NOT LIKE 'search%' AND name NOT IN ('meta', 'audit_entry')`,
  )
  .pluck()
  .all()
  .map(String);
let rows = 0;
for (const table of tables) {
  const columns = into.prepare('SELECT name FROM pragma_table_info(?)').pluck().all(table).map(String);
  const list = columns.map((column) => `"${column}"`).join(', ');
  const put = into.prepare(
    `INSERT OR REPLACE INTO "${table}" (${list}) VALUES (${columns.map(() => '?').join(', ')})`,
  );
  for (const row of from.prepare(`SELECT ${list} FROM "${table}"`).raw().all() as unknown[][]) {
    put.run(...row);
    rows += 1;
  }
}
into.prepare("INSERT OR REPLACE INTO meta (key, value) VALUES ('rehearsed_at', ?)").run(systemClock().now());
const idIn = (table: string, where = '1'): string =>
  String(into.prepare(`SELECT id FROM "${table}" WHERE ${where} ORDER BY id LIMIT 1`).pluck().get());
const clientId = world.clientId;
const ids = {
  clientId,
  contactId: world.contactId,
  noteId: world.draft,
  referralId: world.referralId,
  partnerId: world.partnerId,
  packetId: idIn('packet', "direction = 'in'"),
  sentId: idIn('packet', "direction = 'out'"),
  leadId: idIn('lead'),
  appointmentId: idIn('appointment', `client_id = '${clientId}'`),
  ownAppointmentId: idIn('own_appointment'),
};
await file.close();
await world.close();
console.log(JSON.stringify({ fields: filled, rows, texts: corpus, ids }));
process.exit(0);
