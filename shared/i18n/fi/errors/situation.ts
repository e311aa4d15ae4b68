/** Failures of the life-situation map, pathways and spells of coaching: what happened, what was not lost, what to do. */
export const situationErrors = {
  'theme-not-found': {
    happened: 'Teemaa ei löydy elämäntilanteen kartalta.',
    safe: 'Mitään ei muutettu.',
    next: 'Se on ehkä poistettu. Avaa Tilanne uudelleen.',
  },
  'theme-needs-ground': {
    happened: 'Rikostaustasta saa kirjata vain, jos siihen on laissa peruste.',
    safe: 'Mitään ei tallennettu.',
    next: 'Ota teema käyttöön perusteella, tai merkitse sen sijaan: muu asia, jonka asiakas hoitaa itse.',
  },
  'threshold-not-found': {
    happened: 'Kynnystä ei löydy.',
    safe: 'Mitään ei muutettu.',
    next: 'Se on ehkä poistettu. Avaa Tilanne uudelleen.',
  },
  'pathway-not-found': {
    happened: 'Jatkopolkua ei löydy.',
    safe: 'Mitään ei muutettu.',
    next: 'Se on ehkä poistettu. Avaa Polut uudelleen.',
  },
  'check-in-not-found': {
    happened: 'Kuulumisten kysymistä ei löydy.',
    safe: 'Mitään ei muutettu.',
    next: 'Se on ehkä jo tehty tai poistettu. Avaa Polut uudelleen.',
  },
  'coaching-has-ended': {
    happened: 'Valmennus on päättynyt.',
    safe: 'Mitään ei muutettu ja kaikki kirjattu on tallella.',
    next: 'Kun ihminen palaa, valitse ensin Palaa valmennukseen.',
  },
  'coaching-goes-on': {
    happened: 'Valmennus jatkuu jo.',
    safe: 'Mitään ei muutettu.',
    next: 'Voit jatkaa siitä, mihin jäitte.',
  },
};
