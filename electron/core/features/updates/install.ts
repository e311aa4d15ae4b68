import { z } from 'zod';
import type { Handle } from '#shared/ids.ts';
import { failure, success } from '#shared/result.ts';
import type { App } from '../../app.ts';
import type { Answer } from '../../handlers.ts';
import { stageFromFolder } from '../../updates/from-folder.ts';
import { whyNoReleases } from '../../updates/beliefs.ts';
import { isStill } from '../../updates/plain-file.ts';
import { handedPreference } from '../../updates/preferences.ts';
import { stagingIn } from '../../updates/staging-folder.ts';
import { dropTaken, keepTaken, stagingNames, takenUnder } from './checked.ts';
import { refusalOf } from './refusals.ts';

const Handed = z.object({ version: z.string(), releasedAt: z.string() });

/** When the installed version was released, where it came as a release that this app has taken. */
const installedSince = async (app: App): Promise<string | null> => {
  const handed = Handed.safeParse(await app.ports.preferences.get(handedPreference));
  const isInstalled = handed.success && handed.data.version === app.surroundings.version;
  return isInstalled && !Number.isNaN(Date.parse(handed.data.releasedAt)) ? handed.data.releasedAt : null;
};

const inTurn = new WeakMap<App['ports'], Promise<unknown>>();

/** One after another: they share the one place for a checked installer. */
const afterOthers = <T>(app: App, work: () => Promise<T>): Promise<T> => {
  const turn = (inTurn.get(app.ports) ?? Promise.resolve()).then(work);
  inTurn.set(
    app.ports,
    turn.catch(() => undefined),
  );
  return turn;
};

/** Asks for a folder and takes the release in it, if it may be taken. What was taken before is gone either way. */
export const takeFromFolder = async (app: App): Answer<'updates.takeFromFolder'> => {
  const not = whyNoReleases(app.updates);
  if (not !== null) return failure(`update-${not}`);
  const folder = await app.ports.dialogs.chooseFolder({ kind: 'release' });
  if (folder === null) return failure('cancelled');
  return afterOthers(app, async () => {
    await dropTaken(app);
    const { version } = app.surroundings;
    const installed = { version, releasedAt: await installedSince(app), platform: app.updates.system };
    const staging = stagingIn(app.ports.places.userData);
    const staged = await stageFromFolder(folder, staging, app.updates.updateKeys, installed).catch(
      async (error: unknown) => {
        // A full disk, a stick that was pulled out: half an installer is not left lying.
        await dropTaken(app);
        throw error;
      },
    );
    if (staged.ok) return success(keepTaken(app, staged));
    app.ports.log.write({ level: 'warn', event: 'update-refused', detail: staged.why });
    return failure(refusalOf[staged.why]);
  });
};

/** Gives the checked installer to the system. The host ends the app, which locks the case file, once the installer has begun. */
export const install = (app: App, { handle }: { handle: Handle }): Answer<'updates.install'> =>
  afterOthers(app, async () => {
    const release = takenUnder(app, handle);
    if (release === null) return failure('update-gone');
    const { path, version, releasedAt, file } = release;
    const { size, sha512 } = file;
    if (!(await isStill(path, { size, sha512 }))) {
      await dropTaken(app);
      return failure('update-file-changed');
    }
    // Before it begins: afterwards this process ends. It says nothing until that version runs.
    await app.ports.preferences.set(handedPreference, { version, releasedAt });
    const answer = await app.ports.installer.run({ path, size, sha512 });
    app.ports.log.write({ level: 'info', event: 'update-handed', detail: `${version} ${answer}` });
    if (answer === 'started' || answer === 'shown') return success({ how: answer });
    if (answer === 'unavailable') return failure('update-not-started', { folder: stagingNames(app) });
    await dropTaken(app);
    return failure(answer === 'not-signed' ? 'update-not-signed' : 'update-file-changed');
  });

/** Removes what was taken. */
export const forget = (app: App): Answer<'updates.forget'> =>
  afterOthers(app, async () => {
    await dropTaken(app);
    return success(null);
  });
