/** Texts of: Network. */
export const network = {
  disclosure: {
    title: { oral: 'Berättades muntligt', print: 'Ett papper gavs' },
    to: 'Mottagare: {{recipient}}',
  },
  contact: {
    withCloseOne: 'med en närstående',
  },
};
