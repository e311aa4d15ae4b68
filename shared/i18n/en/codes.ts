/** Texts of: Lists. */
export const codes = {
  title: 'Lists',
  endedType: '{{label}} (now {{successor}})',
};
