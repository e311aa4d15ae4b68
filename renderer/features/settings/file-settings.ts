import { setUpDefaults } from '#shared/codes/set-ups.ts';
import type { ClientWord } from '#shared/contract/settings.ts';
import { useCall, useCommand } from '../../api/hooks.ts';

/** Settings of the case file. */
export const useFileSettings = () => useCall('settings.get', {});
export const useChangeSettings = () => useCommand('settings.change');

/** What the person is called in this service: as it was chosen, or by the set-up. */
export function useClientWord(): ClientWord {
  const { data } = useFileSettings();
  return data?.clientWord ?? setUpDefaults[data?.setUp ?? 'ngo-project'].clientWord;
}
