/** Texts of: Network. */
export const network = {
  disclosure: {
    title: { oral: 'Told by word of mouth', print: 'A paper was given' },
    to: 'Recipient: {{recipient}}',
  },
  contact: {
    withCloseOne: 'with a close one',
  },
};
