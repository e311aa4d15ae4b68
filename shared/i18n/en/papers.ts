/** Texts of: Papers. */
export const papers = {
  title: 'Papers',
};
