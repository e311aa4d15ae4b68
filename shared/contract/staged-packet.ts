import { z } from 'zod';
import { packetKinds } from '../codes/packets.ts';
import { ItemKey } from '../disclosure/registry.ts';
import { Handle, PacketId, PartnerId, ReferralId } from '../ids.ts';
import { Instant, PlainDate } from '../time.ts';
import { Bytes } from './define.ts';
import { StagedReceipt } from './handover-receipt.ts';
import { ReplyFields, UpdateChange } from './packet-fields.ts';

/** A field of the person that an update says otherwise than the record. */
export const PersonDifference = z.object({
  field: z.enum([
    'firstName',
    'lastName',
    'birthDate',
    'phone',
    'email',
    'address',
    'municipality',
    'reach',
    'reachSafely',
  ]),
  here: z.string(),
  there: z.string(),
});
export type PersonDifference = z.infer<typeof PersonDifference>;

/** A chosen packet, decrypted and verified in memory and explained; nothing is in the case file yet. */
export const StagedPacket = z.object({
  handle: Handle,
  packetId: PacketId,
  kind: packetKinds.schema,
  created: Instant,
  purpose: z.string(),
  sender: z.object({ name: z.string(), organisation: z.string(), fingerprint: z.array(z.string()) }),
  /**
   * `unknown`: accept the sender first. `changed`: a known name with another key: blocked until verified. `passphrase`: an answer by whoever
   * held the passphrase of a packet of ours; no key of a partner. `nobody`: as if it were such an answer, but to nothing that we sent.
   * `former`: with the key that a partner used before the present one, which it signed. `revoked`: with a key that is in wrong hands: blocked.
   */
  trust: z.enum([
    'verified',
    'unverified',
    'unknown',
    'changed',
    'passphrase',
    'nobody',
    'former',
    'revoked',
  ]),
  partnerId: PartnerId.nullable(),
  alreadyImported: z.boolean(),
  /** The counter is older than one already imported from this sender. */
  olderCounter: z.boolean(),
  /** A reply: which of our referrals it answers; null when we have none of that number. */
  answers: z.object({ referralId: ReferralId, number: z.number().int(), clientName: z.string() }).nullable(),
  /** It goes on something earlier: where that is unknown here, it is shown and cannot be imported. */
  needsThread: z.boolean(),
  /** The referral that a question, answer, update or withdrawal belongs to; null when it names none of this sender's. */
  thread: z
    .object({
      packetId: PacketId,
      number: z.number().int().nullable(),
      clientName: z.string(),
      created: Instant,
      /** We sent the referral. */
      isOurs: z.boolean(),
    })
    .nullable(),
  /** An update of a referral whose consent was withdrawn. */
  isWithdrawn: z.boolean(),
  /** What a question or an answer says. */
  note: z
    .object({
      message: z.string(),
      answerBy: PlainDate.nullable(),
      contactPerson: z.string(),
      contactPhone: z.string(),
    })
    .nullable(),
  withdrawal: z
    .object({
      withdrawnOn: PlainDate,
      concerns: z.array(z.object({ number: z.number().int().nullable(), created: Instant })),
    })
    .nullable(),
  changes: z
    .object({
      earlier: z.object({ number: z.number().int().nullable(), created: Instant }),
      changes: z.array(UpdateChange),
      differs: z.array(PersonDifference),
    })
    .nullable(),
  receipt: StagedReceipt.nullable(),
  inReplyTo: PacketId.nullable(),
  /** A referral: whom it is about. */
  about: z.string(),
  items: z.array(ItemKey),
  reply: ReplyFields.nullable(),
  entries: z.array(
    z.object({ name: z.string(), originalName: z.string(), mediaType: z.string(), size: z.number().int() }),
  ),
  pdf: Bytes.nullable(),
});
export type StagedPacket = z.infer<typeof StagedPacket>;

export const openErrors = [
  'packet-damaged',
  'packet-not-a-packet',
  'packet-for-another',
  'packet-forged',
  'packet-too-large',
  'packet-newer',
  'packet-of-practice',
  'packet-not-of-practice',
  'read-failed',
  'extract-expired',
] as const;
