import { z } from 'zod';
import { ClientId } from '#shared/ids.ts';
import { failure, success, type Result } from '#shared/result.ts';
import { Instant } from '#shared/time.ts';
import { utf8 } from './bytes.ts';
import { limits } from './limits.ts';
import { parseStrictJson } from './strict-json.ts';

const People = z.array(ClientId).max(limits.handoverPeople);

/**
 * `receipt.json`: the receiver of a handover says who of it was taken in and who was not. The manifest's `inReplyTo` names the handover. People
 * are named by the ids that the handover gave them, each once, and by nothing else.
 */
export const Receipt = z
  .strictObject({
    formatVersion: z.literal(1),
    /** When the handover was taken in. */
    receivedAt: Instant,
    taken: People,
    left: People,
  })
  .refine(({ taken, left }) => {
    const all = [...taken, ...left];
    return all.length > 0 && new Set(all).size === all.length;
  });
export type Receipt = z.infer<typeof Receipt>;

/** The bytes of `receipt.json`. */
export const writeReceipt = (receipt: Receipt): Uint8Array =>
  utf8(`${JSON.stringify(Receipt.parse(receipt), null, 2)}\n`);

/** Reads a `receipt.json`. Fails with `packet-damaged` when it is not exactly one. */
export const parseReceipt = (bytes: Uint8Array): Result<Receipt, 'packet-damaged'> => {
  const json = parseStrictJson(bytes, limits.replyBytes);
  const parsed = json.ok ? Receipt.safeParse(json.value) : null;
  return parsed?.success ? success(parsed.data) : failure('packet-damaged');
};
