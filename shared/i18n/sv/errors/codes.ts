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
  'code-not-found': {
    happened: 'Det här alternativet finns inte i listan.',
    safe: 'Ingenting har ändrats.',
    next: 'Öppna listan på nytt och välj alternativet där.',
  },
  'code-dates-reversed': {
    happened: 'Den sista dagen infaller före den första.',
    safe: 'Ingenting har ändrats och det du skrev finns kvar.',
    next: 'Rätta dagarna eller lämna den ena tom.',
  },
  'code-ages-reversed': {
    happened: 'Åldersgränsen slutar innan den börjar.',
    safe: 'Ingenting har ändrats och det du skrev finns kvar.',
    next: 'Rätta åldrarna eller lämna dem tomma.',
  },
  'code-successor-wrong': {
    happened: 'Det alternativ som valdes till efterföljare duger inte.',
    safe: 'Ingenting har ändrats och det du skrev finns kvar.',
    next: 'Välj ett annat alternativ i samma lista, ett som inte leder tillbaka hit.',
  },
};
