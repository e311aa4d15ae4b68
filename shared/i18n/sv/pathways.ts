/** Texts of: Pathways. */
export const pathways = {
  title: 'Vägar vidare',
  timeline: {
    checkIn: 'Uppföljning gjord',
    spell: {
      began: 'Coachningen började',
      ended: 'Coachningen avslutades',
      'came-back': 'Kom tillbaka till coachningen',
    },
  },
};
