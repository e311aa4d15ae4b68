/** Failures of agreed contacts, counting, safety when alone and the wrong person: what happened, what was not lost, what to do. */
export const contactsErrors = {
  'appointment-not-found': {
    happened: 'Den avtalade kontakten finns inte.',
    safe: 'Ingenting ändrades.',
    next: 'Öppna personens sida och se vad som är avtalat.',
  },
  'tally-not-found': {
    happened: 'Räkningen finns inte.',
    safe: 'De andra talen är oförändrade.',
    next: 'Rätta dagens tal direkt.',
  },
  'tally-too-many': {
    happened: 'En dag rymmer högst 1000 av samma slag.',
    safe: 'De tidigare talen är oförändrade.',
    next: 'Kontrollera talet, eller räkna en del på en annan dag.',
  },
  'day-in-future': {
    happened: 'Den dagen har inte kommit än.',
    safe: 'Ingenting ändrades.',
    next: 'Välj den här dagen eller en tidigare.',
  },
  'outing-open': {
    happened: 'Du har redan antecknat att du gått.',
    safe: 'Den tidigare turen och dess återkomsttid gäller.',
    next: 'Anteckna först att du är tillbaka, eller flytta återkomsttiden.',
  },
  'outing-not-found': {
    happened: 'Turen finns inte.',
    safe: 'Ingenting ändrades.',
    next: 'Anteckna att du går på nytt.',
  },
  'outing-already-over': {
    happened: 'Återkomsttiden har redan gått.',
    safe: 'Ingenting ändrades.',
    next: 'Välj en tid som ligger framför dig.',
  },
  'entry-has-left': {
    happened: 'Det här har redan lämnats ut som fel persons ärende.',
    safe: 'Ingenting flyttades.',
    next: 'Berätta det för mottagaren, och flytta sedan anteckningen.',
  },
};
