import { z } from 'zod';
import { EndedHandover, HeldCounts, PartOutcome } from '#shared/contract/project-end.ts';
import { Instant, PlainDate } from '#shared/time.ts';
import { CaseFileId } from '../../casefile/format.ts';
import type { Preferences } from '../../ports.ts';

/** What the record of destruction says; no client is named in it. */
export const Facts = z.object({
  fileName: z.string(),
  decidedBy: z.string(),
  decidedOn: PlainDate,
  reference: z.string(),
  at: Instant,
  held: HeldCounts,
  /** People whom nobody else had been given. */
  notHandedOver: z.number().int(),
  handedOver: z.array(EndedHandover),
  /** The end of the audit chain, as it was entered last. */
  audit: z.object({ sequence: z.number().int(), hash: z.string() }),
  coach: z.object({
    name: z.string(),
    title: z.string(),
    organisation: z.string(),
    unit: z.string(),
    phone: z.string(),
    email: z.string(),
  }),
});
export type Facts = z.infer<typeof Facts>;

/**
 * A destruction that was begun: whoever starts the program finds it and goes on with it. Kept outside the file, which goes;
 * and after the end until the coach has the record of it.
 */
export const Ending = z.object({
  path: z.string(),
  caseFileId: CaseFileId,
  copies: z.array(z.string()),
  /** The second place as it was chosen. */
  second: z.object({ folder: z.string(), placeId: z.string() }).nullable(),
  facts: Facts,
  /** Empty until everything was tried once. */
  parts: z.array(PartOutcome),
  recorded: z.boolean(),
});
export type Ending = z.infer<typeof Ending>;

const preference = 'projectEnd';

export const endingOf = async (preferences: Preferences): Promise<Ending | null> =>
  Ending.nullable()
    .catch(null)
    .parse((await preferences.get(preference)) ?? null);

export const keepEnding = (preferences: Preferences, ending: Ending | null): Promise<void> =>
  preferences.set(preference, ending);

/** Begins of the names of what this computer remembers of each case file (`<begin>.<case file id>`); a test finds new ones. */
export const rememberedByFile = [
  'seen',
  'seen-coming',
  'seen-former',
  'failed-unlocks',
  'restored',
  'secondPlace',
  'backupDrill',
  'leftBehind',
  'quick',
] as const;

export const forgetRemembered = async (preferences: Preferences, caseFileId: CaseFileId): Promise<void> => {
  for (const begin of rememberedByFile) await preferences.set(`${begin}.${caseFileId}`, null);
};
