/** Failures of people, contacts, notes and plans: what happened, what was not lost, what to do. */
export const caseworkErrors = {
  'client-not-found': {
    happened: 'Ihmistä ei löydy tästä asiakastiedostosta.',
    safe: 'Mitään ei muutettu.',
    next: 'Palaa luetteloon ja etsi nimellä.',
  },
  'client-erased': {
    happened: 'Tämän ihmisen tiedot on poistettu lopullisesti.',
    safe: 'Mitään ei muutettu.',
    next: 'Jos poistaminen oli virhe, ota yhteyttä rekisterinpitäjään.',
  },
  'contact-not-found': {
    happened: 'Kohtaamista ei löydy.',
    safe: 'Mitään ei muutettu.',
    next: 'Se on ehkä poistettu. Katso aikajanalta.',
  },
  'note-not-found': {
    happened: 'Merkintää ei löydy.',
    safe: 'Mitään ei muutettu.',
    next: 'Se on ehkä poistettu. Katso aikajanalta.',
  },
  'note-finished': {
    happened: 'Merkintä on valmis, eikä sitä enää muuteta.',
    safe: 'Alkuperäinen merkintä on ennallaan.',
    next: 'Korjaa tai täydennä lisäyksellä, jossa on syy.',
  },
  'note-not-finished': {
    happened: 'Merkintä on vielä luonnos.',
    safe: 'Luonnos on tallessa.',
    next: 'Merkitse se ensin valmiiksi.',
  },
  'note-too-long': {
    happened: 'Merkintä on liian pitkä yhdeksi merkinnäksi.',
    safe: 'Kirjoittamasi on yhä kentässä.',
    next: 'Jaa se kahdeksi merkinnäksi.',
  },
  'nothing-to-undo': {
    happened: 'Kumottavaa ei enää ole.',
    safe: 'Mitään ei muutettu.',
    next: 'Jos jokin on väärin, korjaa se suoraan.',
  },
  'date-not-real': {
    happened: 'Sellaista päivää ei ole kalenterissa.',
    safe: 'Kirjoittamasi on yhä kentässä.',
    next: 'Tarkista päivä ja kuukausi.',
  },
  'date-not-understood': {
    happened: 'Päivää ei ymmärretty.',
    safe: 'Kirjoittamasi on yhä kentässä.',
    next: 'Kirjoita esimerkiksi huomenna, ma 14 tai 3.12.',
  },
  'identity-code-not-valid': {
    happened: 'Henkilötunnus ei täsmää.',
    safe: 'Kirjoittamasi on yhä kentässä.',
    next: 'Tarkista numerot ja viimeinen merkki.',
  },
  'plan-not-found': {
    happened: 'Polkua ei löydy.',
    safe: 'Mitään ei muutettu.',
    next: 'Avaa ihmisen sivulta välilehti Polku uudelleen.',
  },
  'plan-item-not-found': {
    happened: 'Tavoitetta tai askelta ei löydy.',
    safe: 'Mitään ei muutettu.',
    next: 'Se on ehkä poistettu. Avaa polku uudelleen.',
  },
  'plan-empty': {
    happened: 'Polussa ei ole vielä mitään.',
    safe: 'Mitään ei muutettu.',
    next: 'Kirjatkaa ensin tavoite asiakkaan omin sanoin.',
  },
} as const;
