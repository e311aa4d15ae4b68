import { join } from 'node:path';

/** Where a checked installer lies until it is run: a folder of its own in the app's data folder. */
export const stagingIn = (userData: string): string => join(userData, 'update');
