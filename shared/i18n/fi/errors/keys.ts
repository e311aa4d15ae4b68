/** Failures of: whose passphrase opens the file, and unlocking from the system's store. */
export const keysErrors = {
  'passphrase-in-use': {
    happened: 'Tämä tunnuslause on jo jonkun toisen.',
    safe: 'Mikään tunnuslause ei muuttunut.',
    next: 'Valitse toinen lause. Jokaisella on oma, jotta tiedosto tietää, kuka sen avasi.',
  },
  'substitute-may-not': {
    happened: 'Tämä on tiedoston omistajan asia. Avasit tiedoston sijaisen tunnuslauseella.',
    safe: 'Mitään ei muutettu.',
    next: 'Pyydä omistajaa tekemään tämä omalla tunnuslauseellaan. Asiakastyötä voit jatkaa tavalliseen tapaan.',
  },
  'slots-full': {
    happened: 'Sijaisten tunnuslauseita on jo niin monta kuin voi olla.',
    safe: 'Entiset tunnuslauseet toimivat yhä.',
    next: 'Poista ensin tunnuslause, jota ei enää tarvita.',
  },
  'slot-not-found': {
    happened: 'Tätä tunnuslausetta ei enää ole.',
    safe: 'Muut tunnuslauseet ovat ennallaan.',
    next: 'Katso lista uudelleen.',
  },
  'slot-removed': {
    happened: 'Tämä sijaisen tunnuslause on poistettu käytöstä.',
    safe: 'Asiakastiedosto on ennallaan.',
    next: 'Pyydä tiedoston omistajalta uusi tunnuslause, jos sijaisuus jatkuu.',
  },
  'quick-unlock-no-store': {
    happened: 'Tällä tietokoneella ei ole avainsäilöä, johon avaimen voisi panna.',
    safe: 'Tiedosto avautuu tunnuslauseella kuten ennenkin.',
    next: 'Käytä tunnuslausetta. Jos kone on organisaation, it-tuki voi ottaa avainsäilön käyttöön.',
  },
  'quick-unlock-gone': {
    happened: 'Pika-avaus ei käy nyt.',
    safe: 'Asiakastiedosto on ennallaan.',
    next: 'Avaa tunnuslauseella.',
  },
  'quick-unlock-with-substitute': {
    happened: 'Pika-avausta ei voi ottaa käyttöön, kun tiedostolla on sijaisen tunnuslause.',
    safe: 'Tiedosto avautuu tunnuslauseella kuten ennenkin.',
    next: 'Poista ensin sijaisen tunnuslause. Muuten sijainen voisi avata tiedoston sinun nimissäsi.',
  },
} as const;
