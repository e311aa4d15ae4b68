import { z } from 'zod';
import { call, none, nothing } from './define.ts';

/** Why a folder is no good place for a case file. The name of the service, '' where only the kind is known. */
export const PlaceNote = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('cloud'), service: z.string() }),
  z.object({ kind: z.literal('network') }),
]);
export type PlaceNote = z.infer<typeof PlaceNote>;

const moveErrors = [
  'path-too-long',
  'folder-read-only',
  'case-file-exists',
  'backup-damaged',
  'same-place',
] as const;

/** Where the case file lies, and moving it. */
export const place = {
  /** About the file that is open, or that the unlock screen asks for. Names only, never a path. */
  'place.state': call({
    kind: 'query',
    args: none,
    result: z.object({
      folder: z.string(),
      note: PlaceNote.nullable(),
      /** The file that was left behind by a move, until it is removed or kept on purpose. */
      leftBehind: z.object({ folder: z.string(), note: PlaceNote.nullable() }).nullable(),
    }),
    errors: ['case-file-not-found'],
    whileLocked: true,
  }),
  /** Asks for a new place, copies the file there, compares the copy, and goes on with it. The old one stays. */
  'place.move': call({
    kind: 'command',
    args: none,
    result: z.object({ name: z.string(), folder: z.string(), note: PlaceNote.nullable() }),
    errors: moveErrors,
    // It closes the file and opens it again; needs an open one all the same.
    whileLocked: true,
    ownerOnly: true,
  }),
  /** Removes the file that a move has left behind. */
  'place.removeOld': call({ kind: 'command', args: none, result: nothing, ownerOnly: true }),
  /** Leaves it where it is and asks no more. */
  'place.keepOld': call({ kind: 'command', args: none, result: nothing, ownerOnly: true }),
} as const;
