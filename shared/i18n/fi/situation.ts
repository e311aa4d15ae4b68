/** Texts of: Life situation. */
export const situation = {
  title: 'Elämäntilanne',
};
