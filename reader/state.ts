import type { Changes } from '#core/packet/changes.ts';
import type { OpenedPacket } from '#core/packet/open.ts';
import type { ReadLetter } from '#core/packet/fhir/read-letter.ts';
import type { ReplyKey } from '#core/packet/reply-key.ts';
import type { Withdrawal } from '#core/packet/withdrawal.ts';
import type { ReplyStatus } from '#shared/codes/packets.ts';
import type { Language } from '#shared/languages.ts';
import type { Problem } from './texts/fi.ts';

/** Why no answer can be given with this file. */
export type NoAnswer = 'no-permission' | 'permission-ended';

export interface Opened {
  readonly kind: 'letter';
  readonly packet: OpenedPacket;
  readonly letter: ReadLetter;
  /** The eight words of the sender's keys. */
  readonly words: readonly string[];
  readonly key: ReplyKey | null;
  /** What an update changes against the referral before it; null for a first referral. */
  readonly changes: Changes | null;
}

/** The news that the consent of an earlier referral was withdrawn. */
export interface OpenedWithdrawal {
  readonly kind: 'withdrawal';
  readonly packet: OpenedPacket;
  readonly withdrawal: Withdrawal;
  readonly words: readonly string[];
}

/** What was typed into the answer, as it stands. */
export interface Draft {
  status: ReplyStatus;
  message: string;
  contactPerson: string;
  contactPhone: string;
  day: string;
  time: string;
  waitEstimate: string;
}

/** Everything that a change of language must not lose. */
export interface State {
  language: Language;
  readonly sealed: Uint8Array | null;
  passphrase: string;
  showsPassphrase: boolean;
  isOpening: boolean;
  problem: Problem | null;
  opened: Opened | OpenedWithdrawal | null;
  readonly draft: Draft;
  /** The day and time, or a text, that cannot be sent as it is; or the sealing that failed. */
  wrong: 'time' | 'text' | 'not-sealed' | null;
  isSealing: boolean;
  savedAs: string | null;
  isChanged: boolean;
  lastCounter: number;
}
