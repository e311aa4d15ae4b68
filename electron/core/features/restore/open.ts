import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { ParsedArgsOf, ResultOf } from '#shared/contract/index.ts';
import { failure, success } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import { Instant } from '#shared/time.ts';
import type { App } from '../../app.ts';
import { readHead } from '../../casefile/audit-chain.ts';
import { withBackupWorker } from '../../casefile/backup/helper.ts';
import type { ContentFacts } from '../../casefile/backup/protocol.ts';
import { makeFolder } from '../../casefile/disk.ts';
import { CaseFileId, walPathOf } from '../../casefile/format.ts';
import { readSighting } from '../../casefile/sightings.ts';
import { listed } from '../../handlers.ts';
import type { Answer } from '../../handlers.ts';
import { countsOf } from '../backups/listed.ts';
import { atTheDoor, backupToolsOf } from '../case-file/desk.ts';
import { isMissing, selectedPath } from '../case-file/known-files.ts';
import { shelfOf } from './copies.ts';
import { keyFor } from './secret.ts';

type Current = NonNullable<ResultOf<'restore.open'>['current']>;
type Lost = NonNullable<Current['lost']>;

/** A wrong recovery key shows only when the copy is opened with it. */
export const ofSecret = <T>(
  kind: 'passphrase' | 'recovery-key',
  looksWhole: boolean,
  result: Result<T>,
): Result<T> =>
  !result.ok && result.error.code === 'backup-damaged' && kind === 'recovery-key' && looksWhole
    ? failure('wrong-recovery-key')
    : result;

/** How much this computer has seen of the file beyond the copy, where the file itself does not open. */
const lostBySighting = async (
  app: App,
  databaseKey: Uint8Array,
  caseFileId: CaseFileId | null,
  entries: number,
): Promise<Lost | null> => {
  if (caseFileId === null) return null;
  const seen = await readSighting(app.ports.preferences, databaseKey, caseFileId);
  const last = seen?.heads[0]?.sequence;
  if (seen === null || last === undefined) return null;
  const more = Math.max(0, last - entries);
  return { entries: more, clients: null, contacts: null, notes: null, lastAt: seen.seenAt };
};

/** Opens a copy with the given secret, reads all of it, and says what the file in use has that it has not. */
export const open = (app: App, { handle, secret }: ParsedArgsOf<'restore.open'>): Answer<'restore.open'> =>
  atTheDoor(app, async (): Answer<'restore.open'> => {
    if (app.caseFile() !== null) return failure('case-file-open');
    const found = shelfOf(app).byHandle.get(handle);
    if (found === undefined) return failure('backup-not-found');
    const { copy } = found;
    const path = await selectedPath(app);
    const key = await keyFor(app, copy, path, secret);
    if (!key.ok) return listed('restore.open', key);
    const { databaseKey } = key.value;
    const tools = backupToolsOf(app);
    const folder = join(app.ports.places.userData, 'looking');
    const scratch = join(folder, `${randomUUID()}.rinnalla`);
    try {
      await makeFolder(folder);
      const present = path !== null && !(await isMissing(path)) ? path : null;
      const read = await withBackupWorker(tools.start, async (worker): Promise<Result<ContentFacts>> => {
        // Opened from a copy: a stick may be write-protected, and SQLite writes beside what it opens.
        const copied = await worker.copy(copy.path, scratch);
        if (!copied.ok) return copied;
        if (copy.manifest !== null && copied.value.sha256 !== copy.manifest.sha256) {
          return failure('backup-damaged');
        }
        const facts = await worker.verify(scratch, Uint8Array.from(databaseKey));
        return ofSecret(secret.kind, copy.manifest !== null, facts);
      });
      if (!read.ok) return listed('restore.open', read);
      const { counts, auditHead } = read.value;
      const entries = readHead(auditHead)?.sequence ?? 0;
      const id = CaseFileId.safeParse(read.value.caseFileId).data ?? null;
      let current: Current | null = null;
      if (present !== null) {
        const stand = await withBackupWorker(tools.start, (worker) =>
          worker.stand(present, `${scratch}-now`, Uint8Array.from(databaseKey), auditHead),
        );
        current = stand.ok
          ? {
              opens: true,
              counts: countsOf(stand.value.counts),
              lost:
                stand.value.after === null
                  ? null
                  : {
                      ...stand.value.after,
                      lastAt: Instant.nullable().catch(null).parse(stand.value.after.lastAt),
                    },
            }
          : { opens: false, counts: null, lost: await lostBySighting(app, databaseKey, id, entries) };
      }
      return success({ counts: countsOf(counts), entries, current });
    } finally {
      databaseKey.fill(0);
      for (const part of [scratch, walPathOf(scratch)]) await tools.disk.remove(part).catch(() => undefined);
    }
  });
