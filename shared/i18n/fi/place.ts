export const place = {
  title: 'Missä asiakastiedosto on',
  folder: 'Kansio: {{folder}}',
  good: 'Paikka on hyvä: mikään ei näytä kopioivan tai jakavan sitä.',
  cloud:
    '{{service}} kopioi tämän kansion muualle. Tiedosto on salattu, mutta kopiointi voi sotkea auki olevan tiedoston, ja pilvi säilyttää vanhat versiot.',
  cloudUnknown:
    'Pilvipalvelu kopioi tämän kansion muualle. Tiedosto on salattu, mutta kopiointi voi sotkea auki olevan tiedoston, ja pilvi säilyttää vanhat versiot.',
  network:
    'Kansio on verkkolevyllä. Yhteyden katkeaminen kesken tallennuksen voi vioittaa tiedoston, ja toinen kone voi avata sen samaan aikaan.',
  advice: 'Parempi paikka on tämän tietokoneen oma levy.',
  adviceLocked: 'Voit siirtää tiedoston asetuksista, kun olet avannut sen.',
  move: 'Siirrä tiedosto',
  moving: 'Siirretään ja tarkistetaan',
  moved: 'Tiedosto on nyt kansiossa {{folder}}.',
  leftTitle: 'Vanha tiedosto on yhä kansiossa {{folder}}',
  leftText: 'Se on sellainen kuin se oli siirrettäessä. Sitä ei enää käytetä.',
  remove: 'Poista vanha tiedosto',
  keep: 'Jätä se sinne',
  removeTitle: 'Poistetaanko vanha tiedosto kansiosta {{folder}}?',
  removeText: 'Uusi tiedosto on auki ja tarkistettu. Tätä poistoa ei voi kumota.',
  removeCloud:
    'Pilvipalvelu voi säilyttää poistetun tiedoston ja sen vanhat versiot roskakorissaan viikkoja. Ne ovat salattuja. Tyhjennä roskakori palvelussa, jos haluat ne pois.',
  removed: 'Vanha tiedosto on poistettu.',
  forOwner: 'Tiedoston paikan päättää omistaja.',
} as const;
