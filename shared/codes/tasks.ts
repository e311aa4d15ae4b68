import { codeList } from './define.ts';

/** A task, a promise to a person, or a reminder. The kind is also the neutral word in place of a sensitive title. */
export const taskKinds = codeList('task-kind', [
  ['task', 'Tehtävä', 'Uppgift', 'Task'],
  ['promise', 'Lupaus', 'Löfte', 'Promise'],
  ['reminder', 'Muistutus', 'Påminnelse', 'Reminder'],
]);
export type TaskKind = (typeof taskKinds.codes)[number]['code'];

/** How often a task comes back. */
export const taskRepeats = codeList('task-repeat', [
  ['never', 'Ei toistu', 'Upprepas inte', 'Does not repeat'],
  ['daily', 'Joka päivä', 'Varje dag', 'Every day'],
  ['weekly', 'Joka viikko', 'Varje vecka', 'Every week'],
  ['every-two-weeks', 'Joka toinen viikko', 'Varannan vecka', 'Every two weeks'],
  ['monthly', 'Joka kuukausi', 'Varje månad', 'Every month'],
  ['yearly', 'Joka vuosi', 'Varje år', 'Every year'],
]);
export type TaskRepeat = (typeof taskRepeats.codes)[number]['code'];
