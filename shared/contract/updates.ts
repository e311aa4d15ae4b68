import { z } from 'zod';
import { updateRefusals } from '../errors.ts';
import { Handle } from '../ids.ts';
import { Instant } from '../time.ts';
import { call, none, nothing } from './define.ts';

/** A release from a folder whose signature, age and content were checked; its installer lies in a place of its own. */
export const CheckedRelease = z.object({
  handle: Handle,
  version: z.string(),
  releasedAt: Instant,
  /** The installer's name and its length in bytes. */
  name: z.string(),
  size: z.number().int(),
  /** The beginning of the pinned key that has signed it, in hexadecimal. */
  key: z.string(),
  /** An installer is started; a program without one is only shown in its folder, to be put in the place of the present one. */
  how: z.enum(['starts', 'shows']),
});
export type CheckedRelease = z.infer<typeof CheckedRelease>;

export const updates = {
  'updates.state': call({
    kind: 'query',
    args: none,
    result: z.object({
      version: z.string(),
      looksForNew: z.boolean(),
      /** Why the app does not look for newer versions over the network, whatever is turned on; null when it can. */
      cannotLook: z.enum(['no-key', 'no-publisher', 'no-address']).nullable(),
      /** Why no release is taken at all, from a folder neither; null when signed ones are. */
      cannotTake: z.enum(['no-key', 'no-publisher']).nullable(),
      /** What was taken last and not run yet. */
      release: CheckedRelease.nullable(),
      /** Where this host cannot run it: the folder it lies in, by its last names; null where it can. */
      liesIn: z.string().nullable(),
    }),
    whileLocked: true,
  }),
  /** Turns the looking over the network on or off; it is off until somebody has turned it on, and begins at the next start. */
  'updates.lookForNew': call({
    kind: 'command',
    args: z.strictObject({ on: z.boolean() }),
    result: nothing,
    errors: ['update-no-key', 'update-no-publisher', 'update-no-address'],
    whileLocked: true,
  }),
  /** Asks for a folder, checks the release in it, and copies the one installer for this system to a place of its own. Runs nothing. */
  'updates.takeFromFolder': call({
    kind: 'command',
    args: none,
    result: CheckedRelease,
    errors: updateRefusals,
    whileLocked: true,
  }),
  /**
   * Compares the checked installer once more and gives it to the system. `started`: the app locks the case file and ends. `shown`: it
   * lies open in its folder, for the user to put in its place.
   */
  'updates.install': call({
    kind: 'command',
    args: z.strictObject({ handle: Handle }),
    result: z.object({ how: z.enum(['started', 'shown']) }),
    errors: ['update-gone', 'update-file-changed', 'update-not-signed', 'update-not-started'],
    whileLocked: true,
  }),
  /** Removes the checked installer again. */
  'updates.forget': call({ kind: 'command', args: none, result: nothing, whileLocked: true }),
} as const;
