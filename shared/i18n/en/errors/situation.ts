/** Failures of the life-situation map, pathways and spells of coaching: what happened, what was not lost, what to do. */
export const situationErrors = {
  'theme-not-found': {
    happened: 'The theme is not on the life-situation map.',
    safe: 'Nothing was changed.',
    next: 'It may have been removed. Open Situation again.',
  },
  'theme-needs-ground': {
    happened: 'Criminal background may be written down only where a law gives a ground.',
    safe: 'Nothing was saved.',
    next: 'Turn the theme on with a ground, or mark instead: another matter that the client handles.',
  },
  'threshold-not-found': {
    happened: 'The threshold cannot be found.',
    safe: 'Nothing was changed.',
    next: 'It may have been removed. Open Situation again.',
  },
  'pathway-not-found': {
    happened: 'The pathway cannot be found.',
    safe: 'Nothing was changed.',
    next: 'It may have been removed. Open Pathways again.',
  },
  'check-in-not-found': {
    happened: 'The check-in cannot be found.',
    safe: 'Nothing was changed.',
    next: 'It may be done or removed already. Open Pathways again.',
  },
  'coaching-has-ended': {
    happened: 'The coaching has ended.',
    safe: 'Nothing was changed, and everything written is kept.',
    next: 'When the person comes back, choose Comes back first.',
  },
  'coaching-goes-on': {
    happened: 'The coaching is going on already.',
    safe: 'Nothing was changed.',
    next: 'You can go on from where you were.',
  },
};
