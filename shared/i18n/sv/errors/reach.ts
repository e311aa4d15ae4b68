/** Failures of the reach list: what happened, what was not lost, what to do. */
export const reachErrors = {
  'lead-not-found': {
    happened: 'Namnet finns inte längre bland dem som söks.',
    safe: 'Alla andra uppgifter är oförändrade.',
    next: 'Öppna listan på nytt. Namnet kan ha blivit en siffra eller en klient.',
  },
  'lead-in-future': {
    happened: 'Dagen har inte kommit än.',
    safe: 'Inget ändrades och ditt val finns kvar.',
    next: 'Välj i dag eller en tidigare dag.',
  },
  'lead-client-has-more': {
    happened: 'Det finns redan annat antecknat om klienten, så hen går inte tillbaka till listan.',
    safe: 'Klienten och allt som antecknats finns kvar.',
    next: 'Om klientskapet inte började, flytta hen till arkivet på personens egen sida.',
  },
};
