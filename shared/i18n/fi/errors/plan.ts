/** Failures of the plan's pauses. */
export const planErrors = {
  'plan-not-paused': {
    happened: 'Polku ei ole tauolla.',
    safe: 'Mitään ei muutettu.',
    next: 'Polkua voi jatkaa tästä heti.',
  },
  'plan-pause-backwards': {
    happened: 'Tauon loppupäivä on ennen sen alkua.',
    safe: 'Mitään ei muutettu.',
    next: 'Tarkista tauon päivät.',
  },
} as const;
