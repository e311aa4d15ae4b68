/** Texts of: Pathways. */
export const pathways = {
  title: 'Vägar vidare',
};
