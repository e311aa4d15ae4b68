/** Texts of: Pathways. */
export const pathways = {
  title: 'Pathways',
  timeline: {
    checkIn: 'Checked in',
    spell: { began: 'Coaching began', ended: 'Coaching ended', 'came-back': 'Came back to coaching' },
  },
};
