/** Failures of: whose passphrase opens the file, and unlocking from the system's store. */
export const keysErrors = {
  'passphrase-in-use': {
    happened: 'Den här lösenfrasen är redan någon annans.',
    safe: 'Ingen lösenfras ändrades.',
    next: 'Välj en annan fras. Alla har en egen, så att filen vet vem som öppnade den.',
  },
  'substitute-may-not': {
    happened: 'Det här är ägarens sak. Du öppnade filen med en vikaries lösenfras.',
    safe: 'Ingenting ändrades.',
    next: 'Be ägaren göra det med sin egen lösenfras. Klientarbetet kan du fortsätta som vanligt.',
  },
  'slots-full': {
    happened: 'Det finns redan så många lösenfraser för vikarier som det kan finnas.',
    safe: 'De tidigare lösenfraserna fungerar fortfarande.',
    next: 'Ta först bort en lösenfras som inte längre behövs.',
  },
  'slot-not-found': {
    happened: 'Den här lösenfrasen finns inte längre.',
    safe: 'De andra lösenfraserna är som förut.',
    next: 'Se på listan på nytt.',
  },
  'slot-removed': {
    happened: 'Den här vikariens lösenfras har tagits bort.',
    safe: 'Klientfilen är orörd.',
    next: 'Be filens ägare om en ny lösenfras om vikariatet fortsätter.',
  },
  'quick-unlock-no-store': {
    happened: 'Den här datorn har inget nyckelförråd att lägga nyckeln i.',
    safe: 'Filen öppnas med lösenfrasen som förut.',
    next: 'Använd lösenfrasen. Om datorn är organisationens kan it-stödet ta ett nyckelförråd i bruk.',
  },
  'quick-unlock-gone': {
    happened: 'Snabböppning går inte nu.',
    safe: 'Klientfilen är orörd.',
    next: 'Öppna med lösenfrasen.',
  },
  'quick-unlock-with-substitute': {
    happened: 'Snabböppning kan inte tas i bruk när filen har en lösenfras för en vikarie.',
    safe: 'Filen öppnas med lösenfrasen som förut.',
    next: 'Ta först bort vikariens lösenfras. Annars kunde vikarien öppna filen i ditt namn.',
  },
} as const;
