/** Texts of: Contact. */
export const contacts = {
  title: 'Kontakt',
};
