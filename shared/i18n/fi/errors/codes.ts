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
  'code-not-found': {
    happened: 'Tätä kohtaa ei ole luettelossa.',
    safe: 'Mitään ei muutettu.',
    next: 'Avaa luettelo uudelleen ja valitse kohta siitä.',
  },
  'code-dates-reversed': {
    happened: 'Viimeinen käyttöpäivä on ennen ensimmäistä.',
    safe: 'Mitään ei muutettu ja kirjoittamasi on tallella.',
    next: 'Korjaa päivät tai jätä toinen tyhjäksi.',
  },
  'code-ages-reversed': {
    happened: 'Ikäraja päättyy ennen kuin se alkaa.',
    safe: 'Mitään ei muutettu ja kirjoittamasi on tallella.',
    next: 'Korjaa iät tai jätä ne tyhjiksi.',
  },
  'code-successor-wrong': {
    happened: 'Seuraajaksi valittu kohta ei käy.',
    safe: 'Mitään ei muutettu ja kirjoittamasi on tallella.',
    next: 'Valitse samasta luettelosta toinen kohta, joka ei johda takaisin tähän.',
  },
};
