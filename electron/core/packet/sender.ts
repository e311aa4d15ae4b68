import { failure, success, type Result } from '#shared/result.ts';
import type { Sender } from './manifest.ts';

/** A key that the coach has accepted as some partner's. */
export interface KnownKey {
  readonly holder: string;
  readonly organisation: string;
  readonly recipient: string;
  /** Hexadecimal; null for a stock age user, who cannot sign. */
  readonly signingKey: string | null;
}

/** Whether two names are one: case, spaces and compatibility forms aside. */
export const sameName = (a: string, b: string): boolean => {
  const plain = (text: string) => text.normalize('NFKC').toLocaleLowerCase('fi').replace(/\s+/g, ' ').trim();
  return plain(a) === plain(b);
};

/**
 * The accepted key of whoever a sender claims to be: the same recipient, the same signing key, or the same name in the same organisation.
 * Null when nobody is claimed.
 */
export const claimedSender = <K extends KnownKey>(sender: Sender, known: readonly K[]): K | null =>
  known.find(
    (key) =>
      key.signingKey === sender.signingKey ||
      key.recipient === sender.recipient ||
      (sameName(key.holder, sender.name) && sameName(key.organisation, sender.organisation)),
  ) ?? null;

/**
 * Which accepted key a packet's sender is. Fails with `packet-sender-key-changed` when the sender claims to be someone known, but not with
 * all that is known of them, and `packet-sender-unknown` when nobody is claimed: the coach may then accept the card.
 */
export const recogniseSender = <K extends KnownKey>(
  sender: Sender,
  known: readonly K[],
): Result<K, 'packet-sender-unknown' | 'packet-sender-key-changed'> => {
  const exact = known.find(
    (key) => key.signingKey === sender.signingKey && key.recipient === sender.recipient,
  );
  if (exact) return success(exact);
  return failure(claimedSender(sender, known) ? 'packet-sender-key-changed' : 'packet-sender-unknown');
};
