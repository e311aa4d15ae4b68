import { z } from 'zod';

/** What was copied of one table, and what was not. */
export const SalvagedTable = z.object({
  table: z.string(),
  recovered: z.int(),
  /** Rows that an index still names and that are gone; a lower bound where `isPartKnown`. */
  lost: z.int(),
  /** Pages of it are gone about which no index says how many rows they held. */
  isPartKnown: z.boolean(),
  /** Rows that were read and that nothing could take up. */
  notKept: z.int(),
  /** Whose the lost rows are, as far as an index or the use log says. */
  ofClients: z.array(z.object({ clientId: z.string(), name: z.string().nullable(), lost: z.int() })),
});
export type SalvagedTable = z.infer<typeof SalvagedTable>;

/** What a salvage did, in numbers; the window says it in words. */
export const SalvageReport = z.object({
  pages: z.int(),
  badPages: z.int(),
  schemaWhole: z.boolean(),
  /** Whether changes were read from the log beside the file. */
  logUsed: z.boolean(),
  tables: z.array(SalvagedTable),
  /** Rows on whole pages that could not be told apart; not copied. */
  unattributed: z.int(),
  /** Records that stand in for lost ones, so that what belonged to them is kept. */
  standIns: z.array(z.object({ table: z.string(), count: z.int() })),
  audit: z.object({ kept: z.int(), dropped: z.int() }),
});
export type SalvageReport = z.infer<typeof SalvageReport>;
