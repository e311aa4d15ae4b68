/** Texts of: Reach list. */
export const reach = {
  title: 'Att nå',
};
