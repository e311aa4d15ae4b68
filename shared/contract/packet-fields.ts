import { z } from 'zod';
import { replyStatuses } from '../codes/packets.ts';
import { ItemKey } from '../disclosure/registry.ts';
import { Instant } from '../time.ts';
import { Line, Text } from './text.ts';

/** A reply's content. */
export const ReplyFields = z.object({
  status: replyStatuses.schema,
  message: Text(8000),
  contactPerson: Line(200),
  contactPhone: Line(40),
  /** The time given, where one was. */
  timeGiven: Instant.nullable(),
  /** An estimate of the wait, in words. */
  waitEstimate: Line(200),
});
export type ReplyFields = z.infer<typeof ReplyFields>;

/** What an update changes, by the registry's items. */
export const UpdateChange = z.object({
  item: ItemKey,
  what: z.enum(['added', 'changed', 'removed']),
  count: z.number().int(),
});
export type UpdateChange = z.infer<typeof UpdateChange>;
