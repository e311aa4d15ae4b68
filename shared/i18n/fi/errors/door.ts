/** Failures that any call may answer: what happened, what was not lost, what to do. */
export const doorErrors = {
  'program-gone': {
    happened: 'Ohjelma ei enää vastaa tälle ikkunalle.',
    safe: 'Kaikki, minkä ikkuna sanoi tallennetuksi, on tallessa.',
    next: 'Kopioi talteen se, mitä et ehtinyt tallentaa. Käynnistä sitten ohjelma uudelleen ja avaa asiakastiedosto.',
  },
  internal: {
    happened: 'Jokin meni ohjelmassa vikaan.',
    safe: 'Kaikki aiemmin tallennettu on tallessa.',
    next: 'Yritä uudelleen. Jos sama toistuu, lukitse asiakastiedosto, avaa se uudelleen ja kerro it-tuelle tapahtuman tunnus.',
  },
  'invalid-arguments': {
    happened: 'Jokin tieto ei kelvannut sellaisenaan.',
    safe: 'Mitään ei muutettu.',
    next: 'Tarkista kentät, lyhennä tarvittaessa ja yritä uudelleen.',
  },
  'unknown-call': {
    happened: 'Ohjelman osat eivät ole samaa versiota.',
    safe: 'Mitään ei kadonnut.',
    next: 'Sulje Rinnalla ja käynnistä se uudelleen.',
  },
  locked: {
    happened: 'Asiakastiedosto on lukittu.',
    safe: 'Luonnokset tallennettiin ennen lukitsemista.',
    next: 'Avaa se tunnuslauseella.',
  },
  cancelled: {
    happened: 'Toiminto peruttiin.',
    safe: 'Mitään ei muutettu.',
    next: 'Voit aloittaa uudelleen, kun haluat.',
  },
  conflict: {
    happened: 'Tieto oli ehtinyt muuttua toisaalla.',
    safe: 'Uusin tallennettu tieto on tallessa.',
    next: 'Katso uusin tieto ja tee muutos siihen.',
  },
  'print-stopped': {
    happened: 'Sivujen tekeminen keskeytyi.',
    safe: 'Kaikki tallennettu on tallessa, eikä mitään tulostettu tai lähtenyt.',
    next: 'Yritä uudelleen. Jos sama toistuu, sulje muita ohjelmia, jotta tietokoneelle jää muistia.',
  },
} as const;
