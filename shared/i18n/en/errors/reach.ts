/** Failures of the reach list: what happened, what was not lost, what to do. */
export const reachErrors = {
  'lead-not-found': {
    happened: 'This name is no longer on the reach list.',
    safe: 'Everything else is as it was.',
    next: 'Open the reach list again. The name may have become a number or a client.',
  },
  'lead-in-future': {
    happened: 'That day is still to come.',
    safe: 'Nothing was changed and your choice is kept.',
    next: 'Choose today or an earlier day.',
  },
  'lead-client-has-more': {
    happened: 'Something else has been written about the client, so they do not go back to the reach list.',
    safe: 'The client and everything written are kept.',
    next: 'If the client work did not begin after all, move the person to the archive on their own page.',
  },
};
