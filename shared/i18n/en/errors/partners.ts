import type { Translated } from '../../translated.ts';
import type { partnersErrors as source } from '../../fi/errors/partners.ts';

export const partnersErrors: Translated<typeof source> = {
  'partner-not-found': {
    happened: 'The partner was not found.',
    safe: 'Nothing was changed.',
    next: 'It may have been removed. Go back to Network and choose again.',
  },
  'card-not-valid': {
    happened: 'The file is not a Rinnalla card, or it is damaged.',
    safe: 'Nothing was changed.',
    next: 'Ask the partner to send the card again.',
  },
  'card-forged': {
    happened: 'The signature of the card does not match: someone may have changed it.',
    safe: 'The card was not saved.',
    next: 'Do not use the card. Ring the partner on a number you know is right.',
  },
  'card-of-practice': {
    happened: 'The card comes from a practice file.',
    safe: 'The card was not saved.',
    next: 'A real case file needs the partner’s real card.',
  },
  'card-is-own': {
    happened: 'This is your own key, or a card that it is on.',
    safe: 'It was not taken into the network.',
    next: 'Ask the partner for their own card or key, not for the card of the whole unit.',
  },
  'card-revoked': {
    happened: 'The card’s key is revoked: it may have come into wrong hands.',
    safe: 'The card was not taken into the network.',
    next: 'Call the partner on a number that you know to be right and ask for the card of the new key.',
  },
  'card-superseded': {
    happened: 'The card is an old one: its holder already has another key.',
    safe: 'Nothing was changed. The present key is in your network.',
    next: 'Use the present key. If the holder says that this is the right one, ask them to change their key and send a new card.',
  },
  'recipient-not-valid': {
    happened: 'The key is not valid.',
    safe: 'What you typed is still in the field.',
    next: 'Copy the whole line that begins with age1.',
  },
  'recipient-secret-key': {
    happened: 'You pasted a secret key. It must not be given to anyone.',
    safe: 'The key was not saved anywhere.',
    next: 'Ask the partner to change their key and to send the line that begins with age1.',
  },
  'key-changed': {
    happened: 'The partner’s key has changed.',
    safe: 'Nothing left, and nothing was recorded as disclosed.',
    next: 'Ring the partner and read the check words aloud before you send.',
  },
  'key-not-verified': {
    happened: 'The partner’s key has not been verified yet.',
    safe: 'Nothing left, and nothing was recorded as disclosed.',
    next: 'Ring the partner, read the check words aloud, and mark the key as verified.',
  },
  'key-revoked': {
    happened: 'The partner’s key is revoked: it may have come into wrong hands.',
    safe: 'Nothing left and nothing was recorded as disclosed.',
    next: 'Ask the partner for the card of the new key and compare the words. Until then you can send in another way.',
  },
  'key-missing': {
    happened: 'The partner has no key to seal a packet for.',
    safe: 'Nothing left, and nothing was recorded as disclosed.',
    next: 'Ask the partner for a card or a public age key.',
  },
  'consent-not-found': {
    happened: 'The consent was not found.',
    safe: 'Nothing was changed.',
    next: 'Look at the Network and consents tab on the person’s page.',
  },
  'consent-missing': {
    happened: 'There is no consent and no other ground for disclosing.',
    safe: 'Nothing left, and nothing was recorded as disclosed.',
    next: 'Record the consent, or the legal ground with its section.',
  },
  'consent-withdrawn': {
    happened: 'The consent has been withdrawn.',
    safe: 'Nothing left, and nothing was recorded as disclosed.',
    next: 'Talk with the client. A new disclosure needs a new consent.',
  },
  'consent-expired': {
    happened: 'The consent is no longer valid.',
    safe: 'Nothing left, and nothing was recorded as disclosed.',
    next: 'Agree on a new consent with the client.',
  },
  'consent-not-yet-valid': {
    happened: 'The consent is not valid yet.',
    safe: 'Nothing left, and nothing was recorded as disclosed.',
    next: 'Wait for its first day, or record a new consent.',
  },
  'consent-other-recipient': {
    happened: 'The consent is for another recipient.',
    safe: 'Nothing left, and nothing was recorded as disclosed.',
    next: 'Choose another consent, or record a new one for this recipient.',
  },
  'consent-does-not-cover': {
    happened: 'The consent does not cover everything chosen.',
    safe: 'Nothing left, and nothing was recorded as disclosed.',
    next: 'Leave those out, or agree on a wider consent with the client.',
  },
  'ground-incomplete': {
    happened: 'The act or section is missing from the ground.',
    safe: 'Nothing left, and nothing was recorded as disclosed.',
    next: 'Write the act and the section that the disclosure rests on.',
  },
};
