/** Texts of: Tasks and forms. */
export const tasks = {
  title: 'Tasks and forms',
};
