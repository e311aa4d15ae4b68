import type { ItemKey } from '#shared/disclosure/registry.ts';

export const noteId = '0193559a-1c00-7000-8000-0000000000b1';
export const privateNoteId = '0193559a-1c00-7000-8000-0000000000b2';
export const draftNoteId = '0193559a-1c00-7000-8000-0000000000b3';
export const contactId = '0193559a-1c00-7000-8000-0000000000c1';
export const missedContactId = '0193559a-1c00-7000-8000-0000000000c2';

const other = (number: number) => `0193559a-1c00-7000-8000-0000000000f${String(number)}`;
const record = (number: number) => `0193559a-1c00-7000-8000-0000000000d${String(number)}`;
/** The one record of each item that a draft of these tests ticks; the identity code's is the client itself. */
export const recordOf = {
  notes: noteId,
  contacts: contactId,
  measures: contactId,
  themes: record(1),
  assessments: record(2),
  'self-rating-round': record(3),
  pathways: record(4),
  'close-ones': record(5),
  workers: record(6),
  promises: record(7),
  forms: record(8),
  papers: record(9),
  pauses: '0193559a-1c00-7000-8000-0000000000db',
  'check-ins': '0193559a-1c00-7000-8000-0000000000da',
} as const satisfies Partial<Record<ItemKey, string>>;
/** Records that no draft ticks. */
export const beside = {
  threshold: other(1),
  answer: other(2),
  checkIn: other(3),
  support: other(4),
  donePromise: other(5),
  otherPaper: other(6),
} as const;
export const offenceThemeId = '0193559a-1c00-7000-8000-0000000000e1';
export const interruptedPathwayId = '0193559a-1c00-7000-8000-0000000000e2';
export const notNowThemeId = '0193559a-1c00-7000-8000-0000000000e3';
export const unsharedCloseOneId = '0193559a-1c00-7000-8000-0000000000e4';
export const formerWorkerId = '0193559a-1c00-7000-8000-0000000000e5';
