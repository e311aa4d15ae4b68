/** Failures of the client record: what happened, what was not lost, what to do. */
export const recordErrors = {
  'identity-code-off': {
    happened: 'Personbeteckningar sparas inte i den här filen.',
    safe: 'Ingenting har ändrats.',
    next: 'Om det finns en grund för personbeteckningen, ta fältet i bruk i inställningarna.',
  },
  'identity-code-without-ground': {
    happened: 'Grunden för personbeteckningen saknas.',
    safe: 'Ingenting har ändrats och det du skrev finns kvar.',
    next: 'Skriv på vilken grund beteckningen sparas, eller lämna den bort.',
  },
  'people-view-not-found': {
    happened: 'Den här sparade vyn finns inte längre.',
    safe: 'Människorna och deras uppgifter är som förut.',
    next: 'Välj avgränsningarna på nytt och spara vyn.',
  },
};
