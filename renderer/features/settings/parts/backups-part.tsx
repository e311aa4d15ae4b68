import { Columns, Stack } from '../../../ui/layout.tsx';
import { DrillCard } from '../../backups/drill-card.tsx';
import { SecondPlaceCard } from '../../backups/second-place-card.tsx';
import { PlaceCard } from '../../place/place-card.tsx';
import { BackupsCard } from '../backups-card.tsx';
import { ProjectEndCard } from '../project-end-card.tsx';
import { isPractice } from './part.ts';
import type { PartProps } from './part.ts';

/** Where the file and its copies are. */
export function BackupsPart({ state }: PartProps) {
  if (isPractice(state)) {
    return (
      <Columns halves>
        <BackupsCard />
        <ProjectEndCard />
      </Columns>
    );
  }
  const isOwner = state.caseFile?.substitute == null;
  return (
    <Columns halves>
      <Stack>
        <BackupsCard />
        {isOwner && <ProjectEndCard />}
      </Stack>
      <Stack>
        <SecondPlaceCard />
        <DrillCard />
        <PlaceCard />
      </Stack>
    </Columns>
  );
}
