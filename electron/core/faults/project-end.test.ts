import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { slotsPathOf } from '../casefile/format.ts';
import { temporaryFolder } from '../casefile/testing/case-files.ts';
import { neverHalf } from './project-end.ts';
import { aCoachsScene, backupsOfScene } from './scenes.ts';
import { stateOf } from './state.ts';
import { passphrases, pathIn } from './works/work.ts';

/* That the look at a destruction that was cut off sees what it is there for. */

test(
  'a file that went before all of its keys is found, and so is a damaged one',
  { timeout: 120_000 },
  async () => {
    const folder = await temporaryFolder();
    const scene = await aCoachsScene(join(folder.path, 'scene'), 1);
    const [backup] = await backupsOfScene(scene);
    if (backup === undefined) throw new Error('there is no backup');
    const all = [pathIn(scene), backup.path];
    const contents = new Set<string>();
    for (const path of all) contents.add((await stateOf(path, [scene.key], [passphrases.current])).content);
    expect(await neverHalf(scene, contents)).toBeNull();
    const file = await readFile(pathIn(scene));
    await rm(pathIn(scene));
    expect(await neverHalf(scene, contents)).toContain('is not whole');
    // With the key of the backup alone it is as bad.
    await rm(slotsPathOf(pathIn(scene)));
    expect(await neverHalf(scene, contents)).toContain('is not whole');
    await writeFile(pathIn(scene), file.fill(7, 5000, 6000));
    expect(await neverHalf(scene, contents)).toContain('is not whole');
    await rm(slotsPathOf(backup.path));
    expect(await neverHalf(scene, contents)).toBeNull();
    await folder.remove();
  },
);
