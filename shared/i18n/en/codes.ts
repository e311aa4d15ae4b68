/** Texts of: Lists. */
export const codes = {
  title: 'Lists',
};
