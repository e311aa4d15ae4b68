import { basename } from 'node:path';
import type { CheckedRelease } from '#shared/contract/updates.ts';
import type { Handle } from '#shared/ids.ts';
import { Instant } from '#shared/time.ts';
import type { App } from '../../app.ts';
import type { StagedRelease } from '../../updates/from-folder.ts';
import { emptyStaging, stagingIn } from '../../updates/staging-folder.ts';
import { deskOf } from '../case-file/desk.ts';
import type { Desk } from '../case-file/desk.ts';

/** The one release that was taken in this run of the core. Kept in memory only: what is run must have been checked by this very run. */
const taken = new WeakMap<Desk, { readonly handle: Handle; readonly release: StagedRelease }>();

export const keepTaken = (app: App, release: StagedRelease): CheckedRelease => {
  const handle = app.handles.keep('update', null);
  taken.set(deskOf(app), { handle, release });
  return described(handle, release);
};

/** The release under a handle, if it is still the one that was taken. */
export const takenUnder = (app: App, handle: Handle): StagedRelease | null => {
  const found = taken.get(deskOf(app));
  return found?.handle === handle ? found.release : null;
};

export const describedTaken = (app: App): CheckedRelease | null => {
  const found = taken.get(deskOf(app));
  return found === undefined ? null : described(found.handle, found.release);
};

const described = (handle: Handle, { version, releasedAt, file, key }: StagedRelease): CheckedRelease => ({
  handle,
  version,
  releasedAt: Instant.parse(releasedAt),
  name: file.name,
  size: file.size,
  key: key.slice(0, 16),
  how: file.name.endsWith('.AppImage') ? 'shows' : 'starts',
});

/** The folder of the checked installer by its last names, never a path. */
export const stagingNames = ({ ports }: App): string => {
  const { userData } = ports.places;
  return `${basename(userData)}/${basename(stagingIn(userData))}`;
};

/** Forgets what was taken, and removes it. */
export const dropTaken = async (app: App): Promise<void> => {
  taken.delete(deskOf(app));
  await emptyStaging(app.ports.places.userData);
};
