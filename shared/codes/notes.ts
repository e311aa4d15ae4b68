import { codeList } from './define.ts';

/** What a section of a note holds. A note without a template has only `free`. */
export const noteSections = codeList('note-section', [
  ['free', 'Merkintä', 'Anteckning', 'Note'],
  ['happened', 'Mitä tapahtui', 'Vad hände', 'What happened'],
  ['own-words', 'Omin sanoin', 'Med egna ord', 'In their own words'],
  ['agreed', 'Mitä sovittiin', 'Vad vi kom överens om', 'What was agreed'],
  ['next', 'Seuraavaksi', 'Härnäst', 'Next'],
]);
export type NoteSectionCode = (typeof noteSections.codes)[number]['code'];

/** Templates guide without forcing: they only say which sections are offered. */
export const noteTemplates = codeList('note-template', [
  ['free', 'Vapaa merkintä', 'Fri anteckning', 'Free note'],
  ['meeting', 'Tapaaminen', 'Möte', 'Meeting'],
  ['call', 'Puhelu tai viesti', 'Samtal eller meddelande', 'Call or message'],
  ['network', 'Verkostotapaaminen', 'Nätverksmöte', 'Network meeting'],
]);
export type NoteTemplate = (typeof noteTemplates.codes)[number]['code'];

/** The sections that each template offers, in order. */
export const sectionsOfTemplate: Readonly<Record<NoteTemplate, readonly NoteSectionCode[]>> = {
  free: ['free'],
  meeting: ['happened', 'own-words', 'agreed', 'next'],
  call: ['happened', 'agreed', 'next'],
  network: ['happened', 'own-words', 'agreed', 'next'],
};
