/**
 * Rule 4 against harm: whoever is asked can say "not now" as easily as "yes". Both buttons are of one kind and one size, and "not now"
 * comes first; the dialog draws them from here and nowhere else.
 */
const look = { size: 'tall', variant: 'secondary', wide: true } as const;

export const consentAnswers = [
  { id: 'not-now', label: 'consents.notNow', ...look },
  { id: 'yes', label: 'consents.yes', ...look },
] as const;
