import { codeList } from './define.ts';

/** Why people are handed over. */
export const handoverReasons = codeList('handover-reason', [
  ['successor', 'Seuraaja ottaa työn', 'En efterträdare tar över', 'A successor takes over'],
  [
    'substitute',
    'Sijainen pidemmäksi aikaa',
    'En vikarie för en längre tid',
    'A substitute for a longer time',
  ],
  [
    'controller',
    'Hanke päättyy, tiedot palaavat rekisterinpitäjälle',
    'Projektet slutar, uppgifterna går tillbaka till den personuppgiftsansvarige',
    'The project ends, the data goes back to the controller',
  ],
]);
export type HandoverReason = (typeof handoverReasons.codes)[number]['code'];

/** How it became known that the receiver has the people. */
export const handoverConfirmations = codeList('handover-confirmation', [
  ['phone', 'Puhelimessa', 'Per telefon', 'By phone'],
  ['message', 'Viestillä', 'Med meddelande', 'By message'],
  ['met', 'Tavattaessa', 'Vid ett möte', 'When we met'],
  ['receipt', 'Vastaanottajan kuittauksella', 'Med mottagarens kvittens', 'By the receiver’s receipt'],
  ['returned', 'Tiedot tulivat takaisin', 'Uppgifterna kom tillbaka', 'The data came back'],
]);
export type HandoverConfirmation = (typeof handoverConfirmations.codes)[number]['code'];
