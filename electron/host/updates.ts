import type { PreferencesFile } from '../host-parts/preferences-file.ts';

/** The part of electron-updater that is used. */
export interface Updater {
  autoDownload: boolean;
  autoInstallOnAppQuit: boolean;
  checkForUpdates(): Promise<unknown>;
}

export const updatePreference = 'updates.check';

/**
 * Looks for a newer version, once, if the user has turned that on. Off by default, and while it is off the updater is not even loaded:
 * the app makes no request of its own. Nothing is downloaded or installed without being asked.
 */
export async function checkForUpdates(
  preferences: Pick<PreferencesFile, 'get'>,
  load: () => Promise<Updater>,
): Promise<'off' | 'checked' | 'failed'> {
  if (preferences.get(updatePreference) !== true) return 'off';
  try {
    const updater = await load();
    updater.autoDownload = false;
    updater.autoInstallOnAppQuit = false;
    await updater.checkForUpdates();
    return 'checked';
  } catch {
    // No network is the usual state of this app.
    return 'failed';
  }
}
