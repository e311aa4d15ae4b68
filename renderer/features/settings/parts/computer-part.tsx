import { Columns, Stack } from '../../../ui/layout.tsx';
import { SelfTestCard } from '../../diagnostics/self-test-card.tsx';
import { UpdatesCard } from '../../updates/updates-card.tsx';
import { AboutCard } from '../about-card.tsx';
import { LookCard } from '../look-card.tsx';
import type { PartProps } from './part.ts';

/** What belongs to this computer and not to the file. */
export function ComputerPart({ state }: PartProps) {
  return (
    <Columns halves>
      <Stack>
        <LookCard state={state} />
        <AboutCard state={state} />
      </Stack>
      <Stack>
        <UpdatesCard />
        <SelfTestCard />
      </Stack>
    </Columns>
  );
}
