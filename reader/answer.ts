import { v7 } from 'uuid';
import { sealPassphraseReply } from '#core/packet/passphrase-reply.ts';
import { Reply } from '#core/packet/reply.ts';
import { Line, Text } from '#shared/contract/text.ts';
import { ClockTime, momentInHelsinki } from '#shared/dates/clock-time.ts';
import { PacketId } from '#shared/ids.ts';
import { instantOf, PlainDate, type Instant } from '#shared/time.ts';
import type { Language } from '#shared/languages.ts';
import type { Draft, Opened } from './state.ts';

/** The limits of `reply.json`, in characters. */
export const longest = { message: 8000, contactPerson: 200, contactPhone: 40, waitEstimate: 200 } as const;

/** The time given, in Helsinki; null where none was typed, undefined where it is none. */
const timeGiven = ({ status, day, time }: Draft): Instant | null | undefined => {
  if (status !== 'time-given' || (day === '' && time === '')) return null;
  const date = PlainDate.safeParse(day);
  const clock = ClockTime.safeParse(time.slice(0, 5));
  return date.success && clock.success ? momentInHelsinki(date.data, clock.data) : undefined;
};

type Answer =
  | { readonly ok: true; readonly bytes: Uint8Array; readonly counter: number }
  | { readonly ok: false; readonly wrong: 'time' | 'text' };

/**
 * Seals what was typed for the sender of the referral. The counter is the time in seconds, and higher than the last one given here: this page
 * keeps nothing between two openings, and a later answer must still be seen to be later.
 */
export const sealAnswer = async (
  { packet, letter, key }: Opened,
  draft: Draft,
  language: Language,
  lastCounter: number,
): Promise<Answer> => {
  if (!key) throw new Error('there is no key to answer with');
  const at = timeGiven(draft);
  if (at === undefined) return { ok: false, wrong: 'time' };
  const now = instantOf(new Date());
  const reply = Reply.safeParse({
    formatVersion: 1,
    status: draft.status,
    answeredAt: now,
    message: Text(longest.message).safeParse(draft.message).data,
    contactPerson: Line(longest.contactPerson).safeParse(draft.contactPerson).data,
    contactPhone: Line(longest.contactPhone).safeParse(draft.contactPhone).data,
    timeGiven: at,
    waitEstimate:
      draft.status === 'waiting' ? Line(longest.waitEstimate).safeParse(draft.waitEstimate).data : '',
  });
  if (!reply.success) return { ok: false, wrong: 'text' };
  const counter = Math.max(lastCounter + 1, Math.floor(Date.parse(now) / 1000));
  const organisation = letter.receiver.slice(0, 200);
  const sealed = await sealPassphraseReply({
    packetId: PacketId.parse(v7()),
    reply: reply.data,
    language,
    answers: packet.manifest,
    key,
    from: { name: reply.data.contactPerson || organisation || 'Rinnalla', organisation },
    counter,
  });
  if (!sealed.ok) throw new Error(`the answer could not be sealed: ${sealed.error.code}`);
  return { ok: true, bytes: sealed.value, counter };
};
