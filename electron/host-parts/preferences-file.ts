import { mkdirSync, readFileSync, renameSync } from 'node:fs';
import { open, rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import { z } from 'zod';

const Content = z.record(z.string(), z.unknown());

export interface PreferencesFile {
  get(key: string): unknown;
  /** Resolves when the new content is on the disk. */
  set(key: string, value: unknown): Promise<void>;
}

/**
 * What must be known before a case file is unlocked, as a JSON file in the app's data folder. Written to a temporary name, synced
 * and renamed, one write after another. A file that cannot be read is kept beside as `<name>.damaged`, and the app starts afresh.
 */
export function openPreferencesFile(path: string): PreferencesFile {
  let content = read(path);
  let writing: Promise<void> = Promise.resolve();

  async function write(): Promise<void> {
    const temporary = `${path}.new`;
    const file = await open(temporary, 'w', 0o600);
    try {
      await file.writeFile(JSON.stringify(content, null, 2));
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
  }

  return {
    get: (key) => content[key],
    set(key, value) {
      content = { ...content, [key]: value };
      // A failed write is told to the one who asked, and does not stop the next.
      const mine = writing.catch(() => undefined).then(write);
      writing = mine;
      return mine;
    },
  };
}

function read(path: string): Record<string, unknown> {
  mkdirSync(dirname(path), { recursive: true });
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    return {};
  }
  try {
    return Content.parse(JSON.parse(text));
  } catch {
    renameSync(path, `${path}.damaged`);
    return {};
  }
}
