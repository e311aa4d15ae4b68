import { failure, success } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import type { App } from '../../app.ts';
import { audit } from '../../casefile/audit.ts';
import { isThere, rootOf, secondPlaceOf } from '../../casefile/backup/second-place.ts';
import { giveUpOthers, headsInBackups, notedIn } from '../../casefile/backup/verify.ts';
import type { CaseFileId } from '../../casefile/format.ts';
import type { OpenCaseFile } from '../../casefile/open-case-file.ts';
import { acceptOpened, standing, verdictOf } from '../../casefile/sightings.ts';
import type { NotedHead } from '../../casefile/sightings.ts';
import type { Answer } from '../../handlers.ts';
import { backupToolsOf } from '../case-file/desk.ts';

const secondRoot = async (app: App, caseFileId: CaseFileId): Promise<string | null> => {
  const place = await secondPlaceOf(app.ports.preferences, caseFileId);
  const { disk } = backupToolsOf(app);
  return place !== null && (await isThere(disk, place)) ? rootOf(place.folder) : null;
};

/** What the backups of both places have noted of a case file's chain. */
export const notedHeadsOf = async (app: App, caseFileId: CaseFileId): Promise<readonly NotedHead[]> => {
  const { disk, root } = backupToolsOf(app);
  const second = await secondRoot(app, caseFileId);
  return [
    ...(await notedIn(disk, root, caseFileId)),
    ...(second === null ? [] : await notedIn(disk, second, caseFileId)),
  ];
};

/** The heads by which the open file's chain is verified; none while the file itself is not the one that they are of. */
export const headsToVerifyBy = async (app: App, file: OpenCaseFile): Promise<readonly NotedHead[]> =>
  verdictOf(file).kind === 'fits'
    ? standing(file, app.ports.preferences, await headsInBackups(file, backupToolsOf(app)))
    : [];

/** Takes the open file as the right one although another was seen here: it was restored, or brought over on purpose. */
export const acceptChain = async (app: App): Answer<'backups.acceptFile'> => {
  const file = app.caseFile();
  if (file === null) return failure('locked');
  const { kind } = verdictOf(file);
  if (kind === 'fits') return success(null);
  const noted = await app.write(async (trx): Promise<Result<null, never>> => {
    await audit(trx, app.clock, { action: 'case-file.accepted', detail: kind });
    return success(null);
  });
  const { disk, root } = backupToolsOf(app);
  await giveUpOthers(file, disk, root);
  const second = await secondRoot(app, file.caseFileId);
  if (second !== null) await giveUpOthers(file, disk, second).catch(() => undefined);
  await acceptOpened(file, app.ports.preferences, app.clock);
  app.emit({ type: 'changed', calls: ['backups.state'] });
  return noted;
};
