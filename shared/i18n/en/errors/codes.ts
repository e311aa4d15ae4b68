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
  'code-not-found': {
    happened: 'This entry is not on the list.',
    safe: 'Nothing was changed.',
    next: 'Open the list again and choose the entry from it.',
  },
  'code-dates-reversed': {
    happened: 'The last day of use is before the first.',
    safe: 'Nothing was changed, and what you typed is still there.',
    next: 'Correct the days or leave one of them empty.',
  },
  'code-ages-reversed': {
    happened: 'The age range ends before it begins.',
    safe: 'Nothing was changed, and what you typed is still there.',
    next: 'Correct the ages or leave them empty.',
  },
  'code-successor-wrong': {
    happened: 'The entry chosen as the successor cannot be used.',
    safe: 'Nothing was changed, and what you typed is still there.',
    next: 'Choose another entry of the same list, one that does not lead back to this one.',
  },
};
