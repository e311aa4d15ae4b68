/** Texts of: Tasks and forms. */
export const tasks = {
  title: 'Uppgifter och blanketter',
};
