export const restore = {
  title: 'Palauta varmuuskopiosta',
  what: {
    missing: '{{name}} ei ole siellä, missä se viimeksi oli.',
    unreadable: 'Tiedostoa {{name}} ei voi lukea. Levy tai muistitikku voi olla irti tai rikki.',
    empty: '{{name}} on tyhjä: siinä ei ole mitään tallessa.',
    cut: '{{name}} on katkennut kesken. Osa siitä puuttuu lopusta.',
    'not-encrypted': '{{name}} ei enää näytä asiakastiedostolta: sen alku on kirjoitettu yli.',
    'slots-missing':
      'Tiedoston {{name}} vierestä puuttuu avaintiedosto. Itse tiedosto näyttää ehjältä: palautusavain avaa sen ilman palautusta.',
    'slots-damaged':
      'Tiedoston {{name}} avaintiedosto on vioittunut. Itse tiedosto näyttää ehjältä: palautusavain avaa sen ilman palautusta.',
    'looks-whole':
      '{{name}} näyttää päällisin puolin ehjältä. Jos se ei avaudu oikealla tunnuslauseella, jokin kohta siinä on vioittunut.',
  },
  noFile: 'Valitse kansio, jossa varmuuskopiot ovat. Tarvitset lisäksi tunnuslauseen tai palautusarkin.',
  list: 'Mistä kopiosta palautetaan?',
  none: 'Kopioita ei löytynyt. Kytke muistitikku tai valitse kansio, jossa niitä on.',
  addFolder: 'Etsi kansiosta',
  foundNone: 'Kansiosta ei löytynyt kopioita.',
  place: { first: 'tällä koneella', second: 'toisessa paikassa', folder: 'kansiossa {{folder}}' },
  byHand: 'itse tehty kopio',
  otherFile: 'toinen asiakastiedosto: {{name}}',
  givenUp: 'tämän jälkeen on jo kerran palattu vanhempaan',
  secretKind: 'Millä kopio avataan?',
  byPassphrase: 'Tunnuslauseella',
  byRecoveryKey: 'Palautusavaimella',
  check: 'Avaa ja tarkista kopio',
  checking: 'Tarkistetaan',
  holds:
    'Kopiossa on {{clients}} ihmistä, {{contacts}} kohtaamista, {{notes}} merkintää, {{plans}} polkua, {{partners}} kumppania ja {{packets}} lähetystä. Kaikki sivut luettiin ja ovat ehjiä.',
  currentHolds:
    'Nykyisessä tiedostossa on {{clients}} ihmistä, {{contacts}} kohtaamista ja {{notes}} merkintää.',
  currentClosed: 'Nykyinen tiedosto ei avaudu, joten sen sisältöä ei voi verrata.',
  lostNothing: 'Kopion jälkeen ei ole kirjattu mitään. Mitään ei menetetä.',
  lostCounted:
    'Kopion jälkeen kirjattua ei palaudu: {{clients}} uutta ihmistä, {{contacts}} kohtaamista, {{notes}} merkintää. Viimeisin tapahtuma oli {{when}}.',
  lostEntries_one:
    'Kopion jälkeen tällä koneella on nähty {{count}} tapahtuma, viimeksi {{when}}. Se ei palaudu.',
  lostEntries_other:
    'Kopion jälkeen tällä koneella on nähty {{count}} tapahtumaa, viimeksi {{when}}. Ne eivät palaudu.',
  lostUnknown: 'Ei voi tietää, mitä kopion jälkeen on kirjattu.',
  lostOtherLine:
    'Nykyinen tiedosto ei ole jatkoa tälle kopiolle: kummassakin on sellaista, mitä toisessa ei ole.',
  keeps: 'Nykyinen tiedosto jää talteen samaan kansioon, nimellä joka kertoo sen korvatuksi.',
  choosePlace: 'Valitse, minne tiedosto palautetaan',
  placeChosen: 'Palautetaan: {{name}} kansioon {{folder}}',
  run: 'Palauta tämä kopio',
  running: 'Palautetaan',
  done: 'Kopio on paikallaan.',
  doneKept: 'Kopio on paikallaan. Entinen tiedosto on tallessa nimellä {{name}}.',
  newPassphraseHint: 'Palautusavaimella avattaessa valitaan samalla uusi tunnuslause.',
  fromBackup: 'Palauta varmuuskopiosta',
  fromBackupHint:
    'Uudella koneella: muistitikku tai kansio, jossa on kopioita, ja tunnuslause tai palautusarkki.',
} as const;
