/** Failures of the plan's pauses. */
export const planErrors = {
  'plan-not-paused': {
    happened: 'The path is not paused.',
    safe: 'Nothing was changed.',
    next: 'The path can go on at once.',
  },
  'plan-pause-backwards': {
    happened: 'The last day of the pause is before its first.',
    safe: 'Nothing was changed.',
    next: 'Check the days of the pause.',
  },
};
