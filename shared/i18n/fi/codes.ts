/** Texts of: Lists. */
export const codes = {
  title: 'Luettelot',
};
