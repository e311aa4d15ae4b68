import { Columns, Stack } from '../../../ui/layout.tsx';
import { DaySettingsCard } from '../../day/day-settings-card.tsx';
import { TallySettingCard } from '../../tally/tally-setting-card.tsx';
import { ConsentCard } from '../consent-card.tsx';
import { HandoverCard } from '../handover-card.tsx';
import { ListsCard } from '../lists-card.tsx';
import { OwnerCard } from '../owner-card.tsx';
import { RadarCard } from '../radar-card.tsx';
import { RecordCard } from '../record-card.tsx';
import { ServiceCard } from '../service-card.tsx';
import { SubstitutesCard } from '../substitutes-card.tsx';
import { isForPartner } from './part.ts';
import type { PartProps } from './part.ts';

/** Who the owner is and how the service works. */
export function WorkPart({ state }: PartProps) {
  if (isForPartner(state)) return <OwnerCard forPartner />;
  return (
    <Columns halves>
      <Stack>
        <OwnerCard forPartner={false} />
        <ServiceCard />
        <ConsentCard />
        <TallySettingCard />
      </Stack>
      <Stack>
        <RecordCard />
        <ListsCard />
        <RadarCard />
        <DaySettingsCard />
        <SubstitutesCard />
        <HandoverCard />
      </Stack>
    </Columns>
  );
}
