/** Failures of papers: what happened, what was not lost, what to do. */
export const papersErrors = {
  'paper-not-found': {
    happened: 'The paper is not there.',
    safe: 'Nothing was changed.',
    next: 'It may have been removed. See the person’s page for the papers that are there.',
  },
  'paper-too-large': {
    happened: 'The file is too large: a paper may have 50 megabytes at most.',
    safe: 'The file is where it was, and was not taken in.',
    next: 'Save a smaller version of it, a picture with fewer pixels for instance, and add that.',
  },
  'paper-empty': {
    happened: 'The file is empty.',
    safe: 'Nothing was taken in.',
    next: 'Check that you chose the right file.',
  },
  'paper-type-not-taken': {
    happened: 'A file of this kind is not taken among the papers.',
    safe: 'The file is where it was, and was not taken in.',
    next: 'Add a PDF, a picture, a text or an office document. Other things can often be saved as a PDF.',
  },
  'paper-already-there': {
    happened: 'The same paper is already among this person’s papers.',
    safe: 'The earlier one is there, and nothing was added.',
    next: 'Look for it in the list. Its title can be changed.',
  },
  'paper-damaged': {
    happened: 'What the paper holds is not what was taken in.',
    safe: 'Everything else is as it was.',
    next: 'Restore the case file from a backup, or add the paper again.',
  },
  'extract-days': {
    happened: 'These days do not make an extract.',
    safe: 'Nothing was given to anyone.',
    next: 'Choose a first day and a later last day that has not passed. An extract is valid for 92 days at most.',
  },
  'extract-forbidden': {
    happened: '{{initials}}: the client has forbidden this person or partner.',
    safe: 'Nothing was given to anyone.',
    next: 'Leave the client out of the extract, or choose another substitute. Prohibitions are on the person’s Network tab.',
  },
  'extract-not-found': {
    happened: 'The extract is not there.',
    safe: 'Nothing was changed.',
    next: 'See in the settings which extracts were given.',
  },
  'extract-expired': {
    happened: 'The last day of the extract has passed, and it can no longer be read.',
    safe: 'Everything else is as it was.',
    next: 'Ask the coach for a new extract if you still need to know.',
  },
};
