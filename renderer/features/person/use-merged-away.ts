import { useEffect } from 'react';
import type { Client } from '#shared/contract/clients.ts';
import { amend } from '../../app/router.ts';
import { useText } from '../../ui/text.ts';
import { showToast } from '../../ui/toast.tsx';

/** Whoever comes by an old way to a person that was merged into another is led to the one that was kept, and told so. */
export function useMergedAway(client: Client | undefined): void {
  const t = useText();
  const mergedInto = client?.mergedInto ?? null;
  const name = client?.displayName ?? '';
  useEffect(() => {
    if (mergedInto === null) return;
    showToast({ text: t('doubles.mergedAway', { name }) });
    amend('person', { clientId: mergedInto });
  }, [mergedInto, name, t]);
}
