/** Whether the app looks for newer versions over the network: `true` once the user has turned that on. */
export const updatePreference = 'updates.check';

/** The release that was last given to the system, `{ version, releasedAt }`: once that version runs, its date is known. */
export const handedPreference = 'updates.handed';
