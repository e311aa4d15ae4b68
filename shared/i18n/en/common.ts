import type { common as source } from '../fi/common.ts';
import type { Translated } from '../translated.ts';

export const common: Translated<typeof source> = {
  appName: 'Rinnalla',
  loading: 'Fetching…',
  optional: 'optional',
  close: 'Close',
  cancel: 'Cancel',
  undo: 'Undo',
  tryAgain: 'Try again',
  clear: 'Clear',
  choose: 'Choose',
  showOptions: 'Show the options',
  noMatch: 'No matches',
  showTyped: 'Show what I typed',
  hideTyped: 'Hide what I typed',
  removeThing: 'Remove: {{thing}}',
  messages: 'Messages',
  stepDone: 'done',
  day: 'Day',
  figure: 'Figure',
  state: 'State',
  pageOf: 'Page {{page}} / {{of}}',
  dateHint: 'For example tomorrow, Mon 14 or 3 Dec',
  momentHint: 'For example tomorrow 9:00 or Fri 27 Nov 13:00',
  incident: 'Incident id in the local log: {{incident}}',
};
