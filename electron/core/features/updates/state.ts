import { failure, success } from '#shared/result.ts';
import type { App } from '../../app.ts';
import type { Answer } from '../../handlers.ts';
import { whyNoLooking, whyNoReleases } from '../../updates/beliefs.ts';
import { updatePreference } from '../../updates/preferences.ts';
import { describedTaken, stagingNames } from './checked.ts';

export const updatesState = async (app: App): Answer<'updates.state'> =>
  success({
    version: app.surroundings.version,
    looksForNew: (await app.ports.preferences.get(updatePreference)) === true,
    cannotLook: whyNoLooking(app.updates),
    cannotTake: whyNoReleases(app.updates),
    release: describedTaken(app),
    liesIn: app.surroundings.host === 'preview' ? stagingNames(app) : null,
  });

/** Turning it off always works. */
export const lookForNew = async (app: App, { on }: { on: boolean }): Answer<'updates.lookForNew'> => {
  const not = whyNoLooking(app.updates);
  if (on && not !== null) return failure(`update-${not}`);
  await app.ports.preferences.set(updatePreference, on);
  return success(null);
};
