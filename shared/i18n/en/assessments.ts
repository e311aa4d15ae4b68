/** Texts of: Assessments. */
export const assessments = {
  title: 'Assessments',
  timeline: {
    figures_one: '{{count}} figure written down',
    figures_other: '{{count}} figures written down',
    answered: '{{answered}} of {{all}} areas answered',
  },
  round: {
    title: 'Own rating, ten areas',
  },
};
