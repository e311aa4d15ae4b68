import { z } from 'zod';
import type { Clock, Preferences } from '#core/ports.ts';
import type { CaseFileId } from './format.ts';

const FailedUnlocks = z.strictObject({ count: z.int().positive(), first: z.string(), last: z.string() });
export type FailedUnlocks = z.infer<typeof FailedUnlocks>;

const keyOf = (caseFileId: CaseFileId): string => `failed-unlocks.${caseFileId}`;

/** Wrong passphrases since the last unlock, or `null`. They are kept outside the file, which is closed to them. */
export const failedUnlocks = async (
  preferences: Preferences,
  caseFileId: CaseFileId,
): Promise<FailedUnlocks | null> => {
  const parsed = FailedUnlocks.safeParse(await preferences.get(keyOf(caseFileId)));
  return parsed.success ? parsed.data : null;
};

export const countFailedUnlock = async (
  preferences: Preferences,
  clock: Clock,
  caseFileId: CaseFileId,
): Promise<void> => {
  const before = await failedUnlocks(preferences, caseFileId);
  const now = clock.now();
  await preferences.set(keyOf(caseFileId), {
    count: (before?.count ?? 0) + 1,
    first: before?.first ?? now,
    last: now,
  });
};

const Restore = z.strictObject({ backupId: z.uuid(), at: z.string() });
export type RestoreNote = z.infer<typeof Restore>;

const restoreKeyOf = (caseFileId: CaseFileId): string => `restored.${caseFileId}`;

/** A backup was put in the place of the closed file; its audit chain learns of it at the next unlock. */
export const noteRestore = (
  preferences: Preferences,
  caseFileId: CaseFileId,
  note: RestoreNote,
): Promise<void> => preferences.set(restoreKeyOf(caseFileId), note);

export const notedRestore = async (
  preferences: Preferences,
  caseFileId: CaseFileId,
): Promise<RestoreNote | null> => {
  const parsed = Restore.safeParse(await preferences.get(restoreKeyOf(caseFileId)));
  return parsed.success ? parsed.data : null;
};

/** After everything was entered into the audit chain. */
export const forgetWhileClosed = async (preferences: Preferences, caseFileId: CaseFileId): Promise<void> => {
  await preferences.set(keyOf(caseFileId), null);
  await preferences.set(restoreKeyOf(caseFileId), null);
};
