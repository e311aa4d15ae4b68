/** Texts of: Network. */
export const network = {
  disclosure: {
    title: { oral: 'Kerrottiin suullisesti', print: 'Annettiin paperi' },
    to: 'Vastaanottaja: {{recipient}}',
  },
  contact: {
    withCloseOne: 'läheisen kanssa',
  },
} as const;
