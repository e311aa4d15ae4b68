import type { RestoreSecret } from '#shared/contract/restore.ts';
import { failure, success } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import type { App } from '../../app.ts';
import type { FoundCopy } from '../../casefile/backup/found.ts';
import { keyCheckOf } from '../../casefile/format.ts';
import { readSlots } from '../../casefile/inspect.ts';
import { openSlots } from '../../casefile/key-slots.ts';
import type { KeySlots, OpenedSlots } from '../../casefile/key-slots.ts';
import { databaseKeyOf } from '../../casefile/recovery-key.ts';
import { countFailedUnlock } from '../../casefile/while-closed.ts';
import { backupToolsOf } from '../case-file/desk.ts';

export interface Opened {
  /** The caller wipes it. */
  readonly databaseKey: Buffer;
  /** Whether the passphrase opens the slots that lie beside the file that would be replaced. */
  readonly opensSlotsInUse: boolean;
}

/** A key that the slots hold and say to be theirs; changed slots do not pass. */
const keyIn = async (slots: KeySlots, passphrase: string): Promise<Result<OpenedSlots>> => {
  const key = await openSlots(slots, passphrase);
  if (!key.ok || keyCheckOf(key.value.databaseKey) === slots.keyCheck) return key;
  key.value.databaseKey.fill(0);
  return failure('slots-damaged');
};

/**
 * The database key of a copy. A passphrase is tried on the slots beside the copy, and on those beside the file in use
 * where they are of the same case file: the passphrase may have been changed since.
 * Errors: `wrong-passphrase` (counted as at unlocking), `slot-removed` (a substitute's, whom the file in use does not know any
 * more: an older copy is no way back in), `slots-missing`, `slots-damaged`, `slots-weakened`,
 * `recovery-key-mistyped`.
 */
export const keyFor = async (
  app: App,
  copy: FoundCopy,
  inUsePath: string | null,
  secret: RestoreSecret,
): Promise<Result<Opened>> => {
  if (secret.kind === 'recovery-key') {
    const key = databaseKeyOf(secret.recoveryKey);
    return key.ok ? success({ databaseKey: key.value, opensSlotsInUse: true }) : key;
  }
  const { disk } = backupToolsOf(app);
  const saved = await readSlots(disk, copy.path);
  const inUse = inUsePath === null ? null : await readSlots(disk, inUsePath);
  const caseFileId = copy.caseFileId ?? (saved.ok ? saved.value.caseFileId : null);
  if (inUse?.ok === true && (caseFileId === null || inUse.value.caseFileId === caseFileId)) {
    const key = await keyIn(inUse.value, secret.passphrase);
    if (key.ok && (!saved.ok || saved.value.keyCheck === inUse.value.keyCheck)) {
      return success({ databaseKey: key.value.databaseKey, opensSlotsInUse: true });
    }
    if (key.ok) key.value.databaseKey.fill(0);
  }
  if (!saved.ok) return saved;
  const key = await keyIn(saved.value, secret.passphrase);
  if (key.ok) {
    const { databaseKey, by } = key.value;
    if (by.role === 'owner' || inUse?.ok !== true) return success({ databaseKey, opensSlotsInUse: false });
    databaseKey.fill(0);
    return failure('slot-removed');
  }
  if (key.error.code === 'wrong-passphrase') {
    await countFailedUnlock(app.ports.preferences, app.clock, saved.value.caseFileId);
  }
  return key;
};
