import { useCall } from '../../api/hooks.ts';

/** When the key was changed, and how many backups open with an earlier one. */
export const useKeys = () => useCall('keys.state', {});

/** Who has a passphrase beside the owner. */
export const useSubstitutes = () => useCall('keys.substitutes', {});

/** Whether the file opens on this computer without the passphrase. */
export const useQuick = (enabled = true) => useCall('keys.quickState', {}, { enabled });

/** Whether the file was opened with passphrases that do not hold any more. */
export const useOlderSlots = () => useCall('keys.olderSlots', {});

/** Whether whoever has the file open stands in for its owner. */
export const useStandsIn = () => useCall('app.state', {}).data?.caseFile?.substitute != null;
