/** Texts of: Tasks and forms. */
export const tasks = {
  title: 'Asiat',
  done: 'Tehty',
  promiseKept: 'Lupaus pidetty',
  form: {
    event: {
      submitted: 'Lomake lähetettiin',
      decided: 'Päätös tuli',
    },
  },
};
