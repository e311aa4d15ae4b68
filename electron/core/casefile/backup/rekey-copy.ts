import { openConnection, rekeyConnection } from '../connection.ts';

/**
 * Encrypts every page of a copy anew. Only ever of a copy: a kill in the middle leaves a file that neither key opens.
 * Throws SQLite's errors.
 */
export const rekeyCopy = (path: string, databaseKey: Uint8Array, nextKey: Uint8Array): void => {
  const raw = openConnection(path, databaseKey, { create: false });
  try {
    rekeyConnection(raw, nextKey);
  } finally {
    raw.close();
  }
};
