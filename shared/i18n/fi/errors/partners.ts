/** Failures of partners, their keys, and consents: what happened, what was not lost, what to do. */
export const partnersErrors = {
  'partner-not-found': {
    happened: 'Kumppania ei löydy.',
    safe: 'Mitään ei muutettu.',
    next: 'Se on ehkä poistettu. Palaa Verkostoon ja valitse uudelleen.',
  },
  'card-not-valid': {
    happened: 'Tiedosto ei ole Rinnallan kortti, tai se on vioittunut.',
    safe: 'Mitään ei muutettu.',
    next: 'Pyydä kumppania lähettämään korttinsa uudelleen.',
  },
  'card-forged': {
    happened: 'Kortin allekirjoitus ei täsmää: joku on voinut muuttaa sitä.',
    safe: 'Korttia ei tallennettu.',
    next: 'Älä käytä korttia. Soita kumppanille numeroon, jonka tiedät oikeaksi.',
  },
  'card-of-practice': {
    happened: 'Kortti on harjoitustiedostosta.',
    safe: 'Korttia ei tallennettu.',
    next: 'Oikeaan asiakastiedostoon tarvitaan kumppanin oikea kortti.',
  },
  'card-is-own': {
    happened: 'Tämä on oma avaimesi, tai kortti, jossa se on.',
    safe: 'Sitä ei otettu verkostoon.',
    next: 'Pyydä kumppanilta hänen oma korttinsa tai avaimensa, ei yksikön yhteistä korttia.',
  },
  'card-revoked': {
    happened: 'Kortin avain on kumottu: se on voinut joutua vääriin käsiin.',
    safe: 'Korttia ei otettu verkostoon.',
    next: 'Soita kumppanille numeroon, jonka tiedät oikeaksi, ja pyydä uuden avaimen kortti.',
  },
  'card-superseded': {
    happened: 'Kortti on vanha: sen haltijalla on jo toinen avain.',
    safe: 'Mitään ei muutettu. Nykyinen avain on verkostossasi.',
    next: 'Käytä nykyistä avainta. Jos haltija sanoo, että tämä on oikea, pyydä häntä vaihtamaan avaimensa ja lähettämään uusi kortti.',
  },
  'recipient-not-valid': {
    happened: 'Avain ei kelpaa.',
    safe: 'Kirjoittamasi on yhä kentässä.',
    next: 'Kopioi koko rivi, joka alkaa age1.',
  },
  'recipient-secret-key': {
    happened: 'Liitit salaisen avaimen. Sitä ei saa antaa kenellekään.',
    safe: 'Avainta ei tallennettu mihinkään.',
    next: 'Pyydä kumppania vaihtamaan avaimensa ja lähettämään rivi, joka alkaa age1.',
  },
  'key-changed': {
    happened: 'Kumppanin avain on vaihtunut.',
    safe: 'Mitään ei lähtenyt eikä kirjattu luovutetuksi.',
    next: 'Soita kumppanille ja lukekaa tunnussanat ääneen, ennen kuin lähetät.',
  },
  'key-not-verified': {
    happened: 'Kumppanin avainta ei ole vielä varmennettu.',
    safe: 'Mitään ei lähtenyt eikä kirjattu luovutetuksi.',
    next: 'Soita kumppanille, lukekaa tunnussanat ääneen ja merkitse avain varmennetuksi.',
  },
  'key-revoked': {
    happened: 'Kumppanin avain on kumottu: se on voinut joutua vääriin käsiin.',
    safe: 'Mitään ei lähtenyt eikä kirjattu luovutetuksi.',
    next: 'Pyydä kumppanilta uuden avaimen kortti ja vertaa tunnussanat. Siihen asti voit lähettää muulla tavalla.',
  },
  'key-missing': {
    happened: 'Kumppanilla ei ole avainta, jolla lähetyksen voisi salata.',
    safe: 'Mitään ei lähtenyt eikä kirjattu luovutetuksi.',
    next: 'Pyydä kumppanilta kortti tai julkinen age-avain.',
  },
  'consent-not-found': {
    happened: 'Suostumusta ei löydy.',
    safe: 'Mitään ei muutettu.',
    next: 'Katso ihmisen sivulta, välilehdeltä Verkosto ja suostumukset.',
  },
  'consent-missing': {
    happened: 'Luovuttamiseen ei ole suostumusta eikä muuta perustetta.',
    safe: 'Mitään ei lähtenyt eikä kirjattu luovutetuksi.',
    next: 'Kirjaa suostumus tai laissa oleva peruste ja sen pykälä.',
  },
  'consent-withdrawn': {
    happened: 'Suostumus on peruttu.',
    safe: 'Mitään ei lähtenyt eikä kirjattu luovutetuksi.',
    next: 'Keskustele asiakkaan kanssa. Uusi luovutus tarvitsee uuden suostumuksen.',
  },
  'consent-expired': {
    happened: 'Suostumus ei ole enää voimassa.',
    safe: 'Mitään ei lähtenyt eikä kirjattu luovutetuksi.',
    next: 'Sovi asiakkaan kanssa uudesta suostumuksesta.',
  },
  'consent-not-yet-valid': {
    happened: 'Suostumus ei ole vielä voimassa.',
    safe: 'Mitään ei lähtenyt eikä kirjattu luovutetuksi.',
    next: 'Odota alkamispäivään tai kirjaa uusi suostumus.',
  },
  'consent-other-recipient': {
    happened: 'Suostumus koskee toista vastaanottajaa.',
    safe: 'Mitään ei lähtenyt eikä kirjattu luovutetuksi.',
    next: 'Valitse toinen suostumus tai kirjaa uusi tälle vastaanottajalle.',
  },
  'consent-does-not-cover': {
    happened: 'Suostumus ei kata kaikkia valittuja tietoja.',
    safe: 'Mitään ei lähtenyt eikä kirjattu luovutetuksi.',
    next: 'Jätä ne pois tai sovi asiakkaan kanssa laajemmasta suostumuksesta.',
  },
  'ground-incomplete': {
    happened: 'Perusteesta puuttuu laki tai pykälä.',
    safe: 'Mitään ei lähtenyt eikä kirjattu luovutetuksi.',
    next: 'Kirjoita laki ja pykälä, johon luovutus perustuu.',
  },
} as const;
