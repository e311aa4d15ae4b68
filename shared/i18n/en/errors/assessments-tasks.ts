/** Failures of assessments, tasks and forms: what happened, what was not lost, what to do. */
export const assessmentsTasksErrors = {
  'assessment-not-found': {
    happened: 'The assessment is not there any more.',
    safe: 'Everything else is safe.',
    next: 'Refresh the view and see whether it was removed.',
  },
  'instrument-link-only': {
    happened: 'The answers to this instrument stay in its own service.',
    safe: 'What you wrote is still in the form.',
    next: 'Give the client its address, or choose another instrument.',
  },
  'address-not-https': {
    happened: 'This cannot be used as an address.',
    safe: 'The address before is as it was, and nothing was contacted.',
    next: 'Write the whole address, which begins with https:// – without spaces and without a user name.',
  },
  'scale-not-valid': {
    happened: 'The lowest figure of the scale is not below the highest: {{area}}.',
    safe: 'What you wrote is still in the form.',
    next: 'Mend the scale, or leave it empty.',
  },
  'score-outside-scale': {
    happened: 'The figure is not on the scale: {{area}}.',
    safe: 'What you wrote is still in the form.',
    next: 'Check the figure and the scale in the report.',
  },
  'rating-round-not-found': {
    happened: 'This round is not there any more.',
    safe: 'Other rounds are safe.',
    next: 'Begin a new round.',
  },
  'task-not-found': {
    happened: 'The matter is not there any more.',
    safe: 'Other matters are safe.',
    next: 'Refresh the view and see whether it was removed.',
  },
  'task-already-done': {
    happened: 'The matter is marked as done already.',
    safe: 'The mark is safe.',
    next: 'If it is wrong, take it back.',
  },
  'task-repeat-without-day': {
    happened: 'A matter that repeats has no day.',
    safe: 'What you wrote is safe.',
    next: 'Write the day from which it repeats.',
  },
  'task-until-before-day': {
    happened: 'The repeating ends before the matter is due.',
    safe: 'What you wrote is safe.',
    next: 'Write a later last day, or leave it empty.',
  },
  'form-not-found': {
    happened: 'The form is not there any more.',
    safe: 'Other forms are safe.',
    next: 'Refresh the view and see whether it was removed.',
  },
  'form-without-name': {
    happened: 'The form has neither a name nor a benefit.',
    safe: 'What you wrote is safe.',
    next: 'Write a name, or choose a benefit or service.',
  },
  'form-decision-incomplete': {
    happened: 'The decision lacks its day or its outcome.',
    safe: 'What you wrote is safe.',
    next: 'Fill in both, or empty both.',
  },
  'form-decided-before-submitted': {
    happened: 'The day of the decision is before the form was sent in.',
    safe: 'What you wrote is safe.',
    next: 'Check the days.',
  },
};
