import { Stack } from '../../ui/layout.tsx';
import { ConsentsTab } from '../consents/consents-tab.tsx';
import type { PersonTabProps } from '../person/tabs.ts';

/** Close ones, workers, prohibitions and consents around the person. */
export function NetworkTab(props: PersonTabProps) {
  return (
    <Stack>
      <ConsentsTab {...props} />
    </Stack>
  );
}
