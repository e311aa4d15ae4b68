/** Texts of: a new key for the case file. */
export const keys = {
  title: 'Uusi avain',
  lead: 'Jos palautusarkki on kadonnut tai joutunut vääriin käsiin, vaihda tiedoston avain. Arkin löytäjä voi avata jokaisen kopion tiedostosta, jonka saa käsiinsä.',
  what: 'Ohjelma tekee ensin varmuuskopion, salaa sitten tiedoston kopion uudella avaimella ja ottaa sen käyttöön vasta, kun se on luettu läpi. Sen jälkeen tulostat uuden palautusarkin. Tunnuslause pysyy samana. Suurella tiedostolla voi kestää minuutin tai pari.',
  copies: 'Aiemmat kopiot avautuvat yhä vanhalla arkilla: myös tikulla ja muualla olevat.',
  passphrase: 'Tunnuslause, jolla tiedosto nyt avautuu',
  rotate: 'Vaihda avain',
  rotating: 'Avainta vaihdetaan',
  rotatedOn: 'Avain on vaihdettu viimeksi {{day}}.',
  older: 'Vanhalla avaimella avautuvia varmuuskopioita: {{count}}.',
  olderAway: 'Toisen kopiopaikan kopiot lasketaan mukaan, kun paikka on valittu ja kiinni koneessa.',
  remove: 'Poista vanhan avaimen kopiot',
  removeTitle: 'Poistetaanko vanhan avaimen kopiot?',
  removeText: 'Niitä ei saa takaisin. Uudella avaimella tehty kopio on jo tarkistettu.',
  waitForNew: 'Ne voi poistaa, kun uudella avaimella tehty kopio on tarkistettu.',
  removed: 'Poistettuja kopioita: {{count}}.',
};
