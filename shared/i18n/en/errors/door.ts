import type { Translated } from '../../translated.ts';
import type { doorErrors as source } from '../../fi/errors/door.ts';

export const doorErrors: Translated<typeof source> = {
  'program-gone': {
    happened: 'The program no longer answers this window.',
    safe: 'Everything that the window said was saved is there.',
    next: 'Copy what you had not saved yet. Then start the program again and open the case file.',
  },
  internal: {
    happened: 'Something went wrong inside the app.',
    safe: 'Everything saved before is safe.',
    next: 'Try again. If it happens again, lock the case file, open it again, and tell your IT support the incident number.',
  },
  'invalid-arguments': {
    happened: 'Something entered could not be taken as it was.',
    safe: 'Nothing was changed.',
    next: 'Check the fields, shorten where needed, and try again.',
  },
  'unknown-call': {
    happened: 'The parts of the app are not the same version.',
    safe: 'Nothing was lost.',
    next: 'Close Rinnalla and start it again.',
  },
  locked: {
    happened: 'The case file is locked.',
    safe: 'Drafts were saved before it locked.',
    next: 'Unlock it with the passphrase.',
  },
  cancelled: {
    happened: 'It was cancelled.',
    safe: 'Nothing was changed.',
    next: 'You can start again whenever you like.',
  },
  conflict: {
    happened: 'This had changed elsewhere in the meantime.',
    safe: 'The newest saved version is kept.',
    next: 'Look at the newest version and make your change to it.',
  },
  'print-stopped': {
    happened: 'Making the pages was interrupted.',
    safe: 'Everything saved is safe, and nothing was printed or sent.',
    next: 'Try again. If it happens again, close other programs so that the computer has memory to spare.',
  },
};
