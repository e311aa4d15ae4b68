/** Texts of: Assessments. */
export const assessments = {
  title: 'Arviot',
};
