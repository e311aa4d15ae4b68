import type { Translated } from '../../translated.ts';
import type { projectEndErrors as source } from '../../fi/errors/project-end.ts';

export const projectEndErrors: Translated<typeof source> = {
  'project-end-name': {
    happened: 'The name of the file is not the same.',
    safe: 'Nothing was destroyed.',
    next: 'Type the name exactly as it is shown, or stop here.',
  },
  'project-end-unseen': {
    happened: 'Not everything has been handed over or confirmed, and you have not said that you know.',
    safe: 'Nothing was destroyed.',
    next: 'See who it is about. Hand over and confirm first, or say that you know.',
  },
  'project-end-busy': {
    happened: 'A backup is being made or tried just now.',
    safe: 'Nothing was destroyed.',
    next: 'Wait a moment and try again.',
  },
  'project-end-nothing': {
    happened: 'Nothing more is noted of the destruction.',
    safe: 'Nothing else was lost.',
    next: 'If the record was saved, look where it was saved.',
  },
};
