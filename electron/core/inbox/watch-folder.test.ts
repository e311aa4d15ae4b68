import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { pollMs, watchFolder } from './watch-folder.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rinnalla-watch-'));
});
afterEach(() => {
  vi.useRealTimers();
  rmSync(folder, { recursive: true, force: true });
});

test('a new file is told by the system within some seconds, many at once as one', async () => {
  let told = 0;
  const end = watchFolder(folder, () => (told += 1));
  for (let index = 0; index < 20; index++) writeFileSync(join(folder, `${String(index)}.age`), 'x');
  await expect.poll(() => told, { timeout: 5_000 }).toBe(1);
  end();
});

test('a folder that is not there is no error, and is looked at by the clock', () => {
  vi.useFakeTimers();
  let told = 0;
  const end = watchFolder(join(folder, 'tikku'), () => (told += 1));
  vi.advanceTimersByTime(2 * pollMs);
  expect(told).toBe(2);
  end();
  vi.advanceTimersByTime(2 * pollMs);
  expect(told).toBe(2);
});
