/** Texts of: My day. */
export const day = {
  title: 'Päiväni',
};
