/** Texts of: Assessments. */
export const assessments = {
  title: 'Arviot',
  timeline: {
    figures_one: '{{count}} luku kirjattu',
    figures_other: '{{count}} lukua kirjattu',
    answered: 'Vastattiin {{answered}} / {{all}} alueeseen',
  },
  round: {
    title: 'Oma arvio, kymmenen aluetta',
  },
};
