import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createIdleTimer } from './idle-timer.ts';
import { openLocalLog } from './local-log.ts';
import { openPreferencesFile } from './preferences-file.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rinnalla-host-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
  vi.useRealTimers();
});

describe('preferences', () => {
  test('what was set is there at the next start, also when many were set at once', async () => {
    const path = join(folder, 'new', 'preferences.json');
    const first = openPreferencesFile(path);
    await Promise.all([first.set('language', 'sv'), first.set('theme', 'dark'), first.set('language', 'fi')]);
    const next = openPreferencesFile(path);
    expect([next.get('language'), next.get('theme'), next.get('other')]).toEqual(['fi', 'dark', undefined]);
    expect(readdirSync(join(folder, 'new'))).toEqual(['preferences.json']);
  });

  test('a damaged file is kept beside and the app starts with none', () => {
    const path = join(folder, 'preferences.json');
    writeFileSync(path, '{"language": "s');
    expect(openPreferencesFile(path).get('language')).toBeUndefined();
    expect(readFileSync(`${path}.damaged`, 'utf8')).toBe('{"language": "s');
  });
});

describe('the local log', () => {
  test('keeps each entry on its own line with its time, and starts a new file when it is long', () => {
    const path = join(folder, 'log', 'rinnalla.log');
    const log = openLocalLog(path, () => new Date('2026-11-24T10:00:00Z'));
    log({ level: 'error', event: 'core.crashed', incident: 'abc', detail: 'x\ny' });
    expect(readFileSync(path, 'utf8')).toBe(
      '{"at":"2026-11-24T10:00:00.000Z","level":"error","event":"core.crashed","incident":"abc","detail":"x\\ny"}\n',
    );
    writeFileSync(path, 'x'.repeat(1_000_001));
    log({ level: 'info', event: 'started' });
    expect(readdirSync(join(folder, 'log')).toSorted()).toEqual(['rinnalla.log', 'rinnalla.log.1']);
    expect(readFileSync(path, 'utf8')).toContain('started');
  });

  test('a log that cannot be written stops nothing', () => {
    expect(() => openLocalLog(folder)({ level: 'info', event: 'started' })).not.toThrow();
  });
});

describe('idle', () => {
  test('is told once after the limit without input, and again only after new input', () => {
    vi.useFakeTimers();
    const told = vi.fn();
    const idle = createIdleTimer(told);
    idle.setLimit(60);
    vi.advanceTimersByTime(59_000);
    idle.touch();
    vi.advanceTimersByTime(59_000);
    expect(told).toHaveBeenCalledTimes(0);
    vi.advanceTimersByTime(2_000);
    expect(told).toHaveBeenCalledTimes(1);
    vi.advanceTimersByTime(600_000);
    expect(told).toHaveBeenCalledTimes(1);
    idle.touch();
    vi.advanceTimersByTime(60_000);
    expect(told).toHaveBeenCalledTimes(2);
  });

  test('a limit of zero turns it off', () => {
    vi.useFakeTimers();
    const told = vi.fn();
    const idle = createIdleTimer(told);
    idle.setLimit(60);
    idle.setLimit(0);
    idle.touch();
    vi.advanceTimersByTime(3_600_000);
    expect(told).not.toHaveBeenCalled();
  });
});
