/** Texts of: Import people. */
export const imports = {
  title: 'Tuo henkilöitä',
};
