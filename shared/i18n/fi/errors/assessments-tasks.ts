/** Failures of assessments, tasks and forms: what happened, what was not lost, what to do. */
export const assessmentsTasksErrors = {
  'assessment-not-found': {
    happened: 'Arviota ei löydy enää.',
    safe: 'Muut tiedot ovat tallella.',
    next: 'Päivitä näkymä ja katso, onko arvio poistettu.',
  },
  'instrument-link-only': {
    happened: 'Tämän mittarin vastaukset jäävät sen omaan palveluun.',
    safe: 'Kirjoittamasi on tallella lomakkeella.',
    next: 'Anna asiakkaalle mittarin osoite, tai valitse toinen mittari.',
  },
  'address-not-https': {
    happened: 'Tätä ei voi käyttää osoitteena.',
    safe: 'Entinen osoite on ennallaan, eikä mihinkään otettu yhteyttä.',
    next: 'Kirjoita koko osoite, joka alkaa https:// – ilman välilyöntejä ja ilman tunnuksia.',
  },
  'scale-not-valid': {
    happened: 'Asteikon alin luku ei ole pienempi kuin ylin: {{area}}.',
    safe: 'Kirjoittamasi on tallella lomakkeella.',
    next: 'Korjaa asteikko, tai jätä se tyhjäksi.',
  },
  'score-outside-scale': {
    happened: 'Luku ei ole asteikolla: {{area}}.',
    safe: 'Kirjoittamasi on tallella lomakkeella.',
    next: 'Tarkista luku ja asteikko raportista.',
  },
  'rating-round-not-found': {
    happened: 'Tätä arviokertaa ei löydy enää.',
    safe: 'Muut arviokerrat ovat tallella.',
    next: 'Aloita uusi arviokerta.',
  },
  'task-not-found': {
    happened: 'Asiaa ei löydy enää.',
    safe: 'Muut asiat ovat tallella.',
    next: 'Päivitä näkymä ja katso, onko asia poistettu.',
  },
  'task-already-done': {
    happened: 'Asia on jo merkitty tehdyksi.',
    safe: 'Merkintä on tallella.',
    next: 'Jos merkintä on väärä, ota se takaisin.',
  },
  'task-repeat-without-day': {
    happened: 'Toistuvalla asialla ei ole päivää.',
    safe: 'Kirjoittamasi on tallella.',
    next: 'Kirjoita päivä, josta toisto alkaa.',
  },
  'task-until-before-day': {
    happened: 'Toisto päättyy ennen kuin asia on ajankohtainen.',
    safe: 'Kirjoittamasi on tallella.',
    next: 'Kirjoita päättymispäiväksi myöhempi päivä, tai jätä se tyhjäksi.',
  },
  'form-not-found': {
    happened: 'Lomaketta ei löydy enää.',
    safe: 'Muut lomakkeet ovat tallella.',
    next: 'Päivitä näkymä ja katso, onko lomake poistettu.',
  },
  'form-without-name': {
    happened: 'Lomakkeella ei ole nimeä eikä etuutta.',
    safe: 'Kirjoittamasi on tallella.',
    next: 'Kirjoita nimi, tai valitse etuus tai palvelu.',
  },
  'form-decision-incomplete': {
    happened: 'Päätöksestä puuttuu päivä tai tulos.',
    safe: 'Kirjoittamasi on tallella.',
    next: 'Täytä molemmat, tai tyhjennä molemmat.',
  },
  'form-decided-before-submitted': {
    happened: 'Päätöksen päivä on ennen lähettämistä.',
    safe: 'Kirjoittamasi on tallella.',
    next: 'Tarkista päivät.',
  },
};
