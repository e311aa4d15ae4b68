import type { ComponentType } from 'react';
import { useCall } from '../../api/hooks.ts';
import { Page } from '../../app/page.tsx';
import { amend } from '../../app/router.ts';
import type { ScreenParams } from '../../app/screens.ts';
import { settingsParts } from '../../app/settings-parts.ts';
import type { SettingsPart } from '../../app/settings-parts.ts';
import { ErrorMessage } from '../../ui/error-message.tsx';
import { Loading } from '../../ui/progress.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import { useText } from '../../ui/text.ts';
import { AlarmCard } from '../backups/alarm-card.tsx';
import { ExchangedSlotsCard } from '../keys/exchanged-card.tsx';
import { BackupsPart } from './parts/backups-part.tsx';
import { ComputerPart } from './parts/computer-part.tsx';
import type { PartProps } from './parts/part.ts';
import { SecurityPart } from './parts/security-part.tsx';
import { WorkPart } from './parts/work-part.tsx';

const parts: Record<SettingsPart, ComponentType<PartProps>> = {
  work: WorkPart,
  security: SecurityPart,
  backups: BackupsPart,
  computer: ComputerPart,
};

/** Settings of this case file and of this computer. */
export function SettingsScreen({ params: { part = 'work' } }: { params: ScreenParams['settings'] }) {
  const t = useText();
  const state = useCall('app.state', {});
  if (state.failure !== null) return <ErrorMessage failure={state.failure} />;
  if (state.data === undefined) return <Loading />;
  const { data } = state;
  return (
    <Page title={t('settings.title')}>
      <AlarmCard />
      <ExchangedSlotsCard />
      <Tabs
        label={t('settings.parts.label')}
        selected={part}
        onSelect={(chosen) => {
          amend('settings', { part: chosen });
        }}
        tabs={settingsParts.map((id) => {
          const Part = parts[id];
          return { id, label: t(`settings.parts.${id}`), content: () => <Part state={data} /> };
        })}
      />
    </Page>
  );
}
