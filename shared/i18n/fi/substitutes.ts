/** Texts of: For the substitute. */
export const substitutes = {
  title: 'Sijaiselle',
};
