import { z } from 'zod';
import { ClientId, Handle, PacketId, PartnerId, SubstituteExtractId } from '../ids.ts';
import { Language } from '../languages.ts';
import { Instant, PlainDate } from '../time.ts';
import { Bytes, call, none, nothing } from './define.ts';
import { isVisible, Line, Text } from './text.ts';

/** Somebody that a substitute may need to know about, with what the file knows for those days. */
export const SubstituteOffer = z.object({
  clientId: ClientId,
  displayName: z.string(),
  initials: z.string(),
  /** Meetings agreed for those days. */
  meetings: z.number().int(),
  /** Promises of the coach that are still open. */
  promises: z.number().int(),
});
export type SubstituteOffer = z.infer<typeof SubstituteOffer>;

export const SubstituteExtract = z.object({
  extractId: SubstituteExtractId,
  substitute: z.string(),
  validFrom: PlainDate,
  /** The last day on which it may be read. */
  validUntil: PlainDate,
  packetId: PacketId.nullable(),
  madeAt: Instant,
  /** The paper came back, or the substitute said that it was destroyed. */
  takenBackAt: Instant.nullable(),
  people: z.number().int(),
  /** Its last day has passed and nothing is known of where it is; only for paper, which cannot expire by itself. */
  isOut: z.boolean(),
});
export type SubstituteExtract = z.infer<typeof SubstituteExtract>;

const days = { validFrom: PlainDate, validUntil: PlainDate };

/** An extract for a substitute: promises, next meetings, what to know; less than a handover, and it expires. */
export const substitutes = {
  /** Everyone active, those with a meeting or a promise first. Nobody is chosen beforehand. */
  'substitutes.offer': call({
    kind: 'query',
    args: z.strictObject(days),
    result: z.array(SubstituteOffer),
    errors: ['extract-days'],
  }),
  /**
   * Composes the extract and shows its very pages; nothing leaves. At most 92 days. Whoever has forbidden the substitute is in none
   * (`extract-forbidden`, with `initials` of those people); what a person has forbidden to tell anyone is left out.
   */
  'substitutes.preview': call({
    kind: 'command',
    args: z.strictObject({
      ...days,
      substitute: Line(120).refine(isVisible),
      clients: z
        .array(z.strictObject({ clientId: ClientId, words: Text(2000).default('') }))
        .min(1)
        .max(200),
      language: Language,
    }),
    result: z.object({ handle: Handle, pdf: Bytes }),
    errors: ['extract-days', 'extract-forbidden', 'client-not-found'],
  }),
  /** Seals what was looked at for another coach's key and writes it to a chosen place. */
  'substitutes.seal': call({
    kind: 'command',
    args: z.strictObject({ handle: Handle, partnerId: PartnerId }),
    result: z.object({ extractId: SubstituteExtractId, fileName: z.string() }),
    errors: [
      'preview-outdated',
      'extract-forbidden',
      'partner-not-found',
      'key-missing',
      'key-revoked',
      'key-changed',
      'key-not-verified',
      'folder-read-only',
      'path-too-long',
    ],
  }),
  /** Gives what was looked at on paper: saved as a PDF, or printed by the window. */
  'substitutes.print': call({
    kind: 'command',
    args: z.strictObject({ handle: Handle, deliver: z.enum(['save', 'print']) }),
    result: z.object({
      extractId: SubstituteExtractId,
      pdf: Bytes.nullable(),
      savedAs: z.string().nullable(),
    }),
    errors: ['preview-outdated', 'folder-read-only', 'path-too-long'],
  }),
  /** Extracts that were made, newest first. */
  'substitutes.list': call({ kind: 'query', args: none, result: z.array(SubstituteExtract) }),
  /** The paper came back or was destroyed. */
  'substitutes.returned': call({
    kind: 'command',
    args: z.strictObject({ extractId: SubstituteExtractId, returned: z.boolean() }),
    result: nothing,
    errors: ['extract-not-found'],
  }),
} as const;
