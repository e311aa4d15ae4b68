/** Failures of the ways in which a referral leaves: what happened, what was not lost, what to do. */
export const waysErrors = {
  'passphrase-too-long': {
    happened: 'The password is too long for a PDF file.',
    safe: 'Nothing left and nothing was recorded as disclosed.',
    next: 'Shorten it to a hundred characters at most.',
  },
} as const;
