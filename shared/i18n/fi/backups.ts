export const backups = {
  todayTitle: 'Varmuuskopiot',
  lastGood: 'Viimeisin tarkistettu kopio',
  noneYet: 'ei vielä',
  secondPlace: 'Toinen paikka',
  secondPlaceNone: 'ei valittu',
  secondPlaceThere: '{{folder}}, kopioitu {{when}}',
  secondPlaceThereEmpty: '{{folder}}, kopioidaan pian',
  secondPlaceAway: '{{folder}} ei ole kytkettynä. Kopiot viedään sinne, kun se on taas paikalla.',
  secondPlaceLongAway_one:
    '{{folder}} on ollut poissa {{count}} päivän. Jos kone rikkoutuu nyt, toisessa paikassa on vain sitä vanhempi kopio. Kytke se tai valitse toinen paikka.',
  secondPlaceLongAway_other:
    '{{folder}} on ollut poissa {{count}} päivää. Jos kone rikkoutuu nyt, toisessa paikassa on vain sitä vanhempi kopio. Kytke se tai valitse toinen paikka.',
  secondPlaceFull:
    '{{folder}} on täynnä, eikä uusin kopio mahtunut. Vapauta sieltä tilaa tai valitse toinen paikka.',
  secondPlaceFailed: 'Kopiointi paikkaan {{folder}} ei onnistunut. Tarkista tikku tai valitse toinen paikka.',
  sameDisk:
    'Toinen paikka on samalla levyllä kuin ensimmäinen. Se ei auta, jos levy hajoaa: valitse mieluummin muistitikku.',
  drill: 'Viimeisin onnistunut palautuskoe',
  drillNone: 'ei vielä',
  drillFailed: {
    first:
      'Palautuskoe {{when}}: tämän koneen kopio {{madeAt}} ei ollut enää sellainen kuin tehtäessä. Sitä ei käytetä. Asiakastiedosto itse on kunnossa, ja uusi kopio on tehty. Jos tämä toistuu, levy voi olla hajoamassa: kerro it-tuelle.',
    second:
      'Palautuskoe {{when}}: toisen paikan kopio {{madeAt}} ei ollut enää sellainen kuin tehtäessä. Sitä ei käytetä. Asiakastiedosto itse on kunnossa, ja uusi kopio on tehty. Jos tämä toistuu, vaihda muistitikku.',
  },
  drillNow: 'Kokeile palautusta nyt',
  drillRunning: 'Kokeillaan',
  drillGood: 'Palautuskoe onnistui: kopiot avautuvat ja sisältävät kaiken.',
  drillBad: 'Palautuskoe ei onnistunut. Asetuksissa kerrotaan, mitä tehdä.',
  drillHint:
    'Kerran kuussa uusin kopio avataan, ja jokainen rivi verrataan siihen, mitä kopiota tehtäessä oli.',
  chooseSecond: 'Valitse toinen paikka',
  changeSecond: 'Vaihda paikkaa',
  forgetSecond: 'Älä käytä toista paikkaa',
  forgotten: 'Toista paikkaa ei enää käytetä. Siellä olevat kopiot jäivät sinne.',
  copyNow: 'Kopioi sinne nyt',
  copied_one: 'Toiseen paikkaan vietiin {{count}} kopio.',
  copied_other: 'Toiseen paikkaan vietiin {{count}} kopiota.',
  copiedNone: 'Toisessa paikassa on jo kaikki.',
  secondHint:
    'Muistitikku tai toinen levy, jota säilytetään lukitussa paikassa. Kopiot ovat salattuja, ja niistä säilyy kymmenen uusinta ja yksi kuukautta kohti vuoden ajan.',
  railDrill: 'Palautuskoe ei onnistunut',
  railAway: 'Toinen paikka on ollut pitkään poissa',
  secondForOwner: 'Toisen kopiopaikan valitsee omistaja.',
  alarm: {
    forOwner:
      'Kerro tästä tiedoston omistajalle: hän hyväksyy oikean tiedoston omalla tunnuslauseellaan. Sillä välin voit lukita ja valita uudemman kopion.',
    title: {
      older: 'Tämä asiakastiedosto on vanhempi kuin se, joka tässä viimeksi oli',
      forked: 'Tätä asiakastiedostoa on jatkettu muualla',
      exchanged: 'Tässä on eri asiakastiedosto kuin viimeksi',
    },
    olderText_one:
      'Siitä puuttuu {{count}} käyttölokin tapahtuma, joka tällä koneella on nähty viimeksi {{when}}. Tiedosto on ehjä, mutta joku on voinut laittaa vanhan kopion sen paikalle.',
    olderText_other:
      'Siitä puuttuu {{count}} käyttölokin tapahtumaa, jotka tällä koneella on nähty viimeksi {{when}}. Tiedosto on ehjä, mutta joku on voinut laittaa vanhan kopion sen paikalle.',
    forkedText:
      'Samasta kopiosta on jatkettu kahdella koneella. Tässä tiedostossa ei ole sitä, mitä tällä koneella on kirjattu {{when}} mennessä, eikä siinä toisessa tämän kirjauksia.',
    exchangedText:
      'Tiedosto on ehjä ja avautui tunnuslauseellasi, mutta se ei ole sama, joka tällä paikalla oli viimeksi {{when}}.',
    whatToDo:
      'Jos olet itse palauttanut tai siirtänyt tiedoston, hyväksy se. Jos et, avaa uudempi kopio: lukitse ja valitse se lukitusruudulta. Kumpikaan ei poista mitään. Jos et tiedä, kuka tiedoston vaihtoi, kerro it-tuelle.',
    accept: 'Tämä on oikea tiedosto',
    openNewer: 'Lukitse ja valitse uudempi kopio',
    accepted: 'Tiedosto on hyväksytty. Siitä jäi merkintä käyttölokiin.',
    rail: 'Tiedosto ei ole sama kuin viimeksi',
  },
  openSettings: 'Asetuksiin',
} as const;
