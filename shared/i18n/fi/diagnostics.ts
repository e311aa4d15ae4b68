/** Texts of: Self-test and report for support. */
export const diagnostics = {
  title: 'Itsetesti',
  hint: 'Katsoo tiedoston, avaimet, varmuuskopiot, käyttölokin ja levytilan läpi. Ei muuta mitään. Suurella tiedostolla voi kestää hetken.',
  run: 'Tee itsetesti',
  running: 'Tutkitaan…',
  state: {
    good: 'Kunnossa',
    note: 'Huomaa',
    bad: 'Vika',
  },
  finding: {
    'file-whole': 'Tiedosto on ehjä: {{count}} taulua luettiin läpi.',
    'file-damaged': 'Tiedostossa on vika, tauluja: {{count}} ({{tables}}). Palauta varmuuskopio.',
    'file-closed': 'Tiedosto on lukittu, joten sitä ei tutkittu.',
    'references-whole': 'Kaikki viittaukset osuvat.',
    'references-broken': 'Viittauksia, joiden kohde puuttuu: {{count}}.',
    'slots-fit': 'Avaintiedosto on kunnossa: avaimia {{count}}, sukupolvi {{generation}}.',
    'slots-differ':
      'Avaintiedosto on eri kuin tiedoston oma kopio (avaimia {{count}}, sukupolvi {{generation}}). Kopio päivittyy seuraavalla avaamisella.',
    'slots-older':
      'Avaintiedosto on vaihdettu vanhempaan (sukupolvi {{generation}}): siinä vaihdettu tai poistettu tunnuslause voi taas avata tiedoston. Tänään-näkymä kertoo, mitä tehdä.',
    'slots-were-older':
      'Tiedostoa on avattu tai yritetty avata vanhemmalla avaintiedostolla {{day}}. Nyt paikallaan on oikea. Kuittaa tieto Tänään-näkymässä.',
    'slots-unreadable':
      'Avaintiedostoa ei voi lukea. Palautusavain avaa tiedoston silti: pidä palautusarkki tallessa.',
    'chain-whole': 'Käyttöloki on ehjä: {{count}} merkintää.',
    'chain-broken': 'Käyttöloki ei täsmää merkinnästä {{at}} alkaen.',
    'backup-good': 'Varmuuskopioita on {{count}}, ja uusin on ehjä.',
    'backup-old': 'Uusin ehjä varmuuskopio on {{count}} päivää vanha.',
    'backup-none': 'Yhtään ehjää varmuuskopiota ei ole. Tee kopio.',
    'second-there': 'Toinen kopiopaikka on paikalla.',
    'second-absent': 'Toinen kopiopaikka ei ole paikalla. Poissa {{count}} päivää.',
    'second-none': 'Toista kopiopaikkaa ei ole valittu.',
    'drill-good': 'Kopion koeavaus onnistui. Päiviä siitä: {{count}}.',
    'drill-failed': 'Kopion viimeisin koeavaus epäonnistui.',
    'drill-none': 'Kopioita ei ole vielä koeavattu.',
    'space-enough': 'Levyllä on tilaa {{megabytes}} Mt.',
    'space-little': 'Levyllä on tilaa vain {{megabytes}} Mt. Varmuuskopiot eivät ehkä mahdu.',
    'space-unknown': 'Levyn vapaata tilaa ei saatu selville.',
    'folder-own': 'Tiedosto on tämän koneen omassa kansiossa.',
    'folder-shared':
      'Tiedosto on pilveen kopioituvassa kansiossa tai verkkolevyllä. Siirrä se koneen omaan kansioon.',
    'clock-fits': 'Koneen kello on oikeassa järjestyksessä merkintöjen kanssa.',
    'clock-behind': 'Koneen kello on jäljessä uusimmasta merkinnästä. Tarkista päivä ja aika.',
    'clock-before-build':
      'Koneen kello näyttää päivää, joka on ennen ohjelman valmistumista. Tarkista päivä ja aika.',
    'clock-far-ahead': 'Kellon mukaan edellisestä käytöstä on yli 400 päivää. Tarkista päivä ja aika.',
    'log-quiet': 'Ohjelman virheitä ei ole kirjattu 30 päivään.',
    'log-faults': 'Ohjelman virheitä 30 päivän aikana: {{count}}. Lähetä raportti tuelle.',
  },
  report: {
    open: 'Raportti tuelle',
    title: 'Rinnalla: raportti tuelle',
    promise:
      'Ei sisällä asiakastietoja: vain koodeja, lukuja, hetkiä ja ohjelman kohtia. Lue ennen lähettämistä.',
    hint: 'Lue raportti ja lähetä se itse sille, joka auttaa sinua. Ohjelma ei lähetä mitään.',
    versions: 'Versiot',
    checks: 'Itsetesti',
    log: 'Ohjelman loki, uusimmat rivit: {{count}}',
    copy: 'Kopioi',
    copied: 'Raportti on leikepöydällä.',
    copyRefused: 'Kopiointi ei onnistunut. Tallenna raportti tiedostoon.',
    save: 'Tallenna tiedostoon',
    saved: 'Raportti on tallennettu.',
  },
};
