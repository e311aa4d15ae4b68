import { z } from 'zod';
import { channels } from '#shared/codes/channels.ts';
import { failure, success, type Result } from '#shared/result.ts';
import { Instant, PlainDate } from '#shared/time.ts';
import { utf8 } from './bytes.ts';
import { plainLine } from './card.ts';
import { limits } from './limits.ts';
import { plainText } from './reply.ts';
import { parseStrictJson } from './strict-json.ts';

/** One person of an extract: how to reach them, what was promised, when they are met, what to know. */
export const ExtractPerson = z.strictObject({
  name: plainLine(120).min(1),
  phone: plainLine(40),
  reach: plainLine(300),
  reachSafely: plainLine(300),
  whoMayAnswer: plainLine(300),
  notToMention: plainLine(1000),
  safetyNote: plainLine(1000),
  meetings: z
    .array(
      z.strictObject({
        at: Instant,
        hasTime: z.boolean(),
        channel: channels.schema.nullable(),
        place: plainLine(200),
      }),
    )
    .max(200),
  promises: z.array(plainLine(300)).max(200),
  /** What was agreed last, from the newest finished note. */
  lastAgreed: plainText(2000),
  /** What the coach wrote for the substitute. */
  words: plainText(2000),
});
export type ExtractPerson = z.infer<typeof ExtractPerson>;

/** `extract.json`: what a substitute needs for some days. Rinnalla shows it to its last day and then forgets it. */
export const Extract = z.strictObject({
  formatVersion: z.literal(1),
  validFrom: PlainDate,
  /** The last day on which it may be read. */
  validUntil: PlainDate,
  substitute: plainLine(120),
  people: z.array(ExtractPerson).min(1).max(200),
});
export type Extract = z.infer<typeof Extract>;

/** The bytes of `extract.json`. */
export const writeExtract = (extract: Extract): Uint8Array =>
  utf8(`${JSON.stringify(Extract.parse(extract), null, 2)}\n`);

/** Reads an `extract.json` out of an opened packet. Fails with `packet-damaged` when it is not exactly an extract. */
export const parseExtract = (bytes: Uint8Array): Result<Extract, 'packet-damaged'> => {
  const json = parseStrictJson(bytes, limits.documentBytes);
  const parsed = json.ok ? Extract.safeParse(json.value) : null;
  return parsed?.success ? success(parsed.data) : failure('packet-damaged');
};
