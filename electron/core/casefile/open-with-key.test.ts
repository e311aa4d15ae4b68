import { copyFile, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { isOpenHere } from './open-paths.ts';
import { openWithKey } from './open-with-key.ts';
import { fileAt, rotationIntentPathOf } from './rotation/swap.ts';
import { fixedClock, makeCaseFile, temporaryFolder } from './testing/case-files.ts';
import { startProgram } from './testing/programs.ts';

// As it is, unless a test has somebody exchange the file right after it.
vi.mock(import('./rotation/swap.ts'), async (load) => {
  const real = await load();
  return { ...real, fileAt: vi.fn(real.fileAt) };
});

const clock = fixedClock();
let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let path: string;
let key: Buffer;

beforeEach(async () => {
  folder = await temporaryFolder();
  path = join(folder.path, 'työ.rinnalla');
  const { file } = await makeCaseFile(path);
  key = Buffer.from(file.databaseKeyHex(), 'hex');
  await file.close();
});
afterEach(() => folder.remove());

const open = () => openWithKey({ path, clock }, Buffer.from(key));
const opens = async (): Promise<void> => {
  const opened = await open();
  if (!opened.ok) throw new Error(opened.error.code);
  await opened.value.close();
};

describe('a program that opens the file while another one works on it', () => {
  test('keeps out where the file is exchanged between its look and its lock: it would write into a file without a name', async () => {
    const look = vi.mocked(fileAt).getMockImplementation();
    vi.mocked(fileAt).mockImplementationOnce(async (at) => {
      const before = (await look?.(at)) ?? null;
      await copyFile(path, `${path}.rekeyed`);
      await rename(`${path}.rekeyed`, path);
      return before;
    });
    const lying = await readFile(path);
    expect(await open()).toEqual({ ok: false, error: { code: 'case-file-in-use' } });
    expect(isOpenHere(path)).toBe(false);
    expect((await readFile(path)).equals(lying)).toBe(true);
    // The exchange is over, and the file that lies there now is the file.
    await opens();
  });

  test('keeps out while a new key is about to take its place', async () => {
    await writeFile(rotationIntentPathOf(path), '{}');
    const lying = await readFile(path);
    expect(await open()).toEqual({ ok: false, error: { code: 'case-file-in-use' } });
    expect((await readFile(path)).equals(lying)).toBe(true);
  });

  test('is told that another program has it, however often it asks, and gets in when that one is gone', async () => {
    const holder = startProgram(new URL('./testing/contender.ts', import.meta.url), {
      path,
      key: key.toString('hex'),
    });
    await holder.next();
    holder.tell({ open: true });
    await holder.next();
    for (let turn = 0; turn < 3; turn += 1)
      expect(await open()).toEqual({ ok: false, error: { code: 'case-file-in-use' } });
    await holder.kill();
    await opens();
  });
});
