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

/** After they were entered into the audit chain. */
export const forgetFailedUnlocks = (preferences: Preferences, caseFileId: CaseFileId): Promise<void> =>
  preferences.set(keyOf(caseFileId), null);
