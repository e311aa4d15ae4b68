/** Texts of: Tasks and forms. */
export const tasks = {
  title: 'Tehtävät ja lomakkeet',
};
