/** Failures of code lists: what happened, what was not lost, what to do. */
export const codesErrors = {
  'code-list-fixed': {
    happened: 'Den här listan kan inte kompletteras.',
    safe: 'Ingenting har ändrats.',
    next: 'Välj något av alternativen i listan.',
  },
  'code-without-label': {
    happened: 'Det nya alternativet har inget namn.',
    safe: 'Ingenting har ändrats och det du skrev finns kvar.',
    next: 'Skriv namnet på åtminstone ett språk.',
  },
};
