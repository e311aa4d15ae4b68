import type { PacketKind } from '#shared/codes/packets.ts';
import { extractKind } from './extract.ts';
import { handoverKind } from './handover.ts';
import { keptAsItCame, type KindReader } from './kind.ts';
import { referralKind } from './referral.ts';
import { answerKind, questionKind } from './question.ts';
import { receiptKind } from './receipt.ts';
import { replyKind } from './reply.ts';
import { updateKind } from './update.ts';
import { withdrawalKind } from './withdrawal.ts';

/** How each kind of packet is read, explained and taken in. */
export const kindReaders: { readonly [Kind in PacketKind]: KindReader } = {
  referral: referralKind,
  reply: replyKind,
  extract: extractKind,
  question: questionKind,
  answer: answerKind,
  update: updateKind,
  withdrawal: withdrawalKind,
  handover: handoverKind,
  receipt: receiptKind,
  figures: keptAsItCame,
  card: keptAsItCame,
};
