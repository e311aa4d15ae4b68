import { describe, expect, test } from 'vitest';
import { Instant } from '#shared/time.ts';
import { countingIds } from '../testing/case-files.ts';
import { isBackupDue, newestFirst as byOrder, outrotated } from './rotation.ts';
import type { Backup } from './store.ts';
import { aManifest } from './testing/manifest.ts';

const ids = countingIds();
const backup = (
  madeAt: string,
  state: 'good' | 'unverified' | 'damaged' = 'good',
  ordinal?: number,
): Backup => ({
  path: `/b/${madeAt}`,
  manifest: aManifest({ id: ids.next(), madeAt, state, ...(ordinal === undefined ? {} : { ordinal }) }),
});
const newestFirst = (backups: Backup[]): Backup[] =>
  backups.sort((a, b) => (a.manifest.madeAt < b.manifest.madeAt ? 1 : -1));
const times = (backups: readonly Backup[]): string[] => backups.map(({ manifest }) => manifest.madeAt);

describe('the rotation of backups', () => {
  test('keeps the ten newest and one of each of twelve months', () => {
    const hourly = Array.from({ length: 30 }, (_, hour) =>
      backup(
        `2026-11-${String(1 + Math.floor(hour / 5)).padStart(2, '0')}T${String(8 + (hour % 5)).padStart(2, '0')}:00:00Z`,
      ),
    );
    const monthly = Array.from({ length: 20 }, (_, month) =>
      backup(new Date(Date.UTC(2025, 1 + month, 15)).toISOString()),
    );
    const all = newestFirst([...hourly, ...monthly]);
    const gone = new Set(outrotated(all));
    const kept = all.filter((each) => !gone.has(each));
    expect(kept).toHaveLength(10 + 11);
    expect(times(kept).slice(0, 10)).toEqual(times(newestFirst(hourly)).slice(0, 10));
    expect(times(kept).at(-1)).toBe('2025-11-15T00:00:00Z');
  });

  test('keeps everything while there is little', () => {
    expect(outrotated(newestFirst([backup('2026-11-01T10:00:00Z'), backup('2026-11-02T10:00:00Z')]))).toEqual(
      [],
    );
  });

  test('never lets a damaged backup push a good one out, and removes it once a newer good one is there', () => {
    const good = Array.from({ length: 10 }, (_, day) => backup(`2026-11-${10 + day}T10:00:00Z`));
    const newestDamaged = backup('2026-11-25T10:00:00Z', 'damaged');
    const oldDamaged = backup('2026-11-05T10:00:00Z', 'damaged');
    const gone = outrotated(newestFirst([...good, newestDamaged, oldDamaged]));
    expect(times(gone)).toEqual(['2026-11-05T10:00:00Z']);
  });

  test('lets an automatic backup be made at most once an hour', () => {
    const now = Instant.parse('2026-11-24T11:00:00Z');
    expect(isBackupDue([], now, 0)).toBe(true);
    expect(isBackupDue([backup('2026-11-24T10:00:01Z')], now, 0)).toBe(false);
    expect(isBackupDue([backup('2026-11-24T10:00:00Z')], now, 0)).toBe(true);
    // The clock was put back meanwhile; by the process's own it is an hour.
    expect(isBackupDue([backup('2026-11-24T10:59:00Z')], now, 3_599_999)).toBe(false);
    expect(isBackupDue([backup('2026-11-24T10:59:00Z')], now, 3_600_000)).toBe(true);
    expect(isBackupDue([backup('2026-11-24T10:30:00Z', 'damaged')], now, 0)).toBe(true);
  });
});

describe('a clock that jumps', () => {
  const at = (start: string, hour: number) =>
    new Date(Date.parse(start) + hour * 3_600_000).toISOString().replace('.000Z', 'Z');
  const made = (...series: readonly { from: string; count: number }[]): Backup[] => {
    let ordinal = 0;
    return series
      .flatMap(({ from, count }) =>
        Array.from({ length: count }, (_, hour) => backup(at(from, hour), 'good', (ordinal += 1))),
      )
      .sort(byOrder);
  };

  test('ten years ahead for a day and back: what is made afterwards is kept as the newest', () => {
    const all = made(
      { from: '2026-11-24T08:00:00Z', count: 12 },
      { from: '2036-11-25T08:00:00Z', count: 12 },
      { from: '2026-11-26T08:00:00Z', count: 3 },
    );
    const gone = new Set(outrotated(all));
    expect(all.slice(0, 3).map(({ manifest }) => manifest.madeAt.slice(0, 10))).toEqual(
      Array.from({ length: 3 }, () => '2026-11-26'),
    );
    expect(all.slice(0, 10).every((each) => !gone.has(each))).toBe(true);
  });

  test('ten years back: the copies of today are not the first to go', () => {
    const all = made({ from: '2026-11-24T08:00:00Z', count: 10 }, { from: '2016-11-24T08:00:00Z', count: 4 });
    const gone = new Set(outrotated(all));
    expect(times(all.slice(0, 4)).every((time) => time.startsWith('2016'))).toBe(true);
    expect(all.slice(0, 10).some((each) => gone.has(each))).toBe(false);
  });

  test('a clock put back does not stop the hourly copies until it has caught up', () => {
    const [newest] = made({ from: '2036-11-24T08:00:00Z', count: 1 });
    expect(isBackupDue(newest ? [newest] : [], Instant.parse('2026-11-24T08:00:00Z'), 0)).toBe(true);
  });

  test('whatever the clock says, the newest good copy of all is never removed', () => {
    const all = [
      ...made({ from: '2026-01-24T08:00:00Z', count: 1 }),
      ...Array.from({ length: 30 }, (_, hour) =>
        backup(at('2026-11-24T08:00:00Z', hour), 'unverified', 2 + hour),
      ),
      ...Array.from({ length: 12 }, (_, month) =>
        backup(new Date(Date.UTC(2030, month, 1)).toISOString(), 'unverified', 40 + month),
      ),
    ].sort(byOrder);
    const good = all.find(({ manifest }) => manifest.state === 'good');
    expect(outrotated(all)).not.toContain(good);
  });
});
