import { z } from 'zod';
import { Manifest } from '../packet/manifest.ts';

const Bytes = z.custom<Uint8Array<ArrayBuffer>>((value) => value instanceof Uint8Array);

/** What the core asks of the sealing process: one work, and the process ends after it. */
export const SealingRequest = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('seal'), tar: Bytes, recipients: z.array(z.string()) }),
  z.object({ kind: z.literal('seal-with-passphrase'), tar: Bytes, passphrase: z.string() }),
  z.object({
    kind: z.literal('open'),
    sealed: Bytes,
    keys: z.array(z.object({ identity: z.string(), recipient: z.string() })),
  }),
  z.object({
    kind: z.literal('enclose'),
    pdf: Bytes,
    papers: z.array(z.object({ name: z.string(), mediaType: z.string(), bytes: Bytes })),
    password: z.string().nullable(),
  }),
]);
export type SealingRequest = z.infer<typeof SealingRequest>;

const refused = <const C extends [string, ...string[]]>(codes: C) =>
  z.object({ ok: z.literal(false), error: z.object({ code: z.enum(codes) }) });

export const Sealed = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), value: Bytes }),
  refused(['recipient-not-valid', 'packet-too-large']),
]);

/** A PDF with papers inside. */
export const EnclosedPdf = Bytes;

/** What it opened. A hostile packet was parsed there: its manifest is parsed once more here. */
export const Opened = z.discriminatedUnion('ok', [
  z.object({
    ok: z.literal(true),
    value: z.object({
      manifest: Manifest,
      entries: z.map(z.string(), Bytes),
      ciphertextSha256: z.string(),
    }),
  }),
  refused([
    'packet-not-a-packet',
    'packet-damaged',
    'packet-for-another',
    'packet-forged',
    'packet-newer',
    'packet-too-large',
  ]),
]);

export const SealingReply = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('progress'), done: z.number().min(0).max(1) }),
  z.object({ kind: z.literal('done'), result: z.unknown() }),
  /** A mistake of ours; its words could hold what was sealed, and stay there. */
  z.object({ kind: z.literal('failed') }),
]);
export type SealingReply = z.infer<typeof SealingReply>;
