import type { TextOf } from '#shared/i18n/index.ts';

/** Who leaves. Nothing of a client and no place can be given: the message cannot hold what it does not know. */
export interface MessageFacts {
  /** When the coach is back, in words: `ke 25.11. klo 14`. */
  readonly back: string;
  readonly name: string;
  readonly phone: string;
}

/** The text for the back-up person: no client, no address, only who, until when, and what to do. */
export function messageOf(t: TextOf, { back, name, phone }: MessageFacts): string {
  const signed = name === '' ? t('contacts.outing.coach') : name;
  return phone === ''
    ? t('contacts.outing.messageText', { back, name: signed })
    : t('contacts.outing.messageTextPhone', { back, phone, name: signed });
}
