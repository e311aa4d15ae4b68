/** Failures of the client record: what happened, what was not lost, what to do. */
export const recordErrors = {
  'identity-code-off': {
    happened: 'Henkilötunnuksia ei säilytetä tässä tiedostossa.',
    safe: 'Mitään ei muutettu.',
    next: 'Jos henkilötunnukselle on peruste, ota kenttä käyttöön asetuksista.',
  },
  'identity-code-without-ground': {
    happened: 'Henkilötunnuksen peruste puuttuu.',
    safe: 'Mitään ei muutettu ja kirjoittamasi on tallella.',
    next: 'Kirjoita, millä perusteella tunnus säilytetään, tai jätä tunnus pois.',
  },
  'people-view-not-found': {
    happened: 'Tätä tallennettua näkymää ei enää ole.',
    safe: 'Ihmiset ja heidän tietonsa ovat ennallaan.',
    next: 'Valitse rajaukset uudelleen ja tallenna näkymä.',
  },
};
