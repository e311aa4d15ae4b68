/** Why a release is not taken, or a checked one not run. */
export const updatesErrors = {
  'update-no-key': {
    happened: 'Tässä Rinnallan versiossa ei ole päivitysavainta, joten se ei ota päivityksiä vastaan.',
    safe: 'Asennettu versio toimii kuten ennen.',
    next: 'Asenna uusi versio käsin asennusohjelmalla, johon luotat, tai kysy it-tuesta.',
  },
  'update-no-publisher': {
    happened:
      'Tähän Rinnallan versioon ei ole merkitty, kuka Windows-asennusohjelman allekirjoittaa, joten se ei ota päivityksiä vastaan.',
    safe: 'Asennettu versio toimii kuten ennen.',
    next: 'Asenna uusi versio käsin asennusohjelmalla, johon luotat, tai kysy it-tuesta.',
  },
  'update-no-address': {
    happened: 'Tähän Rinnallan versioon ei ole merkitty osoitetta, josta uusia versioita etsitään.',
    safe: 'Mitään ei haettu verkosta.',
    next: 'Päivitä kansiosta tai muistitikulta.',
  },
  'update-no-manifest': {
    happened: 'Kansiossa ei ole Rinnallan päivitystä.',
    safe: 'Mitään ei kopioitu eikä käynnistetty.',
    next: 'Valitse kansio, jossa on tiedosto rinnalla-release.json.',
  },
  'update-no-signature': {
    happened: 'Päivityksestä puuttuu allekirjoitus, tai se on vajaa.',
    safe: 'Mitään ei kopioitu eikä käynnistetty.',
    next: 'Kopioi päivitys uudelleen kokonaan sieltä, mistä sait sen.',
  },
  'update-not-ours': {
    happened: 'Päivitystä ei ole allekirjoittanut Rinnallan julkaisija, tai sitä on muutettu.',
    safe: 'Mitään ei kopioitu eikä käynnistetty.',
    next: 'Älä asenna sitä. Kerro it-tuelle, mistä päivitys tuli.',
  },
  'update-not-valid': {
    happened: 'Päivityksen tietoja ei voi lukea: ne ovat muotoa, jota tämä versio ei tunne.',
    safe: 'Mitään ei kopioitu eikä käynnistetty.',
    next: 'Pyydä päivitys uudelleen tai asenna uusi versio käsin.',
  },
  'update-other-system': {
    happened: 'Päivityksessä ei ole asennusohjelmaa tälle järjestelmälle.',
    safe: 'Mitään ei kopioitu eikä käynnistetty.',
    next: 'Pyydä päivitys, joka on tehty tälle tietokoneelle.',
  },
  'update-older': {
    happened: 'Päivitys on vanhempi kuin asennettu versio.',
    safe: 'Asennettua versiota ei vaihdettu vanhempaan.',
    next: 'Etsi uudempi päivitys. Vanhempaan palataan vain asentamalla käsin.',
  },
  'update-same': {
    happened: 'Tämä versio on jo asennettu.',
    safe: 'Mitään ei tarvinnut muuttaa.',
    next: 'Sinun ei tarvitse tehdä mitään.',
  },
  'update-between-missing': {
    happened: 'Asennettu versio on niin vanha, että välissä on asennettava toinen päivitys.',
    safe: 'Mitään ei kopioitu eikä käynnistetty.',
    next: 'Asenna ensin väliin kuuluva päivitys.',
  },
  'update-installed-unknown': {
    happened: 'Asennetun version numeroa ei tunneta, joten päivitystä ei voi verrata siihen.',
    safe: 'Mitään ei kopioitu eikä käynnistetty.',
    next: 'Asenna uusi versio käsin asennusohjelmalla, johon luotat.',
  },
  'update-file-missing': {
    happened: 'Päivityksen asennusohjelma puuttuu kansiosta.',
    safe: 'Mitään ei kopioitu eikä käynnistetty.',
    next: 'Kopioi päivitys uudelleen kokonaan sieltä, mistä sait sen.',
  },
  'update-file-changed': {
    happened: 'Asennusohjelma ei ole se, joka päivityksessä on allekirjoitettu.',
    safe: 'Sitä ei käynnistetty.',
    next: 'Kopioi päivitys uudelleen. Jos sama toistuu, älä asenna sitä ja kerro it-tuelle.',
  },
  'update-gone': {
    happened: 'Tarkistettu päivitys ei ole enää tallella.',
    safe: 'Mitään ei käynnistetty.',
    next: 'Valitse päivityksen kansio uudelleen.',
  },
  'update-not-signed': {
    happened: 'Windows ei tunnista asennusohjelman allekirjoitusta julkaisijan omaksi.',
    safe: 'Sitä ei käynnistetty.',
    next: 'Älä asenna sitä. Kerro it-tuelle, mistä päivitys tuli.',
  },
  'update-not-started': {
    happened: 'Asennusohjelmaa ei voitu käynnistää täältä.',
    safe: 'Asiakastiedostoon ei koskettu.',
    next: 'Käynnistä tarkistettu asennusohjelma itse kansiosta {{folder}} tai kysy it-tuesta.',
  },
} as const;
