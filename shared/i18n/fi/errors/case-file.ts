/** Failures of the case file, its keys and backups, and the disk under it: what happened, what was not lost, what to do. */
export const caseFileErrors = {
  'case-file-not-found': {
    happened: 'Asiakastiedostoa ei löydy paikaltaan.',
    safe: 'Rinnalla ei poistanut mitään.',
    next: 'Tarkista, onko se siirretty tai onko muistitikku irti, ja valitse tiedosto uudelleen. Voit myös palauttaa varmuuskopion.',
  },
  'not-a-case-file': {
    happened: 'Valittu tiedosto ei ole Rinnallan asiakastiedosto.',
    safe: 'Tiedostoon ei koskettu.',
    next: 'Valitse tiedosto, jonka nimi päättyy .rinnalla.',
  },
  'case-file-newer': {
    happened: 'Asiakastiedosto on tehty uudemmalla Rinnallalla.',
    safe: 'Tiedostoon ei koskettu.',
    next: 'Päivitä Rinnalla ja avaa tiedosto sitten.',
  },
  'case-file-damaged': {
    happened: 'Asiakastiedosto on vioittunut eikä avaudu kokonaan. Tunnuslause oli oikein.',
    safe: 'Tiedostoon ei kirjoitettu, ja varmuuskopiot ovat ennallaan.',
    next: 'Palauta viimeisin ehjä varmuuskopio. Vioittunut tiedosto jää talteen samaan kansioon.',
  },
  'case-file-in-use': {
    happened: 'Asiakastiedosto on jo auki toisessa ikkunassa tai ohjelmassa.',
    safe: 'Mitään ei muutettu.',
    next: 'Siirry siihen ikkunaan tai sulje se ja yritä uudelleen.',
  },
  'case-file-exists': {
    happened: 'Samassa paikassa on jo samanniminen asiakastiedosto.',
    safe: 'Olemassa olevaan tiedostoon ei koskettu.',
    next: 'Anna uudelle tiedostolle toinen nimi tai avaa olemassa oleva.',
  },
  'case-file-open': {
    happened: 'Tätä ei voi tehdä, kun asiakastiedosto on auki.',
    safe: 'Mitään ei muutettu.',
    next: 'Lukitse asiakastiedosto ensin.',
  },
  'slots-missing': {
    happened: 'Avaintiedosto puuttuu asiakastiedoston vierestä.',
    safe: 'Asiakastiedosto itse on tallessa.',
    next: 'Avaa palautusavaimella: avaintiedosto tehdään samalla uudelleen.',
  },
  'slots-damaged': {
    happened: 'Avaintiedosto on vioittunut tai kuuluu toiseen asiakastiedostoon.',
    safe: 'Asiakastiedosto itse on tallessa.',
    next: 'Avaa palautusavaimella tai palauta varmuuskopio.',
  },
  'slots-weakened': {
    happened: 'Avaintiedoston suojausta on heikennetty, eikä sitä siksi käytetä.',
    safe: 'Asiakastiedosto itse on tallessa.',
    next: 'Avaa palautusavaimella ja valitse uusi tunnuslause. Kerro asiasta it-tuelle.',
  },
  'wrong-passphrase': {
    happened: 'Tunnuslause ei ole oikea.',
    safe: 'Asiakastiedosto on ennallaan.',
    next: 'Tarkista isot kirjaimet ja näppäimistön kieli ja yritä uudelleen. Jos lause on unohtunut, avaa palautusavaimella.',
  },
  'wrong-recovery-key': {
    happened: 'Palautusavain ei avaa tätä asiakastiedostoa.',
    safe: 'Asiakastiedosto on ennallaan.',
    next: 'Tarkista arkista, minkä tiedoston avain se on.',
  },
  'recovery-key-mistyped': {
    happened: 'Palautusavaimessa on kirjoitusvirhe.',
    safe: 'Kirjoittamasi on yhä kentässä.',
    next: 'Vertaa ryhmiä arkkiin. Yksikin väärä tai puuttuva merkki riittää.',
  },
  'recovery-key-of-another-file': {
    happened: 'Tämä on toisen asiakastiedoston palautusavain.',
    safe: 'Asiakastiedosto on ennallaan.',
    next: 'Hae arkki, jossa on tämän tiedoston nimi.',
  },
  'rehearsal-wrong': {
    happened: 'Ryhmät eivät täsmää arkin kanssa.',
    safe: 'Asiakastiedosto on tehty ja tallessa.',
    next: 'Katso ryhmien järjestysnumerot arkista ja kirjoita ne uudelleen. Tarvittaessa tulosta arkki uudestaan.',
  },
  'passphrase-too-short': {
    happened: 'Tunnuslause on liian lyhyt.',
    safe: 'Mitään ei muutettu.',
    next: 'Kirjoita vähintään 12 merkkiä, mieluummin neljä tai viisi sanaa.',
  },
  'passphrase-too-weak': {
    happened: 'Tunnuslause on liian helppo arvata.',
    safe: 'Mitään ei muutettu.',
    next: 'Lisää sanoja, jotka eivät kuulu yhteen.',
  },
  'disk-full': {
    happened: 'Levy on täynnä, eikä tallennus mahtunut.',
    safe: 'Kaikki aiemmin tallennettu on tallessa.',
    next: 'Vapauta levyltä tilaa ja tallenna uudelleen.',
  },
  'folder-read-only': {
    happened: 'Kansioon ei saa kirjoittaa.',
    safe: 'Mitään ei muutettu.',
    next: 'Valitse toinen kansio tai pyydä siihen kirjoitusoikeus.',
  },
  'path-too-long': {
    happened: 'Kansioiden ja tiedoston nimet ovat yhdessä liian pitkät.',
    safe: 'Mitään ei muutettu.',
    next: 'Valitse lyhyempi nimi tai kansio, joka ei ole näin monen kansion sisällä.',
  },
  'write-failed': {
    happened: 'Levylle kirjoittaminen ei onnistunut.',
    safe: 'Kaikki aiemmin tallennettu on tallessa.',
    next: 'Tarkista, että levy tai muistitikku on paikallaan, ja yritä uudelleen.',
  },
  'read-failed': {
    happened: 'Tiedostoa ei voitu lukea.',
    safe: 'Mitään ei muutettu.',
    next: 'Tarkista, että levy tai muistitikku on paikallaan ja että sinulla on oikeus tiedostoon.',
  },
  'backup-damaged': {
    happened: 'Varmuuskopio ei ole ehjä.',
    safe: 'Asiakastiedosto on ennallaan.',
    next: 'Valitse toinen kopio tai tee uusi.',
  },
  'backup-not-found': {
    happened: 'Varmuuskopiota ei löydy paikaltaan.',
    safe: 'Asiakastiedosto on ennallaan.',
    next: 'Tarkista, että levy tai muistitikku on kiinni, tai valitse toinen kopio.',
  },
  'second-place-absent': {
    happened: 'Varmuuskopioiden toista paikkaa ei löydy.',
    safe: 'Tämän koneen omat kopiot ovat tallessa.',
    next: 'Kytke muistitikku kiinni ja yritä uudelleen, tai valitse toinen paikka asetuksista.',
  },
  'nothing-to-salvage': {
    happened: 'Tiedostosta ei löytynyt yhtään sivua, jonka tämä avain avaa.',
    safe: 'Tiedostoon ei koskettu.',
    next: 'Tarkista, että tunnuslause tai palautusavain on tämän tiedoston. Jos on, palauta varmuuskopio.',
  },
  'same-place': {
    happened: 'Valitsit saman paikan, jossa tiedosto jo on.',
    safe: 'Tiedosto on ennallaan.',
    next: 'Valitse toinen kansio tai toinen nimi.',
  },
  'audit-broken': {
    happened: 'Käyttöloki ei täsmää: sitä on voitu muuttaa.',
    safe: 'Kirjaukset ovat luettavissa.',
    next: 'Ota varmuuskopio talteen, älä poista mitään ja kysy neuvoa it-tuesta.',
  },
  'cannot-open-here': {
    happened: 'Tätä tiedostoa ei voi avata tällä koneella toisessa ohjelmassa.',
    safe: 'Mitään ei kadonnut.',
    next: 'Tallenna tiedosto ja avaa se itse.',
  },
} as const;
