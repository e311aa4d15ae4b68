import type { Instant } from '#shared/time.ts';
import type { Backup } from './store.ts';

const recentKept = 10;
const monthsKept = 12;
const hour = 60 * 60 * 1000;

/**
 * Which of the backups (newest first) are no longer kept: all but the ten newest and the newest of each of the last
 * twelve months that have one. A damaged one counts for nothing, and goes once a newer good one is there.
 */
export const outrotated = (backups: readonly Backup[]): readonly Backup[] => {
  const usable = backups.filter(({ manifest }) => manifest.state !== 'damaged');
  const kept = new Set(usable.slice(0, recentKept));
  const months = new Map<string, Backup>();
  for (const backup of usable) {
    const month = backup.manifest.madeAt.slice(0, 7);
    if (!months.has(month)) months.set(month, backup);
  }
  for (const backup of [...months.values()].slice(0, monthsKept)) kept.add(backup);
  const newestGood = usable.find(({ manifest }) => manifest.state === 'good')?.manifest.madeAt;
  return backups.filter((backup) => {
    if (backup.manifest.state !== 'damaged') return !kept.has(backup);
    return newestGood !== undefined && newestGood > backup.manifest.madeAt;
  });
};

/** Whether an automatic backup may be made now: at most one an hour. */
export const isBackupDue = (backups: readonly Backup[], now: Instant): boolean => {
  const newest = backups.find(({ manifest }) => manifest.state !== 'damaged');
  return newest === undefined || Date.parse(now) - Date.parse(newest.manifest.madeAt) >= hour;
};
