import type { Instant } from '#shared/time.ts';
import type { Backup } from './store.ts';

const recentKept = 10;
const monthsKept = 12;
const hour = 60 * 60 * 1000;

/**
 * Newest first by the order in which they were made, which does not ask the computer's clock: with a clock that jumped
 * ahead for a day, the copies of that day would pass for the newest for years. Older copies have no such number; their
 * times say.
 */
export const newestFirst = ({ manifest: a }: Backup, { manifest: b }: Backup): number => {
  const byOrdinal = (b.ordinal ?? 0) - (a.ordinal ?? 0);
  if (byOrdinal !== 0) return byOrdinal;
  return `${a.madeAt} ${a.id}` < `${b.madeAt} ${b.id}` ? 1 : -1;
};

/** The number of the next backup among these. */
export const nextOrdinal = (backups: readonly Backup[]): number =>
  Math.max(0, ...backups.map(({ manifest }) => manifest.ordinal ?? 0)) + 1;

/**
 * Which of the backups (newest first) are no longer kept: all but the ten newest, the newest good one, and the newest
 * of each of the last twelve months that have one. A damaged one counts for nothing, and goes once a newer good one is there.
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
  const newestGood = usable.find(({ manifest }) => manifest.state === 'good');
  if (newestGood !== undefined) kept.add(newestGood);
  const placeOfGood = newestGood === undefined ? Infinity : backups.indexOf(newestGood);
  return backups.filter((backup, place) =>
    backup.manifest.state === 'damaged' ? place > placeOfGood : !kept.has(backup),
  );
};

/**
 * Whether an automatic backup may be made now: at most one an hour. A clock that is put back, once or again and again, does not hold it
 * up: `waited` are the milliseconds since the last one by the process's own clock, which nobody can put back.
 */
export const isBackupDue = (backups: readonly Backup[], now: Instant, waited: number): boolean => {
  const newest = backups.find(({ manifest }) => manifest.state !== 'damaged');
  if (newest === undefined) return true;
  const since = Date.parse(now) - Date.parse(newest.manifest.madeAt);
  return since >= hour || since < 0 || waited >= hour;
};
