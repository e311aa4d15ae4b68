/** Texts of: My day. */
export const day = {
  title: 'Min dag',
};
