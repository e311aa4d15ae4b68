/** Texts of: Tasks and forms. */
export const tasks = {
  title: 'Ärenden',
  done: 'Gjort',
  promiseKept: 'Löftet hölls',
  form: {
    event: {
      submitted: 'Blanketten skickades',
      decided: 'Beslutet kom',
    },
  },
};
