/** Failures of the plan's pauses. */
export const planErrors = {
  'plan-not-paused': {
    happened: 'Vägen är inte på paus.',
    safe: 'Ingenting ändrades.',
    next: 'Vägen kan fortsätta genast.',
  },
  'plan-pause-backwards': {
    happened: 'Pausens sista dag är före den första.',
    safe: 'Ingenting ändrades.',
    next: 'Kontrollera dagarna för pausen.',
  },
};
