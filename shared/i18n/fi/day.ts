/** Texts of: My day. */
export const day = {
  timeline: {
    title: 'Sovittu aika',
    moved: 'Siirretty',
    cancelled: 'Peruttu',
    movedTo: 'Oli sovittu {{from}}, siirrettiin: {{to}}',
    was: 'Oli sovittu {{from}}',
  },
};
