export const unitCardErrors = {
  'card-older': {
    happened: 'This card is older than the one you have taken already.',
    safe: 'Nothing was changed.',
    next: 'Ask for the newest card, or choose the card again and take the older one all the same.',
  },
  'deputy-other-unit': {
    happened: 'The card names another organisation or unit than yours.',
    safe: 'Your card was not changed.',
    next: 'Write the organisation and the unit the same way in Settings and save the card again.',
  },
  'deputy-other-world': {
    happened: 'A practice card and a real one cannot be joined.',
    safe: 'Your card was not changed.',
    next: 'Ask for a card that was saved from the same kind of file as yours.',
  },
  'deputy-same-name': {
    happened: 'The card would have the same key or the same name twice.',
    safe: 'Your card was not changed.',
    next: 'Remove the earlier deputy, or ask for a card with a name of its own.',
  },
  'deputy-has-deputies': {
    happened: 'The card has deputies already, so it cannot be a deputy’s card.',
    safe: 'Your card was not changed.',
    next: 'Ask the deputy to save the card without deputies.',
  },
  'deputy-card-older': {
    happened: 'This card is older than the one the deputy has given already.',
    safe: 'The earlier card is still there.',
    next: 'Ask the deputy for the newest card.',
  },
  'deputy-not-found': {
    happened: 'There is no such deputy.',
    safe: 'Your card was not changed.',
    next: 'Look at the deputies of your own card in the network.',
  },
  'deputies-full': {
    happened: 'A card holds 20 keys in all.',
    safe: 'Your card was not changed.',
    next: 'Remove one of the deputies first.',
  },
} as const;
