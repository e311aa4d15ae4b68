/** Failures of assessments, tasks and forms: what happened, what was not lost, what to do. */
export const assessmentsTasksErrors = {
  'assessment-not-found': {
    happened: 'Bedömningen finns inte längre.',
    safe: 'Andra uppgifter är i behåll.',
    next: 'Uppdatera vyn och se om bedömningen har tagits bort.',
  },
  'instrument-link-only': {
    happened: 'Svaren på den här mätaren stannar i dess egen tjänst.',
    safe: 'Det du skrev finns kvar i formuläret.',
    next: 'Ge klienten mätarens adress, eller välj en annan mätare.',
  },
  'address-not-https': {
    happened: 'Det här kan inte användas som adress.',
    safe: 'Den förra adressen är som förut, och ingen kontaktades.',
    next: 'Skriv hela adressen, som börjar med https:// – utan mellanslag och utan användarnamn.',
  },
  'scale-not-valid': {
    happened: 'Skalans lägsta siffra är inte mindre än den högsta: {{area}}.',
    safe: 'Det du skrev finns kvar i formuläret.',
    next: 'Rätta skalan, eller lämna den tom.',
  },
  'score-outside-scale': {
    happened: 'Siffran ligger utanför skalan: {{area}}.',
    safe: 'Det du skrev finns kvar i formuläret.',
    next: 'Kontrollera siffran och skalan i rapporten.',
  },
  'rating-round-not-found': {
    happened: 'Den här omgången finns inte längre.',
    safe: 'Andra omgångar är i behåll.',
    next: 'Börja en ny omgång.',
  },
  'task-not-found': {
    happened: 'Ärendet finns inte längre.',
    safe: 'Andra ärenden är i behåll.',
    next: 'Uppdatera vyn och se om ärendet har tagits bort.',
  },
  'task-already-done': {
    happened: 'Ärendet är redan märkt som gjort.',
    safe: 'Märkningen är i behåll.',
    next: 'Om den är fel, ta tillbaka den.',
  },
  'task-repeat-without-day': {
    happened: 'Ett ärende som upprepas saknar dag.',
    safe: 'Det du skrev är i behåll.',
    next: 'Skriv dagen som upprepningen börjar från.',
  },
  'task-until-before-day': {
    happened: 'Upprepningen slutar innan ärendet är aktuellt.',
    safe: 'Det du skrev är i behåll.',
    next: 'Skriv en senare slutdag, eller lämna den tom.',
  },
  'form-not-found': {
    happened: 'Blanketten finns inte längre.',
    safe: 'Andra blanketter är i behåll.',
    next: 'Uppdatera vyn och se om blanketten har tagits bort.',
  },
  'form-without-name': {
    happened: 'Blanketten har varken namn eller förmån.',
    safe: 'Det du skrev är i behåll.',
    next: 'Skriv ett namn, eller välj en förmån eller service.',
  },
  'form-decision-incomplete': {
    happened: 'Beslutet saknar dag eller utfall.',
    safe: 'Det du skrev är i behåll.',
    next: 'Fyll i båda, eller töm båda.',
  },
  'form-decided-before-submitted': {
    happened: 'Beslutets dag är före inskickandet.',
    safe: 'Det du skrev är i behåll.',
    next: 'Kontrollera dagarna.',
  },
};
