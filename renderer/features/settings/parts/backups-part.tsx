import { Columns, Stack } from '../../../ui/layout.tsx';
import { DrillCard } from '../../backups/drill-card.tsx';
import { SecondPlaceCard } from '../../backups/second-place-card.tsx';
import { PlaceCard } from '../../place/place-card.tsx';
import { BackupsCard } from '../backups-card.tsx';
import { isPractice } from './part.ts';
import type { PartProps } from './part.ts';

/** Where the file and its copies are. */
export function BackupsPart({ state }: PartProps) {
  if (isPractice(state)) return <BackupsCard />;
  return (
    <Columns halves>
      <Stack>
        <BackupsCard />
      </Stack>
      <Stack>
        <SecondPlaceCard />
        <DrillCard />
        <PlaceCard />
      </Stack>
    </Columns>
  );
}
