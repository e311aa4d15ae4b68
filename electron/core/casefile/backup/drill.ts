import { z } from 'zod';
import { failure, success } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import { Instant } from '#shared/time.ts';
import type { Preferences } from '../../ports.ts';
import { audit } from '../audit.ts';
import { writeWhole } from '../disk.ts';
import { keyCheckOf, slotsPathOf } from '../format.ts';
import type { CaseFileId } from '../format.ts';
import { readSlots } from '../inspect.ts';
import { writtenSlots } from '../key-slots.ts';
import type { OpenCaseFile } from '../open-case-file.ts';
import { withBackupWorker } from './helper.ts';
import type { BackupWorker } from './helper.ts';
import { sameContent } from './make.ts';
import type { BackupTools } from './make.ts';
import { byKey } from './other-key.ts';
import { recordBackup } from './records.ts';
import { backupFolder, backupsIn, writeManifest } from './store.ts';
import type { Backup } from './store.ts';

/** `first`: the app's own folder; `second`: the place that the user has chosen. */
export const DrillPlace = z.enum(['first', 'second']);
export type DrillPlace = z.infer<typeof DrillPlace>;

/** What this computer remembers of the drills of one case file's backups. */
export const DrillRecord = z.object({
  lastGoodAt: Instant.nullable(),
  lastTriedAt: Instant.nullable(),
  /** The last one, when it failed: which copy was not what it should be. */
  failed: z.object({ at: Instant, place: DrillPlace, madeAt: Instant }).nullable(),
});
export type DrillRecord = z.infer<typeof DrillRecord>;

const never: DrillRecord = { lastGoodAt: null, lastTriedAt: null, failed: null };
const preferenceOf = (caseFileId: CaseFileId): string => `backupDrill.${caseFileId}`;

export const drillRecordOf = async (preferences: Preferences, caseFileId: CaseFileId): Promise<DrillRecord> =>
  DrillRecord.catch(never).parse((await preferences.get(preferenceOf(caseFileId))) ?? never);

export const keepDrillRecord = (
  preferences: Preferences,
  caseFileId: CaseFileId,
  record: DrillRecord,
): Promise<void> => preferences.set(preferenceOf(caseFileId), record);

const day = 24 * 60 * 60 * 1000;
const between = 30 * day;

/** A month after the last good one; a day after one that failed or could not be held. A clock put back asks at once. */
export const isDrillDue = ({ lastGoodAt, lastTriedAt }: DrillRecord, now: Instant): boolean => {
  const since = (moment: Instant): number => Date.parse(now) - Date.parse(moment);
  if (lastTriedAt !== null && since(lastTriedAt) >= 0 && since(lastTriedAt) < day) return false;
  return lastGoodAt === null || since(lastGoodAt) >= between || since(lastGoodAt) < 0;
};

/** Slots that are gone or of another key would leave the recovery sheet as the only way in: those in use take their place. */
const mendSlots = async (file: OpenCaseFile, backup: Backup, tools: BackupTools): Promise<void> => {
  const keyCheck = file.withDatabaseKey(keyCheckOf);
  const beside = await readSlots(tools.disk, backup.path);
  if (beside.ok && beside.value.keyCheck === keyCheck) return;
  const inUse = await readSlots(tools.disk, file.path);
  if (inUse.ok) await writeWhole(tools.disk, slotsPathOf(backup.path), writtenSlots(inUse.value));
};

/** Reads one backup as a restore would: its bytes, all its pages, all its rows against what was noted when it was made. */
const isAsMade = async (
  worker: BackupWorker,
  file: OpenCaseFile,
  { path, manifest }: Backup,
): Promise<Result<{ intact: boolean; contentHash: string | null }>> => {
  const bytes = await worker.hash(path);
  if (!bytes.ok) return bytes;
  if (bytes.value.sha256 !== manifest.sha256) return success({ intact: false, contentHash: null });
  const databaseKey = file.withDatabaseKey((key) => Uint8Array.from(key));
  const found = await worker.verify(path, databaseKey);
  databaseKey.fill(0);
  if (!found.ok) {
    return found.error.code === 'backup-damaged' ? success({ intact: false, contentHash: null }) : found;
  }
  const contentHash = found.value.contentHash ?? null;
  const expected = {
    formVersion: manifest.formVersion,
    counts: manifest.counts ?? {},
    auditHead: manifest.auditHead ?? '',
  };
  const sameFacts = manifest.auditHead === null || sameContent(expected, found.value);
  const noted = manifest.contentHash ?? null;
  return success({ intact: sameFacts && (noted === null || noted === contentHash), contentHash });
};

export interface DrillOutcome {
  readonly place: DrillPlace;
  readonly backup: Backup;
  readonly intact: boolean;
}

/**
 * Opens the newest backup of each place in the backup process and compares what it holds with what was noted when it was
 * made. One that is not what it was is marked as damaged and no longer offered. Enters the outcome into the audit chain.
 * Errors: `backup-not-found` (there is none yet), `cancelled` (locked meanwhile), and those of reading.
 */
export const holdDrill = async (
  file: OpenCaseFile,
  tools: BackupTools,
  secondRoot: string | null,
): Promise<Result<readonly DrillOutcome[]>> => {
  const { disk, clock } = tools;
  const newestIn = async (root: string): Promise<Backup | undefined> => {
    const all = await backupsIn(disk, backupFolder(root, file.caseFileId));
    // Those of an earlier key cannot be read with this one, which says nothing about them.
    return (await byKey(file, disk, all)).own.find(({ manifest }) => manifest.state !== 'damaged');
  };
  const chosen: { place: DrillPlace; backup: Backup }[] = [];
  const first = await newestIn(tools.root);
  if (first !== undefined) chosen.push({ place: 'first', backup: first });
  const second = secondRoot === null ? undefined : await newestIn(secondRoot);
  if (second !== undefined) chosen.push({ place: 'second', backup: second });
  if (chosen.length === 0) return failure('backup-not-found');

  const cancel = new AbortController();
  const job = async (worker: BackupWorker): Promise<Result<readonly DrillOutcome[]>> => {
    const outcomes: DrillOutcome[] = [];
    for (const { place, backup } of chosen) {
      const read = await isAsMade(worker, file, backup);
      if (!read.ok) return read;
      const { intact, contentHash } = read.value;
      const { manifest } = backup;
      const seen: Backup = {
        path: backup.path,
        manifest: intact
          ? { ...manifest, state: 'good', verifiedAt: clock.now(), contentHash }
          : { ...manifest, state: 'damaged', verifiedAt: clock.now() },
      };
      await writeManifest(disk, seen);
      if (intact) await mendSlots(file, backup, tools);
      await file.db.transaction().execute(async (trx) => {
        if (place === 'first') await recordBackup(trx, seen);
        await audit(trx, clock, {
          action: intact ? 'backup.drilled' : 'backup.drill-failed',
          actor: 'system',
          recordKind: 'backup',
          recordId: manifest.id,
          detail: place,
        });
      });
      outcomes.push({ place, backup: seen, intact });
    }
    return success(outcomes);
  };
  const work = withBackupWorker(tools.start, job, cancel.signal);
  file.holdOpen(work, () => cancel.abort());
  return work;
};
