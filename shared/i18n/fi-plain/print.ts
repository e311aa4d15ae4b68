import type { print } from '../fi/print.ts';

/**
 * The client's copy in plain Finnish (selkosuomi): short sentences, one thing in each, everyday words, no figures of speech. What people
 * wrote stands as they wrote it.
 */
export const plainPlan: Readonly<Record<keyof typeof print.plan, string>> = {
  title: 'Minun suunnitelmani',
  strengths: 'Mitä osaan ja mistä pidän',
  wishes: 'Mitä toivon',
  pace: 'Minulle sopiva tahti',
  goal: 'Mitä haluan',
  reached: 'Onnistui',
  done: 'Tehty',
  doneOn: 'Tehty {{day}}',
  going: 'Osa on tehty',
  scale: 'Missä olen nyt',
  scaleHere: 'Nyt olen tässä',
  scaleOne: 'Nyt: {{last}}.',
  scaleTrend: 'Ensin: {{first}}. Nyt: {{last}}.',
  ratings: 'Miltä minusta tuntuu',
  ratingsScale: '0 tarkoittaa: minulla menee huonosti. 10 tarkoittaa: minulla menee hyvin.',
  ratingOne: 'Numero on nyt {{value}}.',
  ratingTrend: 'Ensin numero oli {{first}}. Nyt numero on {{last}}.',
  ratingSame: 'Ensin numero oli {{first}}. Nyt numero on {{last}}. Numero on sama.',
  neutralArea: 'Oma arvio',
  agreed: 'Mitä sovimme',
  agreedOn: 'Sovimme tämän yhdessä {{day}}.',
  agreedEarlier: 'Sovimme suunnitelmasta {{day}}. Sen jälkeen suunnitelma on muuttunut.',
  made: 'Tämä paperi on tehty {{day}}.',
  nextMeeting: 'Milloin tapaamme',
  call: 'Kenelle voin soittaa',
  change: 'Voit muuttaa suunnitelmaa, kun haluat. Kerro, jos jokin asia ei tunnu hyvältä.',
};

/** What only the plain copy says. */
export const plainOnly = {
  lead: 'Tämä paperi on sinun. Teimme tämän suunnitelman yhdessä.',
  who: 'Kuka tekee: {who}',
  when: 'Milloin: {when}',
} as const;
