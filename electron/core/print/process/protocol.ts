import { z } from 'zod';
import { Language } from '#shared/languages.ts';

/** What the core asks of the print process. */
export const PrintRequest = z.object({
  kind: z.literal('compile'),
  id: z.int().nonnegative(),
  /** A whole Typst source, one of ours. */
  template: z.string(),
  /** What stands on the page, as JSON: it can become no markup. */
  data: z.string(),
  language: Language,
});
export type PrintRequest = z.infer<typeof PrintRequest>;

export const PrintReply = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('pdf'),
    id: z.int().nonnegative(),
    pdf: z.custom<Uint8Array<ArrayBuffer>>((value) => value instanceof Uint8Array),
  }),
  /** A template that does not compile. The message tells where, and never holds the data. */
  z.object({ kind: z.literal('failed'), id: z.int().nonnegative(), message: z.string() }),
]);
export type PrintReply = z.infer<typeof PrintReply>;
