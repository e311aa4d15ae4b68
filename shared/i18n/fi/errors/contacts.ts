/** Failures of agreed contacts, counting, safety when alone and the wrong person: what happened, what was not lost, what to do. */
export const contactsErrors = {
  'appointment-not-found': {
    happened: 'Sovittua kohtaamista ei löydy.',
    safe: 'Mitään ei muutettu.',
    next: 'Avaa ihmisen sivu ja katso, mitä on sovittu.',
  },
  'tally-not-found': {
    happened: 'Laskurin merkintää ei löydy.',
    safe: 'Muut luvut ovat ennallaan.',
    next: 'Korjaa päivän luku suoraan.',
  },
  'tally-too-many': {
    happened: 'Yhdelle päivälle mahtuu enintään 1000 samaa lajia.',
    safe: 'Aiemmat luvut ovat ennallaan.',
    next: 'Tarkista luku, tai kirjaa osa toiselle päivälle.',
  },
  'day-in-future': {
    happened: 'Tämä päivä on vasta tulossa.',
    safe: 'Mitään ei muutettu.',
    next: 'Valitse tämä päivä tai aiempi.',
  },
  'outing-open': {
    happened: 'Olet jo merkinnyt lähteneesi.',
    safe: 'Aiempi lähtö ja sen paluuaika ovat voimassa.',
    next: 'Merkitse ensin, että olet takaisin, tai siirrä paluuaikaa.',
  },
  'outing-not-found': {
    happened: 'Lähtöä ei löydy.',
    safe: 'Mitään ei muutettu.',
    next: 'Merkitse lähtö uudelleen.',
  },
  'outing-already-over': {
    happened: 'Paluuaika on jo mennyt.',
    safe: 'Mitään ei muutettu.',
    next: 'Valitse paluuaika, joka on vasta edessä.',
  },
  'entry-has-left': {
    happened: 'Tämä on jo luovutettu väärän ihmisen asiana.',
    safe: 'Mitään ei siirretty.',
    next: 'Kerro siitä vastaanottajalle, ja siirrä kirjaus sitten.',
  },
};
