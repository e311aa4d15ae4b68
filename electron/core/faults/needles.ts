import { mkdirSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { contract, isCallName } from '#shared/contract/index.ts';
import { at, typedFieldsOf, withAt } from '../bad-input/testing/contract-fields.ts';
import { recipes } from '../bad-input/testing/recipes.ts';
import { aWorld } from '../bad-input/testing/world.ts';
import { startProgram } from '../casefile/testing/programs.ts';
import type { Fault, Found, Run } from './fault.ts';
import { encodingsOf } from './testing/encodings.ts';

const Scan = z.object({ files: z.number(), bytes: z.number(), hits: z.array(z.string()) });
const stems = ['Äyräpää', 'Öljymäki', 'Åkerblomster', 'Čáhppesluokta', 'velkajärjestely', 'pyöräkorjaamo'];

/** Invented, distinctive, with letters that folding and encoding could hide. */
export const needlesOf = (count: number): string[] =>
  Array.from(
    { length: count },
    (_, index) => `${stems[index % stems.length] ?? ''}-ölkky-${1000 + index * 7}`,
  );

export const scan = async (folder: string, needles: readonly string[]): Promise<z.infer<typeof Scan>> => {
  const program = startProgram(new URL('./testing/scanner.ts', import.meta.url), { folder, needles });
  const found = Scan.parse(await program.next());
  await program.gone();
  return found;
};

/**
 * Types needles into every call of the contract that takes text, at a coach's desk and a partner's, makes backups, locks,
 * and looks for the needles in every file that the two have made.
 */
const planting = async (run: Run, count: number): Promise<Found> => {
  const home = join(run.folder, 'tmp');
  mkdirSync(home, { recursive: true });
  const before = process.env['TMPDIR'];
  process.env['TMPDIR'] = home;
  const needles = needlesOf(count);
  const findings: string[] = [];
  const notes: string[] = [];
  try {
    const world = await aWorld();
    let next = 0;
    let [planted, calls] = [0, 0];
    const used = new Set<string>();
    for (let round = 0; used.size < needles.length || round === 0; round += 1) {
      if (round > 20) break;
      for (const recipe of recipes) {
        if (!isCallName(recipe.call)) continue;
        // Costly ones seal a packet each; once is enough.
        if (recipe.costly === true && round > 0) continue;
        const fields = typedFieldsOf(contract[recipe.call].args).filter(({ kind }) => kind === 'text');
        if (fields.length === 0) continue;
        const plain: unknown = await recipe.args(world);
        const mine: string[] = [];
        const args = fields.reduce<unknown>((filling, { place, max }) => {
          if (at(filling, place) === undefined || max < 30) return filling;
          const needle = needles[next % needles.length] ?? '';
          next += 1;
          mine.push(needle);
          return withAt(filling, place, needle);
        }, plain);
        const desk = recipe.by === 'partner' ? world.partner : world.coach;
        const answer = await desk.core.dispatch(recipe.call, args);
        calls += 1;
        if (!answer.ok) continue;
        planted += mine.length;
        for (const needle of mine) used.add(needle);
      }
    }
    await world.coach.ok('backups.make', {});
    const { folder } = world.coach;
    const log = JSON.stringify([world.coach.scripted.log, world.partner.scripted.log]);
    await writeFile(join(home, 'log-of-both.json'), log);
    const open = await scan(home, needles);
    findings.push(...open.hits.map((hit) => `while open: ${hit}`));
    await world.coach.ok('caseFile.lock', {});
    const closed = await scan(home, needles);
    findings.push(...closed.hits.map((hit) => `after locking: ${hit}`));
    if (used.size < needles.length)
      findings.push(`only ${used.size} of ${needles.length} needles were planted`);
    notes.push(
      `${planted} times in ${calls} calls`,
      `${open.files} files of ${open.bytes} bytes while open, ${closed.files} of ${closed.bytes} after locking`,
    );
    // The scan finds each of its forms: else it would find nothing for a bad reason.
    const [first = ''] = needles;
    for (const [index, { bytes }] of encodingsOf(first).entries())
      await writeFile(join(folder, `clear-${index}`), Buffer.concat([Buffer.from('x'), bytes]));
    const proof = await scan(folder, [first]);
    const missed = encodingsOf(first).length - proof.hits.length;
    if (missed !== 0) findings.push(`the scan misses ${missed} of its own forms`);
    await world.close();
  } finally {
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
  }
  return { tried: needles.length, findings, notes };
};

export const needleFault: Fault = {
  id: 'needles',
  what: 'Texts typed into every call, looked for in clear in every file',
  run: (run) => planting(run, run.isShort ? 20 : 100),
};
