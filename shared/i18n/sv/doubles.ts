/** Texts of: Likely doubles. */
export const doubles = {
  title: 'Möjliga dubbletter',
};
