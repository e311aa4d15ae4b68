/** Failures of code lists: what happened, what was not lost, what to do. */
export const codesErrors = {
  'code-list-fixed': {
    happened: 'This list cannot be added to.',
    safe: 'Nothing was changed.',
    next: 'Choose one of the list’s entries.',
  },
  'code-without-label': {
    happened: 'The new entry has no name.',
    safe: 'Nothing was changed, and what you typed is still there.',
    next: 'Write the name in at least one language.',
  },
};
