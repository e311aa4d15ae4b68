/** Failures of papers: what happened, what was not lost, what to do. */
export const papersErrors = {
  'paper-not-found': {
    happened: 'Paperia ei löydy.',
    safe: 'Mitään ei muutettu.',
    next: 'Se on ehkä poistettu. Katso ihmisen sivulta, mitkä paperit ovat tallella.',
  },
  'paper-too-large': {
    happened: 'Tiedosto on liian suuri: paperi saa olla enintään 50 megatavua.',
    safe: 'Tiedosto on omalla paikallaan, eikä sitä otettu mukaan.',
    next: 'Tallenna siitä pienempi versio, esimerkiksi kuva pienemmällä tarkkuudella, ja lisää se.',
  },
  'paper-empty': {
    happened: 'Tiedosto on tyhjä.',
    safe: 'Mitään ei otettu mukaan.',
    next: 'Tarkista, että valitsit oikean tiedoston.',
  },
  'paper-type-not-taken': {
    happened: 'Tällaista tiedostoa ei oteta papereihin.',
    safe: 'Tiedosto on omalla paikallaan, eikä sitä otettu mukaan.',
    next: 'Lisää PDF, kuva, teksti tai toimisto-ohjelman asiakirja. Muun voi usein tallentaa PDF:nä.',
  },
  'paper-already-there': {
    happened: 'Sama paperi on jo tämän ihmisen papereissa.',
    safe: 'Aiempi paperi on tallella, eikä mitään lisätty.',
    next: 'Etsi se luettelosta. Sen otsikon voi vaihtaa.',
  },
  'paper-damaged': {
    happened: 'Paperin sisältö ei ole se, joka otettiin mukaan.',
    safe: 'Muut tiedot ovat ennallaan.',
    next: 'Palauta asiakastiedosto varmuuskopiosta tai lisää paperi uudelleen.',
  },
  'extract-days': {
    happened: 'Otteen päivät eivät käy.',
    safe: 'Mitään ei annettu eteenpäin.',
    next: 'Valitse alkupäivä ja sitä myöhempi viimeinen päivä, joka ei ole mennyt. Ote voi olla voimassa enintään 92 päivää.',
  },
  'extract-forbidden': {
    happened: '{{initials}}: asiakas on kieltänyt tämän ihmisen tai kumppanin.',
    safe: 'Mitään ei annettu eteenpäin.',
    next: 'Jätä hänet pois otteesta tai valitse toinen sijainen. Kiellot ovat ihmisen Verkosto-välilehdellä.',
  },
  'extract-not-found': {
    happened: 'Otetta ei löydy.',
    safe: 'Mitään ei muutettu.',
    next: 'Katso asetuksista, mitä otteita on annettu.',
  },
  'extract-expired': {
    happened: 'Otteen viimeinen päivä on mennyt, eikä sitä enää voi lukea.',
    safe: 'Muut tiedot ovat ennallaan.',
    next: 'Jos tarvitset tietoja vielä, pyydä valmentajalta uusi ote.',
  },
};
