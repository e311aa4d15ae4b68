import type { ConsentWay, LegalGround, Purpose } from '#shared/codes/consents.ts';
import type { ChosenVerificationWay } from '#shared/codes/partners.ts';
import type { ReplyFields } from '#shared/contract/packet-fields.ts';
import type { ReferralDraft } from '#shared/contract/referrals.ts';
import type { ItemKey } from '#shared/disclosure/registry.ts';
import type { Instant, PlainDate } from '#shared/time.ts';

/** How packets are sealed for a partner of the directory. The key itself is made when the story is told. */
export interface PracticeKey {
  /** Place of the partner in the story's directory. */
  readonly partner: number;
  /** `card`: a practice card with post-quantum keys; `stock`: a pasted age recipient. */
  readonly kind: 'card' | 'stock';
  readonly holder: string;
  readonly title: string;
  readonly cameOn: PlainDate;
  /** When and how its words were compared; null where they were not yet. */
  readonly verified: { readonly on: PlainDate; readonly how: ChosenVerificationWay } | null;
}

/** What a referral stands on; its items are the referral's. */
export type PracticeBasis =
  | {
      readonly basis: 'consent';
      readonly purpose: Purpose;
      readonly how: ConsentWay;
      readonly givenOn: PlainDate;
      readonly until: PlainDate;
    }
  | {
      readonly basis: 'law';
      readonly purpose: Purpose;
      readonly ground: LegalGround;
      readonly section: string;
      readonly reason: string;
      readonly recordedOn: PlainDate;
    };

/** A partner's answer. It comes into the case file somewhat later on the same day. */
export interface PracticeReply {
  readonly fields: ReplyFields;
  readonly answeredAt: Instant;
  /** Whether the coach has read it. */
  readonly seen: boolean;
}

/** A referral of one of the story's people: one that has left, or a draft. */
export interface PracticeLetter {
  /** Place of the person among the story's people. */
  readonly person: number;
  readonly partner: number;
  readonly draft: Pick<
    ReferralDraft,
    'language' | 'urgency' | 'ownWish' | 'situation' | 'tried' | 'asked' | 'support'
  >;
  readonly items: readonly ItemKey[];
  /** Null only in a draft for which nobody has been asked yet. */
  readonly basis: PracticeBasis | null;
  /** When it was written and, unless it is a draft, sealed. */
  readonly writtenAt: Instant;
  readonly leaves: boolean;
  readonly reply: PracticeReply | null;
}

/** What goes between the coach and the network: keys, referrals and answers. */
export interface PracticeCorrespondence {
  readonly keys: readonly PracticeKey[];
  readonly letters: readonly PracticeLetter[];
}
