/** Failures of close ones, workers, prohibitions and disclosures: what happened, what was not lost, what to do. */
export const networkErrors = {
  'close-one-not-found': {
    happened: 'Läheistä ei löydy.',
    safe: 'Mitään ei muutettu.',
    next: 'Hänet on ehkä poistettu. Katso Verkostosta.',
  },
  'worker-not-found': {
    happened: 'Työntekijää ei löydy.',
    safe: 'Mitään ei muutettu.',
    next: 'Hänet on ehkä poistettu. Katso ihmisen Verkosto-välilehdeltä.',
  },
  'prohibition-not-found': {
    happened: 'Kieltoa ei löydy, tai se on jo peruttu.',
    safe: 'Mitään ei muutettu.',
    next: 'Katso voimassa olevat kiellot ihmisen Verkosto-välilehdeltä.',
  },
  'prohibition-incomplete': {
    happened: 'Kiellosta puuttuu, ketä se koskee.',
    safe: 'Kirjoittamasi on yhä kentissä.',
    next: 'Kirjoita ihmisen nimi tai valitse kumppani.',
  },
  'prohibited-partner': {
    happened: 'Asiakas on kieltänyt antamasta tietojaan tälle vastaanottajalle.',
    safe: 'Mitään ei lähtenyt eikä kirjattu luovutetuksi.',
    next: 'Kysy asiakkaalta. Jos hän muuttaa mielensä, peru kielto Verkosto-välilehdellä. Jos laki velvoittaa, kirjaa peruste ja pykälä.',
  },
  'prohibited-guardian': {
    happened: 'Asiakas on kieltänyt kertomasta huoltajalle.',
    safe: 'Mitään ei kirjattu luovutetuksi.',
    next: 'Kunnioita kieltoa. Jos laki velvoittaa kertomaan, valitse perusteeksi laki ja kirjaa pykälä.',
  },
  'prohibited-handler': {
    happened: 'Vastaanottajana on ihminen, joka ei asiakkaan mukaan saa käsitellä hänen asiaansa.',
    safe: 'Mitään ei lähtenyt eikä kirjattu luovutetuksi.',
    next: 'Valitse toinen vastaanottaja, tai sovi kumppanin kanssa toisesta käsittelijästä ja vaihda yhteyshenkilö.',
  },
  'prohibited-item': {
    happened: 'Asiakas on kieltänyt antamasta yhtä näistä tiedoista.',
    safe: 'Mitään ei lähtenyt eikä kirjattu luovutetuksi.',
    next: 'Ota rasti pois, tai peru kielto Verkosto-välilehdellä, jos asiakas on muuttanut mielensä.',
  },
  'disclosure-not-found': {
    happened: 'Luovutusta ei löydy, tai se on lähetys, jota ei voi poistaa.',
    safe: 'Mitään ei muutettu.',
    next: 'Katso luovutukset ihmisen Verkosto-välilehdeltä.',
  },
  'disclosure-empty': {
    happened: 'Luovutuksesta puuttuu, mitä kerrottiin tai annettiin.',
    safe: 'Kirjoittamasi on yhä kentissä.',
    next: 'Rastita tieto tai kirjoita se omin sanoin.',
  },
} as const;
