import type { Translated } from '../../translated.ts';
import type { caseworkErrors as source } from '../../fi/errors/casework.ts';

export const caseworkErrors: Translated<typeof source> = {
  'client-not-found': {
    happened: 'The person is not in this case file.',
    safe: 'Nothing was changed.',
    next: 'Go back to the list and search by name.',
  },
  'client-erased': {
    happened: 'This person’s records have been erased for good.',
    safe: 'Nothing was changed.',
    next: 'If the erasure was a mistake, contact the controller.',
  },
  'contact-not-found': {
    happened: 'The contact was not found.',
    safe: 'Nothing was changed.',
    next: 'It may have been removed. Look at the timeline.',
  },
  'note-not-found': {
    happened: 'The note was not found.',
    safe: 'Nothing was changed.',
    next: 'It may have been removed. Look at the timeline.',
  },
  'note-finished': {
    happened: 'The note is finished and is not changed any more.',
    safe: 'The original note is as it was.',
    next: 'Correct or complete it with an addendum that gives the reason.',
  },
  'note-not-finished': {
    happened: 'The note is still a draft.',
    safe: 'The draft is saved.',
    next: 'Mark it as finished first.',
  },
  'note-too-long': {
    happened: 'The text is too long for one note.',
    safe: 'What you typed is still in the field.',
    next: 'Divide it into two notes.',
  },
  'nothing-to-undo': {
    happened: 'There is nothing left to undo.',
    safe: 'Nothing was changed.',
    next: 'If something is wrong, correct it directly.',
  },
  'date-not-real': {
    happened: 'There is no such day in the calendar.',
    safe: 'What you typed is still in the field.',
    next: 'Check the day and the month.',
  },
  'date-not-understood': {
    happened: 'The day was not understood.',
    safe: 'What you typed is still in the field.',
    next: 'Type for example tomorrow, Mon 14 or 3 Dec.',
  },
  'identity-code-not-valid': {
    happened: 'The personal identity code is not right.',
    safe: 'What you typed is still in the field.',
    next: 'Check the digits and the last character.',
  },
  'plan-not-found': {
    happened: 'The path was not found.',
    safe: 'Nothing was changed.',
    next: 'Open the Path tab on the person’s page again.',
  },
  'plan-item-not-found': {
    happened: 'The goal or step was not found.',
    safe: 'Nothing was changed.',
    next: 'It may have been removed. Open the path again.',
  },
  'plan-empty': {
    happened: 'There is nothing on the path yet.',
    safe: 'Nothing was changed.',
    next: 'First write down a goal in the client’s own words.',
  },
};
