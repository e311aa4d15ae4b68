import type { AppState } from '#shared/contract/case-file.ts';
import { useCall, useCommand } from '../../api/hooks.ts';
import { Page } from '../../app/page.tsx';
import { go } from '../../app/router.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { RadioGroup } from '../../ui/choice.tsx';
import { ErrorMessage } from '../../ui/error-message.tsx';
import { Columns, Quiet, Stack } from '../../ui/layout.tsx';
import { Loading } from '../../ui/progress.tsx';
import { Select } from '../../ui/select.tsx';
import { useText } from '../../ui/text.ts';
import { LanguageChips } from '../first-run/language-chips.tsx';
import { RecoverySheetButtons } from '../first-run/recovery-sheet.tsx';
import { SelfTestCard } from '../diagnostics/self-test-card.tsx';
import { DaySettingsCard } from '../day/day-settings-card.tsx';
import { AlarmCard } from '../backups/alarm-card.tsx';
import { DrillCard } from '../backups/drill-card.tsx';
import { SecondPlaceCard } from '../backups/second-place-card.tsx';
import { PlaceCard } from '../place/place-card.tsx';
import { BackupsCard } from './backups-card.tsx';
import { ConsentCard } from './consent-card.tsx';
import { LogCard } from './log-card.tsx';
import { TallySettingCard } from '../tally/tally-setting-card.tsx';
import { KeyCard } from '../keys/key-card.tsx';
import { OwnerCard } from './owner-card.tsx';
import { ListsCard } from './lists-card.tsx';
import { RadarCard } from './radar-card.tsx';
import { PassphraseCard } from './passphrase-card.tsx';
import { RecordCard } from './record-card.tsx';
import { ServiceCard } from './service-card.tsx';

const lockChoices = ['1', '2', '5', '10', '15', '30', '60'] as const;

function LookCard({ state }: { state: AppState }) {
  const t = useText();
  const setPreferences = useCommand('app.setPreferences');
  return (
    <Card title={t('settings.look')} padded>
      <Stack>
        <LanguageChips />
        <RadioGroup
          label={t('settings.theme')}
          across
          value={state.theme}
          onChange={(theme) => void setPreferences.run({ theme })}
          options={[
            { id: 'system', label: t('settings.themeSystem') },
            { id: 'light', label: t('settings.themeLight') },
            { id: 'dark', label: t('settings.themeDark') },
          ]}
        />
        <Select
          label={t('settings.lockAfter')}
          value={lockChoices.find((choice) => Number(choice) === state.lockAfterMinutes) ?? null}
          placeholder={t('settings.minutes', { count: state.lockAfterMinutes })}
          onChange={(minutes) => void setPreferences.run({ lockAfterMinutes: Number(minutes) })}
          options={lockChoices.map((id) => ({ id, label: t('settings.minutes', { count: Number(id) }) }))}
        />
      </Stack>
    </Card>
  );
}

/** Settings of this computer and of this case file. */
export function SettingsScreen() {
  const t = useText();
  const state = useCall('app.state', {});
  if (state.failure !== null) return <ErrorMessage failure={state.failure} />;
  if (state.data === undefined) return <Loading />;
  const forPartner = state.data.caseFile?.profile === 'partner';
  return (
    <Page title={t('settings.title')}>
      <Columns halves>
        <Stack>
          <LookCard state={state.data} />
          <OwnerCard forPartner={forPartner} />
          {!forPartner && <ServiceCard />}
          {!forPartner && <ConsentCard />}
          {!forPartner && <TallySettingCard />}
          <Card title={t('settings.about')} padded>
            <p>{t('settings.version', { version: state.data.version })}</p>
            <Quiet>
              {state.data.host === 'preview' ? t('settings.hostPreview') : t('settings.hostElectron')}
            </Quiet>
            <Quiet>{t('firstRun.practiceOnly')}</Quiet>
          </Card>
        </Stack>
        <Stack>
          {!forPartner && (
            <>
              <RecordCard />
              <ListsCard />
            </>
          )}
          <AlarmCard />
          <BackupsCard />
          {state.data.caseFile?.practice !== true && (
            <>
              <PlaceCard />
              <SecondPlaceCard />
              <DrillCard />
              <PassphraseCard />
              <Card title={t('settings.recovery')} padded>
                <Stack>
                  <p>{t('settings.recoveryHint')}</p>
                  <RecoverySheetButtons />
                </Stack>
              </Card>
              <KeyCard />
            </>
          )}
          {state.data.caseFile?.profile !== 'partner' && (
            <Card title={t('substitutes.settingsTitle')} padded>
              <Stack>
                <p>{t('substitutes.settingsText')}</p>
                <Button onPress={() => go('substitutes')}>{t('substitutes.settingsOpen')}</Button>
              </Stack>
            </Card>
          )}
          {state.data.caseFile?.profile !== 'partner' && <RadarCard />}
          {state.data.caseFile?.profile !== 'partner' && <DaySettingsCard />}
          <LogCard />
          <SelfTestCard />
        </Stack>
      </Columns>
    </Page>
  );
}
