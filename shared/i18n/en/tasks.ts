/** Texts of: Tasks and forms. */
export const tasks = {
  title: 'Matters',
  done: 'Done',
  promiseKept: 'A promise was kept',
  form: {
    event: {
      submitted: 'A form was sent in',
      decided: 'A decision came',
    },
  },
};
