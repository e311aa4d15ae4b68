/** Failures of doubles and imports: what happened, what was not lost, what to do. */
export const doublesErrors = {
  'double-itself': {
    happened: 'Ihmistä ei voi yhdistää itseensä.',
    safe: 'Mitään ei muutettu.',
    next: 'Valitse kaksi eri ihmistä.',
  },
  'table-not-a-table': {
    happened: 'Tiedostoa ei voi lukea taulukkona.',
    safe: 'Mitään ei tuotu.',
    next: 'Tallenna taulukko CSV- tai XLSX-muodossa ja yritä uudelleen.',
  },
  'table-too-large': {
    happened: 'Taulukko on liian suuri: enintään 20 megatavua ja 20 000 riviä.',
    safe: 'Mitään ei tuotu.',
    next: 'Jaa taulukko osiin ja tuo ne yksi kerrallaan.',
  },
  'table-empty': {
    happened: 'Taulukossa ei ole yhtään riviä otsikkorivin alla.',
    safe: 'Mitään ei tuotu.',
    next: 'Tarkista, että valitsit oikean tiedoston ja taulukon ensimmäisen välilehden.',
  },
  'import-without-name': {
    happened: 'Mikään sarake ei ole nimi.',
    safe: 'Mitään ei tuotu.',
    next: 'Valitse, missä sarakkeessa on nimi tai etunimi ja sukunimi.',
  },
  'import-not-found': {
    happened: 'Tuontia ei löydy tai se on jo peruttu.',
    safe: 'Mitään ei muutettu.',
    next: 'Katso tuontien luettelosta, mitä on tuotu.',
  },
  'import-outdated': {
    happened: 'Asiakastiedosto muuttui esikatselun jälkeen.',
    safe: 'Mitään ei tuotu.',
    next: 'Katso esikatselu uudelleen ja tuo sitten.',
  },
};
