/** Failures of: whose passphrase opens the file, and unlocking from the system's store. */
export const keysErrors = {
  'passphrase-in-use': {
    happened: 'This passphrase is already somebody else’s.',
    safe: 'No passphrase was changed.',
    next: 'Choose another one. Each has their own, so that the file knows who opened it.',
  },
  'substitute-may-not': {
    happened: 'This is for the owner of the file. You opened it with a substitute’s passphrase.',
    safe: 'Nothing was changed.',
    next: 'Ask the owner to do it with their own passphrase. You can go on working with clients as usual.',
  },
  'slots-full': {
    happened: 'There are already as many passphrases for substitutes as there can be.',
    safe: 'The earlier passphrases still work.',
    next: 'First remove one that is no longer needed.',
  },
  'slot-not-found': {
    happened: 'This passphrase is no longer there.',
    safe: 'The other passphrases are as they were.',
    next: 'Look at the list again.',
  },
  'slot-removed': {
    happened: 'This substitute’s passphrase has been removed.',
    safe: 'The case file is as it was.',
    next: 'Ask the owner of the file for a new passphrase if you go on standing in.',
  },
  'quick-unlock-no-store': {
    happened: 'This computer has no secret store to put the key into.',
    safe: 'The file opens with the passphrase as before.',
    next: 'Use the passphrase. If the computer is the organisation’s, IT support can set up a secret store.',
  },
  'quick-unlock-gone': {
    happened: 'Quick unlocking is not possible now.',
    safe: 'The case file is as it was.',
    next: 'Open it with the passphrase.',
  },
  'quick-unlock-with-substitute': {
    happened: 'Quick unlocking cannot be turned on while the file has a passphrase for a substitute.',
    safe: 'The file opens with the passphrase as before.',
    next: 'First remove the substitute’s passphrase. Otherwise the substitute could open the file in your name.',
  },
} as const;
