/** Texts of: Likely doubles. */
export const doubles = {
  title: 'Likely doubles',
};
