/** Texts of: Network. */
export const network = {
  title: 'Verkosto',
};
