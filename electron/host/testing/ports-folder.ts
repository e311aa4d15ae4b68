// oxlint-disable import/no-mutable-exports -- set anew before each test, and read by the tests only
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, vi } from 'vitest';

export const as = <T>(double: unknown): T => double as T;
export let folder: string;

/** Before each test a new empty folder, and the real clock after it; call it once in a test file. */
export function usePortsFolder(): void {
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'rinnalla-ports-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
    vi.useRealTimers();
  });
}
