import { copyFileSync, existsSync, truncateSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { audit } from './audit.ts';
import { slotsPathOf, walPathOf } from './format.ts';
import { markPathOf } from './mark.ts';
import type { OpenCaseFile } from './open-case-file.ts';
import { acceptOpened, verdictOf } from './sightings.ts';
import {
  fixedClock,
  makeCaseFile,
  memoryPreferences,
  passphrase,
  temporaryFolder,
} from './testing/case-files.ts';
import { unlockCaseFile } from './unlock.ts';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let path: string;
const clock = fixedClock();
const preferences = memoryPreferences();

beforeEach(async () => {
  folder = await temporaryFolder();
  path = join(folder.path, 'työ.rinnalla');
});
afterEach(() => folder.remove());

const save = (file: OpenCaseFile, key: string): Promise<void> =>
  file.db.transaction().execute(async (trx) => {
    await trx.insertInto('setting').values({ key, value: 'v' }).execute();
    await audit(trx, clock, { action: 'note.saved' });
  });
const unlocked = async (at: string): Promise<OpenCaseFile> => {
  const opened = await unlockCaseFile({ path: at, passphrase, clock, preferences });
  if (!opened.ok) throw new Error(opened.error.code);
  return opened.value.file;
};

/** What a crash leaves on the disk while the file is open; copied by another program, since this one holds it. */
const crashed = (): string => {
  const at = join(folder.path, 'kaatunut.rinnalla');
  for (const part of [(of: string) => of, walPathOf, slotsPathOf, markPathOf])
    execFileSync('cp', [part(path), part(at)]);
  return at;
};

describe('saves that a crash left in the log', () => {
  test('and that are all there raise no alarm', async () => {
    const { file } = await makeCaseFile(path);
    await save(file, 'a');
    const again = await unlocked(crashed());
    expect(verdictOf(again)).toEqual({ kind: 'fits' });
    await again.close();
    await file.close();
  });

  test.each([
    ['the log is gone', 0],
    ['the log was cut behind an earlier save', null],
  ])(
    'and of which some are lost, since %s, are told until the file is accepted as it is',
    async (_, size) => {
      const { file } = await makeCaseFile(path);
      await save(file, 'a');
      const half = crashed();
      copyFileSync(walPathOf(half), join(folder.path, 'half'));
      await save(file, 'b');
      await save(file, 'c');
      const at = crashed();
      await file.close();
      if (size === null) copyFileSync(join(folder.path, 'half'), walPathOf(at));
      else truncateSync(walPathOf(at), size);

      const first = await unlocked(at);
      const verdict = verdictOf(first);
      expect(verdict).toMatchObject({ kind: 'older' });
      if (size === null) expect(verdict).toMatchObject({ missing: 2 });
      await first.close();
      // Closed cleanly and opened again: it is still told.
      const second = await unlocked(at);
      expect(verdictOf(second).kind).not.toBe('fits');
      await acceptOpened(second, preferences, fixedClock('2026-11-25T11:00:00Z'));
      await second.close();
      const third = await unlocked(at);
      expect(verdictOf(third)).toEqual({ kind: 'fits' });
      await third.close();
    },
  );

  test('leave no mark once the file was closed', async () => {
    const { file } = await makeCaseFile(path);
    await save(file, 'a');
    expect(existsSync(markPathOf(path))).toBe(true);
    await file.close();
    expect(existsSync(markPathOf(path))).toBe(false);
  });
});
