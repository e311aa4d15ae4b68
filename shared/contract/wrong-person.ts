import { z } from 'zod';
import { PacketId } from '../ids.ts';
import { Instant } from '../time.ts';

/** Where an entry has left the case file: whoever got it must hear that it was about somebody else. */
export const LeftIn = z.object({
  /** `own-system`: it was copied into the controller's own system. */
  how: z.enum(['packet', 'print', 'oral', 'own-system']),
  at: Instant,
  /** The receiver's name; empty where it is not known. */
  receiver: z.string(),
  packetId: PacketId.nullable(),
});
export type LeftIn = z.infer<typeof LeftIn>;
