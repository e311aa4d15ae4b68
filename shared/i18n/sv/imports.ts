/** Texts of: Import people. */
export const imports = {
  title: 'Importera personer',
};
