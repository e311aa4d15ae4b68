/** Texts of: Assessments. */
export const assessments = {
  title: 'Bedömningar',
  timeline: {
    figures_one: '{{count}} siffra antecknad',
    figures_other: '{{count}} siffror antecknade',
    answered: '{{answered}} / {{all}} områden besvarade',
  },
  round: {
    title: 'Egen bedömning, tio områden',
  },
};
