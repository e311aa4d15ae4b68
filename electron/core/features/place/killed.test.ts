import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { startProgram } from '../../casefile/testing/programs.ts';
import { unlockCaseFile } from '../../casefile/unlock.ts';
import { aDesk, deskPassphrase } from '../../testing/closed-desk.ts';
import type { ClosedDesk } from '../../testing/closed-desk.ts';

let desk: ClosedDesk;
beforeEach(async () => {
  desk = aDesk();
  await desk.create();
  await desk.ok('clients.add', { displayName: 'Aino T.' });
  await desk.lock();
});
afterEach(() => desk.close());

/** Whether the file opens with its passphrase, is whole, and has the person. */
const isWhole = async (path: string): Promise<boolean> => {
  const opened = await unlockCaseFile({ path, passphrase: deskPassphrase, clock: desk.clock });
  if (!opened.ok) return false;
  const { file } = opened.value;
  const integrity = file.raw.pragma('integrity_check', { simple: true });
  const people = await file.db.selectFrom('client').select('displayName').execute();
  await file.close();
  return integrity === 'ok' && people.length === 1;
};

test('whatever kills the app while it moves the file, the old one opens, and a new one that has its name opens too', async () => {
  let finished = 0;
  const outcomes: boolean[] = [];
  for (let kill = 0; kill < 8; kill += 1) {
    const folder = join(desk.folder, `siirto-${kill}`);
    mkdirSync(join(folder, 'user-data'), { recursive: true });
    const to = join(folder, 'Uusi.rinnalla');
    const program = startProgram(new URL('./testing/mover.ts', import.meta.url), {
      folder,
      from: desk.path,
      to,
      passphrase: deskPassphrase,
    });
    expect(await program.next()).toEqual({ opened: true });
    // From before the first byte is copied to after the end.
    await new Promise((resolve) => setTimeout(resolve, kill * 70));
    await program.kill();
    if (program.messages.length > 1) finished += 1;
    outcomes.push(await isWhole(desk.path));
    if (existsSync(to)) outcomes.push(await isWhole(to));
    rmSync(folder, { recursive: true, force: true });
  }
  expect(outcomes.every(Boolean)).toBe(true);
  expect(finished).toBeLessThan(8);
}, 240_000);
