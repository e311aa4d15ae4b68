import { z } from 'zod';
import { replyStatuses } from '#shared/codes/packets.ts';
import { failure, success, type Result } from '#shared/result.ts';
import { Instant } from '#shared/time.ts';
import { utf8 } from './bytes.ts';
import { plainLine } from './card.ts';
import { limits } from './limits.ts';
import { parseStrictJson } from './strict-json.ts';

/** What no text holds: control characters other than line feed and tab, and what turns the direction of writing. */
const notInText = /(?![\n\t])\p{Cc}|[\u202a-\u202e\u2066-\u2069]/u;

/** Plain text with line breaks. */
export const plainText = (max: number) =>
  z
    .string()
    .max(max)
    .refine((text) => !notInText.test(text));

/** `reply.json`: a partner's answer to a referral, matched to it by the manifest's `inReplyTo`. */
export const Reply = z.strictObject({
  formatVersion: z.literal(1),
  status: replyStatuses.schema,
  answeredAt: Instant,
  /** Free words; the reason of a decline stands here. */
  message: plainText(8000),
  /** Whom to ask about it. */
  contactPerson: plainLine(200),
  contactPhone: plainLine(40),
  /** For `time-given`. */
  timeGiven: Instant.nullable(),
  /** For `waiting`: how long, in words. */
  waitEstimate: plainLine(200),
});
export type Reply = z.infer<typeof Reply>;

/** The bytes of `reply.json`. */
export const writeReply = (reply: Reply): Uint8Array =>
  utf8(`${JSON.stringify(Reply.parse(reply), null, 2)}\n`);

/** Reads a `reply.json` out of an opened packet. Fails with `packet-damaged` when it is not exactly a reply. */
export const parseReply = (bytes: Uint8Array): Result<Reply, 'packet-damaged'> => {
  const json = parseStrictJson(bytes, limits.replyBytes);
  const parsed = json.ok ? Reply.safeParse(json.value) : null;
  return parsed?.success ? success(parsed.data) : failure('packet-damaged');
};
