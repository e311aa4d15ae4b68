/** Texts of: Lists. */
export const codes = {
  title: 'Listor',
  endedType: '{{label}} (numera {{successor}})',
};
