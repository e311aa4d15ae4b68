/** Failures of the coach's day: what happened, what was not lost, what to do. */
export const dayErrors = {
  'appointment-not-found': {
    happened: 'This appointment cannot be found.',
    safe: 'Nothing was changed.',
    next: 'Refresh the view. The appointment may have been removed.',
  },
  'appointment-settled': {
    happened: 'This appointment has already been logged, cancelled or moved.',
    safe: 'What was logged before is kept, and nothing was changed.',
    next: 'See how it was logged. It can be taken back on the timeline or in the day.',
  },
};
