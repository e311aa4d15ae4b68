/** Texts of: My day. */
export const day = {
  timeline: {
    title: 'Appointment',
    moved: 'Moved',
    cancelled: 'Cancelled',
    movedTo: 'Was agreed for {{from}}, moved to {{to}}',
    was: 'Was agreed for {{from}}',
  },
};
