/** Failures of doubles and imports: what happened, what was not lost, what to do. */
export const doublesErrors = {
  'double-itself': {
    happened: 'En person kan inte slås ihop med sig själv.',
    safe: 'Ingenting har ändrats.',
    next: 'Välj två olika personer.',
  },
  'table-not-a-table': {
    happened: 'Filen kan inte läsas som en tabell.',
    safe: 'Ingenting importerades.',
    next: 'Spara tabellen som CSV eller XLSX och försök på nytt.',
  },
  'table-too-large': {
    happened: 'Tabellen är för stor: högst 20 megabyte och 20 000 rader.',
    safe: 'Ingenting importerades.',
    next: 'Dela tabellen och importera delarna en i taget.',
  },
  'table-empty': {
    happened: 'Tabellen har inga rader under rubrikraden.',
    safe: 'Ingenting importerades.',
    next: 'Kontrollera att du valde rätt fil och att tabellen finns på första bladet.',
  },
  'import-without-name': {
    happened: 'Ingen kolumn är ett namn.',
    safe: 'Ingenting importerades.',
    next: 'Välj i vilken kolumn namnet, eller förnamnet och efternamnet, finns.',
  },
  'import-not-found': {
    happened: 'Importen hittas inte eller är redan ångrad.',
    safe: 'Ingenting har ändrats.',
    next: 'Se i listan över importer vad som har importerats.',
  },
  'import-outdated': {
    happened: 'Klientfilen ändrades efter förhandsgranskningen.',
    safe: 'Ingenting importerades.',
    next: 'Titta på förhandsgranskningen på nytt och importera sedan.',
  },
};
