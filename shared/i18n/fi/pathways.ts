/** Texts of: Pathways. */
export const pathways = {
  title: 'Jatkopolut',
  timeline: {
    checkIn: 'Kuulumiset kysyttiin',
    spell: { began: 'Valmennus alkoi', ended: 'Valmennus päättyi', 'came-back': 'Palasi valmennukseen' },
  },
};
