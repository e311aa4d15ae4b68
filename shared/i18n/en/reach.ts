/** Texts of: Reach list. */
export const reach = {
  title: 'Reach list',
};
