/** Texts of: Pathways. */
export const pathways = {
  title: 'Jatkopolut',
};
