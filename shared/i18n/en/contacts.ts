/** Texts of: Contact. */
export const contacts = {
  title: 'Contact',
};
