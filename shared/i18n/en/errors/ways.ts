/** Failures of the ways in which a referral leaves: what happened, what was not lost, what to do. */
export const waysErrors = {
  'passphrase-too-long': {
    happened: 'The password is too long for a PDF file.',
    safe: 'Nothing left and nothing was recorded as disclosed.',
    next: 'Shorten it to a hundred characters at most.',
  },
  'urgent-call-missing': {
    happened: 'The call about the urgent referral is not recorded.',
    safe: 'Nothing left and nothing was recorded as disclosed.',
    next: 'Ring the receiver and record in the first step with whom and when you spoke. In an emergency ring 112.',
  },
  'reception-not-found': {
    happened: 'The confirmation was not found.',
    safe: 'Nothing was changed.',
    next: 'Open the referral again.',
  },
} as const;
