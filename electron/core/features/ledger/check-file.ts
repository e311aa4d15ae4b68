import { basename } from 'node:path';
import type { CheckedFile } from '#shared/contract/ledger.ts';
import { failure, success, type Result } from '#shared/result.ts';
import type { App } from '../../app.ts';
import { sha256Hex } from '../../packet/bytes.ts';
import { limits } from '../../packet/limits.ts';
import { readChosen } from '../chosen-files.ts';
import { leftByName, leftWithHash } from './queries.ts';

/**
 * Compares a file with what the ledger says left: by its SHA-256, and where that is unknown by its name, since a file of that name with other
 * bytes was changed on its way. Nothing of the file is kept, and it is not opened.
 */
export const checkFile = async (app: App, bytes: Uint8Array, name: string): Promise<CheckedFile> => {
  const sha256 = sha256Hex(bytes);
  return app.read(async (db): Promise<CheckedFile> => {
    const left = await leftWithHash(db, sha256);
    if (left) return { answer: 'left', sha256, name, what: left.what, disclosures: left.rows };
    const disclosures = await leftByName(db, name);
    return disclosures.length > 0
      ? { answer: 'changed', sha256, name, disclosures }
      : { answer: 'unknown', sha256, name };
  });
};

/** The same for a file that the user chooses; null when nothing was chosen. */
export const checkChosenFile = async (
  app: App,
): Promise<Result<CheckedFile | null, 'read-failed' | 'packet-too-large'>> => {
  const path = await app.ports.dialogs.chooseOpen({ kind: 'left-file' });
  if (path === null) return success(null);
  // A PDF with papers inside may be a little larger than the packet that they would make.
  const bytes = await readChosen(path, limits.packetBytes * 2);
  if (!bytes.ok) return bytes;
  if (bytes.value === null) return failure('packet-too-large');
  return success(await checkFile(app, bytes.value, basename(path)));
};
