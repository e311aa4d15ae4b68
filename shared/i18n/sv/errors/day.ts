/** Failures of the coach's day: what happened, what was not lost, what to do. */
export const dayErrors = {
  'appointment-not-found': {
    happened: 'Den här avtalade tiden hittas inte.',
    safe: 'Inget ändrades.',
    next: 'Uppdatera vyn. Tiden kan ha tagits bort.',
  },
  'appointment-settled': {
    happened: 'Den här tiden är redan antecknad, inställd eller flyttad.',
    safe: 'Den tidigare anteckningen finns kvar och inget ändrades.',
    next: 'Se hur den antecknades. Anteckningen kan tas tillbaka på tidslinjen eller i dagen.',
  },
};
