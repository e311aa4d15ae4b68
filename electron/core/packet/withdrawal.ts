import { z } from 'zod';
import { Line, Text } from '#shared/contract/text.ts';
import { PacketId } from '#shared/ids.ts';
import { failure, success, type Result } from '#shared/result.ts';
import { Instant, PlainDate } from '#shared/time.ts';
import { utf8 } from './bytes.ts';
import { limits } from './limits.ts';
import { parseStrictJson } from './strict-json.ts';

/**
 * `withdrawal.json`: the client has withdrawn the consent on which a referral left. It names packets by id, number and date. In a packet it says
 * nothing else, not even of whom: it may leave when no consent holds any more. The manifest's `inReplyTo` names the first of the packets.
 */
export const Withdrawal = z.strictObject({
  formatVersion: z.literal(1),
  /** The day on which the consent was withdrawn. */
  withdrawnOn: PlainDate,
  /** The referral and its updates that left on the consent, oldest first. */
  concerns: z
    .array(
      z.strictObject({
        packetId: PacketId,
        /** The referral's number at its sender. */
        number: z.number().int().min(1).nullable(),
        /** When the packet was made. */
        created: Instant,
      }),
    )
    .min(1)
    .max(100),
  /** What follows stands only in what leaves for somebody without a key, who has no program that finds a referral by its id. */
  /** The person's name or initials, where the referral gave the name. */
  person: Line(200).optional(),
  /** Why, in the sender's words. */
  reason: Text(1000).optional(),
  /** Where the receiver tells what was done already. */
  contact: z.strictObject({ phone: Line(200), email: Line(200) }).optional(),
});
export type Withdrawal = z.infer<typeof Withdrawal>;

/** The bytes of `withdrawal.json`. */
export const writeWithdrawal = (withdrawal: Withdrawal): Uint8Array =>
  utf8(`${JSON.stringify(Withdrawal.parse(withdrawal), null, 2)}\n`);

/** Reads a `withdrawal.json`. Fails with `packet-damaged` when it is not exactly one. */
export const parseWithdrawal = (bytes: Uint8Array): Result<Withdrawal, 'packet-damaged'> => {
  const json = parseStrictJson(bytes, limits.replyBytes);
  const parsed = json.ok ? Withdrawal.safeParse(json.value) : null;
  return parsed?.success ? success(parsed.data) : failure('packet-damaged');
};
