/** Failures of the coach's day: what happened, what was not lost, what to do. */
export const dayErrors = {
  'appointment-not-found': {
    happened: 'Tätä sovittua aikaa ei löydy.',
    safe: 'Mitään ei muutettu.',
    next: 'Päivitä näkymä. Aika on voitu poistaa.',
  },
  'appointment-settled': {
    happened: 'Tämä aika on jo kirjattu, peruttu tai siirretty.',
    safe: 'Aiempi kirjaus on tallessa, eikä mitään muutettu.',
    next: 'Katso, miten se kirjattiin. Kirjauksen voi perua aikajanalta tai päivästä.',
  },
};
