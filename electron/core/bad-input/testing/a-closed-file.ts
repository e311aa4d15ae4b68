import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import { makeCaseFile, passphrase, temporaryFolder } from '../../casefile/testing/case-files.ts';
import { aDoor, type Door } from './door.ts';

/**
 * For each test a folder of its own with a closed case file in which one person is written down, and a core that has just
 * started. The file is made once, since deriving its keys takes a while.
 */
export const aClosedFile = () => {
  let home: Awaited<ReturnType<typeof temporaryFolder>>;
  let folder: Awaited<ReturnType<typeof temporaryFolder>>;
  const state = {
    key: '',
    recoveryKey: '',
    original: '',
    path: '',
    folder: '',
    door: undefined as Door | undefined,
  };
  const door = (): Door => {
    if (state.door === undefined) throw new Error('only within a test');
    return state.door;
  };
  const putBack = (): void => {
    copyFileSync(state.original, state.path);
    copyFileSync(`${state.original}.keys`, `${state.path}.keys`);
  };
  const names = async (): Promise<string[]> => {
    const rows = (await door().call('clients.list')) as { displayName: string }[];
    return rows.map(({ displayName }) => displayName);
  };

  beforeAll(async () => {
    home = await temporaryFolder();
    state.original = join(home.path, 'alku.rinnalla');
    const made = await makeCaseFile(state.original);
    state.recoveryKey = made.recoveryKey;
    state.key = made.file.databaseKeyHex();
    await made.file.close();
    const first = aDoor(home.path, 1);
    expect(await first.open(state.original, passphrase)).toBe('ok');
    await first.call('clients.add', { displayName: 'Aino T.' });
    await first.close();
  });
  afterAll(() => home.remove());
  beforeEach(async () => {
    folder = await temporaryFolder();
    state.folder = folder.path;
    state.path = join(folder.path, 'työ.rinnalla');
    putBack();
    state.door = aDoor(folder.path);
  });
  afterEach(async () => {
    await door().close();
    await folder.remove();
  });

  return {
    state,
    door,
    putBack,
    names,
    /** The file as it was opens, and everything is in it. */
    expectAllThere: async (): Promise<void> => {
      putBack();
      expect(await door().open(state.path, passphrase)).toBe('ok');
      expect(await names()).toEqual(['Aino T.']);
      expect(await door().call('audit.verify')).toMatchObject({ intact: true });
    },
  };
};
