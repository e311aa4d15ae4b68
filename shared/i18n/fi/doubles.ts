/** Texts of: Likely doubles. */
export const doubles = {
  title: 'Mahdolliset kaksoiskappaleet',
};
