import { success } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import { audit } from '../audit.ts';
import { readHead } from '../audit-chain.ts';
import type { Disk } from '../disk.ts';
import type { CaseFileId } from '../format.ts';
import type { OpenCaseFile } from '../open-case-file.ts';
import type { NotedHead } from '../sightings.ts';
import { withBackupWorker } from './helper.ts';
import type { BackupWorker } from './helper.ts';
import { sameContent } from './make.ts';
import type { BackupTools } from './make.ts';
import { byKey } from './other-key.ts';
import { recordBackup } from './records.ts';
import { backupFolder, backupsIn, writeManifest } from './store.ts';
import type { Backup } from './store.ts';
import { lookForStrays } from './strays.ts';

export interface VerifiedBackups {
  readonly good: number;
  readonly damaged: number;
}

/**
 * Takes in copies that nobody tells of, reads every backup that nobody with the key has read yet (those made at lock), and notes the outcome in its
 * manifest and in the case file. A damaged one stays listed as damaged until a newer good one is there.
 */
export const verifyNewBackups = async (
  file: OpenCaseFile,
  tools: BackupTools,
): Promise<Result<VerifiedBackups>> => {
  const { disk, clock } = tools;
  const strays = await lookForStrays(file, tools, tools.root);
  if (!strays.ok) return strays;
  const all = await backupsIn(disk, backupFolder(tools.root, file.caseFileId));
  const { own } = await byKey(file, disk, all);
  const unread = own.filter(({ manifest }) => manifest.state === 'unverified');
  if (unread.length === 0) return success({ good: 0, damaged: 0 });
  const cancel = new AbortController();
  const job = async (worker: BackupWorker): Promise<Result<VerifiedBackups>> => {
    let good = 0;
    for (const backup of unread) {
      const { manifest } = backup;
      const databaseKey = file.withDatabaseKey((key) => Uint8Array.from(key));
      const bytes = await worker.hash(backup.path);
      const found = await worker.verify(backup.path, databaseKey);
      databaseKey.fill(0);
      if (!bytes.ok && bytes.error.code === 'cancelled') return bytes;
      // A disk that cannot be read just now says nothing about the backup.
      if (!found.ok && found.error.code !== 'backup-damaged') return found;
      const expected = {
        formVersion: manifest.formVersion,
        counts: manifest.counts ?? {},
        auditHead: manifest.auditHead ?? '',
      };
      const intact =
        bytes.ok &&
        bytes.value.sha256 === manifest.sha256 &&
        found.ok &&
        (manifest.auditHead === null || sameContent(expected, found.value));
      const verified: Backup = {
        path: backup.path,
        manifest: {
          ...manifest,
          state: intact ? 'good' : 'damaged',
          verifiedAt: clock.now(),
          contentHash: intact ? (found.value.contentHash ?? null) : null,
        },
      };
      await writeManifest(disk, verified);
      await file.db.transaction().execute(async (trx) => {
        await recordBackup(trx, verified);
        const action = intact ? 'backup.verified' : 'backup.found-damaged';
        await audit(trx, clock, { action, actor: 'system', recordKind: 'backup', recordId: manifest.id });
      });
      if (intact) good += 1;
    }
    return success({ good, damaged: unread.length - good });
  };
  const work = withBackupWorker(tools.start, job, cancel.signal);
  file.holdOpen(work, () => cancel.abort());
  return work;
};

/** The audit heads that the backups under a root have noted: a chain that misses one of them was cut or exchanged. */
export const notedIn = async (
  disk: Disk,
  root: string,
  caseFileId: CaseFileId,
): Promise<readonly NotedHead[]> => {
  const all = await backupsIn(disk, backupFolder(root, caseFileId));
  return all.flatMap(({ manifest }) => {
    const head = readHead(manifest.auditHead ?? '');
    const counts = manifest.state === 'good' && !manifest.givenUp && head !== null;
    return counts ? [{ ...head, notedAt: manifest.madeAt }] : [];
  });
};

/** Those of the app's own folder, for an open file. */
export const headsInBackups = (file: OpenCaseFile, tools: BackupTools): Promise<readonly NotedHead[]> =>
  notedIn(tools.disk, tools.root, file.caseFileId);

/** Backups whose line is not that of the open file no longer say anything about it. */
export const giveUpOthers = async (file: OpenCaseFile, disk: Disk, root: string): Promise<void> => {
  for (const { path, manifest } of await backupsIn(disk, backupFolder(root, file.caseFileId))) {
    const head = readHead(manifest.auditHead ?? '');
    if (manifest.givenUp || head === null) continue;
    const entry = await file.db
      .selectFrom('auditEntry')
      .select('hash')
      .where('sequence', '=', head.sequence)
      .executeTakeFirst();
    if (head.sequence > 0 && entry?.hash !== head.hash) {
      await writeManifest(disk, { path, manifest: { ...manifest, givenUp: true } });
    }
  }
};
