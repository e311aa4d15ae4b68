/** Failures of the reach list: what happened, what was not lost, what to do. */
export const reachErrors = {
  'lead-not-found': {
    happened: 'Tätä nimeä ei ole enää tavoiteltavissa.',
    safe: 'Muut tiedot ovat ennallaan.',
    next: 'Avaa Tavoiteltavat uudelleen. Nimi on voinut muuttua luvuksi tai asiakkaaksi.',
  },
  'lead-in-future': {
    happened: 'Päivä on vasta tulossa.',
    safe: 'Mitään ei muutettu ja valintasi on tallella.',
    next: 'Valitse tämä päivä tai jokin aiempi.',
  },
  'lead-client-has-more': {
    happened: 'Asiakkaasta on jo kirjattu muutakin, joten hän ei palaa tavoiteltaviin.',
    safe: 'Asiakas ja kaikki kirjattu on tallella.',
    next: 'Jos asiakkuus ei alkanutkaan, siirrä hänet arkistoon hänen omalta sivultaan.',
  },
};
