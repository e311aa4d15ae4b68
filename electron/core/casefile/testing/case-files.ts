import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dayOf, instantOf } from '#shared/time.ts';
import type { Clock, Ids, Preferences } from '#core/ports.ts';
import { createCaseFile } from '../create.ts';
import type { CreatedCaseFile } from '../create.ts';
import { floorKdf } from '../key-derivation.ts';

/** A passphrase that the app accepts, and another. */
export const passphrase = 'neljä norppaa nukkuu niemellä';
export const otherPassphrase = 'kaksi kuikkaa huutaa kaukana';

/** A clock that stands still until it is moved. */
export const fixedClock = (start = '2026-11-24T11:00:00Z'): Clock & { advance(seconds: number): void } => {
  let now = Date.parse(start);
  return {
    now: () => instantOf(new Date(now)),
    today: () => dayOf(instantOf(new Date(now))),
    advance: (seconds) => {
      now += seconds * 1000;
    },
  };
};

/** UUIDv7-shaped ids that count upwards from a start. */
export const countingIds = (start = 1): Ids => {
  let count = start;
  return {
    next: <T extends string>() => {
      const id = `01930000-0000-7000-8000-${(count++).toString(16).padStart(12, '0')}`;
      // The brand is the caller's word; these ids are well-formed for every one.
      return id as T;
    },
  };
};

export const memoryPreferences = (): Preferences => {
  const values = new Map<string, unknown>();
  return {
    get: (key) => Promise.resolve(values.get(key)),
    set: (key, value) => {
      values.set(key, value);
      return Promise.resolve();
    },
  };
};

/** A folder of its own that `remove` takes away. */
export const temporaryFolder = async (): Promise<{ path: string; remove(): Promise<void> }> => {
  const path = await mkdtemp(join(tmpdir(), 'rinnalla-test-'));
  return { path, remove: () => rm(path, { recursive: true, force: true }) };
};

/** A real encrypted case file, with the cheapest key derivation that the format accepts. Throws if it cannot be made. */
export const makeCaseFile = async (
  path: string,
  changes: Partial<Parameters<typeof createCaseFile>[0]> = {},
): Promise<CreatedCaseFile> => {
  const created = await createCaseFile({
    path,
    passphrase,
    practice: false,
    profile: 'coach',
    clock: fixedClock(),
    ids: countingIds(),
    kdf: floorKdf,
    ...changes,
  });
  if (!created.ok) throw new Error(created.error.code);
  return created.value;
};
