import { z } from 'zod';
import { Instant } from '../time.ts';

/** What a receipt of a handover says, or why it cannot be taken in. */
export const StagedReceipt = z.discriminatedUnion('refusal', [
  /** It names no handover of ours to this sender, or not exactly the people of it. */
  z.object({ refusal: z.enum(['receipt-unknown-handover', 'receipt-not-fitting']) }),
  z.object({
    refusal: z.null(),
    handedOverAt: Instant,
    receivedAt: Instant,
    /** How many were taken in. */
    taken: z.number().int(),
    /** Who was not, by the names that they have here. */
    left: z.array(z.string()),
  }),
]);
export type StagedReceipt = z.infer<typeof StagedReceipt>;
