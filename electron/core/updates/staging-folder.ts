import { rm } from 'node:fs/promises';
import { join } from 'node:path';

/** Where a checked installer lies until it is run: a folder of its own in the app's data folder. */
export const stagingIn = (userData: string): string => join(userData, 'update');

/** Removes what lies there. */
export const emptyStaging = (userData: string): Promise<void> =>
  rm(stagingIn(userData), { recursive: true, force: true });
