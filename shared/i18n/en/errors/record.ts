/** Failures of the client record: what happened, what was not lost, what to do. */
export const recordErrors = {
  'identity-code-off': {
    happened: 'Personal identity codes are not kept in this file.',
    safe: 'Nothing was changed.',
    next: 'If there is a ground for the code, turn the field on in the settings.',
  },
  'identity-code-without-ground': {
    happened: 'The ground for the personal identity code is missing.',
    safe: 'Nothing was changed, and what you typed is still there.',
    next: 'Write on which ground the code is kept, or leave the code out.',
  },
  'people-view-not-found': {
    happened: 'This saved view is no longer there.',
    safe: 'The people and their details are as before.',
    next: 'Choose the filters again and save the view.',
  },
};
