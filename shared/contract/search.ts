import { z } from 'zod';
import { ClientId } from '../ids.ts';
import { Instant } from '../time.ts';
import { call } from './define.ts';

export const SearchKind = z.enum([
  'client',
  'facts',
  'contact',
  'note',
  'addendum',
  'plan',
  'partner',
  'referral',
  'packet',
  'lead',
  'paper',
  'assessment',
  'task',
  'form',
  'close-one',
  'close-one-contact',
  'worker',
  'consent',
  'prohibition',
  'disclosure',
  'reception',
  'theme',
  'threshold',
  'pathway',
  'spell',
  'appointment',
]);
export type SearchKind = z.infer<typeof SearchKind>;

export const SearchHit = z.object({
  kind: SearchKind,
  recordId: z.string(),
  clientId: ClientId.nullable(),
  /** Display name of the person, or the partner's name. */
  name: z.string(),
  happenedAt: Instant.nullable(),
  /** The place of the hit, as parts; never markup. */
  snippet: z.array(z.object({ text: z.string(), hit: z.boolean() })),
});
export type SearchHit = z.infer<typeof SearchHit>;

export const search = {
  /** People first, then words in notes and contacts: exact hits first, then newest first. */
  'search.find': call({
    kind: 'query',
    args: z.strictObject({
      text: z.string().max(200),
      kinds: z.array(SearchKind).optional(),
      limit: z.number().int().min(1).max(100).default(20),
    }),
    result: z.array(SearchHit),
  }),
} as const;
