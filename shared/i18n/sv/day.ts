/** Texts of: My day. */
export const day = {
  timeline: {
    title: 'Avtalad tid',
    moved: 'Flyttad',
    cancelled: 'Inställd',
    movedTo: 'Var avtalad {{from}}, flyttades: {{to}}',
    was: 'Var avtalad {{from}}',
  },
};
