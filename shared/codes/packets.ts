import { codeList } from './define.ts';

export const packetKinds = codeList('packet-kind', [
  ['referral', 'Lähete', 'Remiss', 'Referral'],
  ['question', 'Kysymys', 'Fråga', 'Question'],
  ['answer', 'Vastaus kysymykseen', 'Svar på en fråga', 'Answer to a question'],
  ['update', 'Päivitys', 'Uppdatering', 'Update'],
  ['reply', 'Vastaus', 'Svar', 'Answer'],
  ['withdrawal', 'Peruutus', 'Återkallelse', 'Withdrawal'],
  ['handover', 'Siirto seuraajalle', 'Överlåtelse', 'Handover'],
  ['receipt', 'Siirron vastaanottokuittaus', 'Kvittens på en överlåtelse', 'Receipt of a handover'],
  ['extract', 'Sijaisen ote', 'Utdrag för vikarie', 'Extract for a substitute'],
  ['figures', 'Luvut', 'Siffror', 'Figures'],
  ['card', 'Kortti', 'Kort', 'Card'],
]);
export type PacketKind = (typeof packetKinds.codes)[number]['code'];

export const replyStatuses = codeList('reply-status', [
  ['received', 'Saapunut', 'Inkommen', 'Received'],
  ['waiting', 'Jonossa', 'I kö', 'Waiting in a queue'],
  ['time-given', 'Aika annettu', 'Tid given', 'Time given'],
  ['guided-elsewhere', 'Ohjattu muualle', 'Hänvisad vidare', 'Guided elsewhere'],
  [
    'doctor-referral-needed',
    'Tarvitaan lääkärin lähete',
    'Läkarremiss behövs',
    'A doctor’s referral is needed',
  ],
  ['accepted', 'Otettu palveluun', 'Antagen', 'Accepted'],
  ['declined', 'Ei oteta vastaan', 'Tas inte emot', 'Declined'],
  ['started', 'Alkanut', 'Inledd', 'Started'],
  ['ended', 'Päättynyt', 'Avslutad', 'Ended'],
]);
export type ReplyStatus = (typeof replyStatuses.codes)[number]['code'];
