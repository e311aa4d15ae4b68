import { readFile } from 'node:fs/promises';
import { nodeDisk, writeWhole } from '../../casefile/disk.ts';
import type { Preferences } from '../../ports.ts';
import type { Scene } from './work.ts';

const folderMark = '<scene>';

/**
 * What the computer of a scene remembers, kept in a file as the hosts keep it, so that the program after a killed one finds it. Paths are
 * kept relative to the scene, which is copied about.
 */
export const keptPreferences = ({ folder }: Scene): Preferences => {
  const path = `${folder}/user-data/preferences.json`;
  const read = async (): Promise<Record<string, unknown>> => {
    const text = await readFile(path, 'utf8').catch(() => '{}');
    return JSON.parse(text.replaceAll(folderMark, folder)) as Record<string, unknown>;
  };
  return {
    get: async (key) => (await read())[key],
    set: async (key, value) => {
      const text = JSON.stringify({ ...(await read()), [key]: value });
      await writeWhole(nodeDisk, path, Buffer.from(text.replaceAll(folder, folderMark)));
    },
  };
};
