/** Texts of: Import people. */
export const imports = {
  title: 'Import people',
};
