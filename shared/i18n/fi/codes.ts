/** Texts of: Lists. */
export const codes = {
  title: 'Luettelot',
  endedType: '{{label}} (nykyisin {{successor}})',
};
