import type { BackupsState } from '#shared/contract/backups.ts';
import { useCall, useEvent } from '../../api/hooks.ts';

/** How the copies are; asked again whenever one was made. */
export function useBackups(): { data: BackupsState | undefined; refetch: () => void } {
  const { data, refetch } = useCall('backups.state', {});
  useEvent('backup', refetch);
  return { data, refetch };
}
