/** Failures of code lists: what happened, what was not lost, what to do. */
export const codesErrors = {
  'code-list-fixed': {
    happened: 'Tätä luetteloa ei voi täydentää.',
    safe: 'Mitään ei muutettu.',
    next: 'Valitse jokin luettelon kohdista.',
  },
  'code-without-label': {
    happened: 'Uudella kohdalla ei ole nimeä.',
    safe: 'Mitään ei muutettu ja kirjoittamasi on tallella.',
    next: 'Kirjoita nimi ainakin yhdellä kielellä.',
  },
};
