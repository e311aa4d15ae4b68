import { changesName, parseChanges } from '#core/packet/changes.ts';
import { fingerprintOf } from '#core/packet/fingerprint.ts';
import { readLetter } from '#core/packet/fhir/read-letter.ts';
import { openWithPassphrase, type OpenedPacket } from '#core/packet/open.ts';
import { parseReplyKey, replyKeyName } from '#core/packet/reply-key.ts';
import { parseWithdrawal } from '#core/packet/withdrawal.ts';
import { dayOf, instantOf } from '#shared/time.ts';
import type { NoAnswer, Opened, OpenedWithdrawal } from './state.ts';
import type { Problem } from './texts/fi.ts';

type Opening =
  | { readonly ok: true; readonly opened: Opened | OpenedWithdrawal }
  | { readonly ok: false; readonly problem: Problem };

const refused = (problem: Problem): Opening => ({ ok: false, problem });

const wordsOf = ({ manifest: { sender } }: OpenedPacket) =>
  fingerprintOf({ signingKeys: [sender.signingKey], recipients: [sender.recipient] });

/** The document must name what the manifest names: both are signed, and one of the two would mislead. */
const openWithdrawal = (packet: OpenedPacket): Opening => {
  const document = packet.entries.get('withdrawal.json');
  const read = document && parseWithdrawal(document);
  if (!read?.ok) return refused('packet-damaged');
  if (!read.value.concerns.some(({ packetId }) => packetId === packet.manifest.inReplyTo))
    return refused('packet-damaged');
  return {
    ok: true,
    opened: { kind: 'withdrawal', packet, withdrawal: read.value, words: wordsOf(packet) },
  };
};

/** Decrypts and verifies the whole packet, then reads what it says. Nothing is given out before all of it has held. */
export const openReferral = async (sealed: Uint8Array, passphrase: string): Promise<Opening> => {
  const packet = await openWithPassphrase(sealed, passphrase);
  if (!packet.ok) return refused(packet.error.code);
  const { manifest, entries } = packet.value;
  if (manifest.kind === 'withdrawal') return openWithdrawal(packet.value);
  // A kind that this reader does not know comes from a later version of the app.
  if (manifest.kind !== 'referral' && manifest.kind !== 'update') return refused('packet-newer');
  const document = entries.get('referral.fhir.json');
  const letter = document && readLetter(document);
  if (!letter?.ok) return refused('packet-damaged');
  // An update says what it changes against what its reader was given before.
  const changesBytes = manifest.kind === 'update' ? (entries.get(changesName) ?? new Uint8Array()) : null;
  const changes = changesBytes && parseChanges(changesBytes);
  if (changes && !changes.ok) return refused('packet-damaged');
  const keyBytes = entries.get(replyKeyName);
  const key = keyBytes && parseReplyKey(keyBytes);
  if (key && !key.ok) return refused('packet-damaged');
  return {
    ok: true,
    opened: {
      kind: 'letter',
      packet: packet.value,
      letter: letter.value,
      words: wordsOf(packet.value),
      key: key ? key.value : null,
      changes: changes ? changes.value : null,
    },
  };
};

/** Whether the client's permission lets an answer be given today; null when it does. */
export const noAnswer = ({ letter, key }: Opened, now = new Date()): NoAnswer | null => {
  if (!key || !letter.items.includes('reply-permission')) return 'no-permission';
  const until = letter.consentUntil;
  return until !== null && until < dayOf(instantOf(now)) ? 'permission-ended' : null;
};
