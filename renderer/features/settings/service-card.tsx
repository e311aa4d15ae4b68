import { useState } from 'react';
import { setUpDefaults } from '#shared/codes/set-ups.ts';
import { SetUp } from '#shared/contract/case-file.ts';
import { ClientWord } from '#shared/contract/settings.ts';
import type { FileSettings } from '#shared/contract/settings.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { RadioGroup } from '../../ui/choice.tsx';
import { ErrorMessage, FormError } from '../../ui/error-message.tsx';
import { Quiet, Row, Stack } from '../../ui/layout.tsx';
import { Loading } from '../../ui/progress.tsx';
import { Select } from '../../ui/select.tsx';
import { useText } from '../../ui/text.ts';
import { TextField } from '../../ui/text-field.tsx';
import { showToast } from '../../ui/toast.tsx';
import { setUpKeys } from '../first-run/owner-form.tsx';
import { SetUpWords } from './set-up-words.tsx';
import { useChangeSettings, useFileSettings } from './file-settings.ts';

type Draft = Pick<FileSettings, 'setUp' | 'controller' | 'legalBasis' | 'retention' | 'clientWord'> & {
  years: string;
};

const yearsOf = (typed: string): number | null | undefined => {
  const words = typed.trim();
  if (words === '') return null;
  return /^\d{1,3}$/.test(words) && Number(words) <= 150 ? Number(words) : undefined;
};

function ServiceForm({ saved }: { saved: FileSettings }) {
  const t = useText();
  const [draft, setDraft] = useState<Draft>({
    ...saved,
    years: saved.retentionYears === null ? '' : String(saved.retentionYears),
  });
  const [isRefused, setRefused] = useState(false);
  const change = useChangeSettings();
  const set = (part: Partial<Draft>) => {
    setDraft((before) => ({ ...before, ...part }));
  };
  const { setUp, years } = draft;
  const byDefault = setUpDefaults[setUp];
  const save = async () => {
    const retentionYears = yearsOf(years);
    setRefused(retentionYears === undefined);
    if (retentionYears === undefined) return;
    const { controller, legalBasis, retention, clientWord } = draft;
    const answer = await change.run({
      setUp,
      controller,
      legalBasis,
      retention,
      clientWord,
      retentionYears,
    });
    if (answer.ok) showToast({ text: t('settings.saved') });
  };
  const wording = (of: 'controller' | 'legalBasis' | 'retention', max: number) => (
    <TextField
      label={t(`settings.service.${of}`)}
      hint={t('settings.service.bySetUp', { text: t(`settings.setUps.${setUp}.${of}`) })}
      value={draft[of]}
      maxLength={max}
      onChange={(text) => {
        set({ [of]: text });
      }}
    />
  );
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Stack>
        <Select
          label={t('settings.service.setUp')}
          options={SetUp.options.map((id) => ({ id, label: t(setUpKeys[id]) }))}
          value={setUp}
          onChange={(chosen) => {
            set({ setUp: chosen });
          }}
        />
        <SetUpWords setUp={setUp} />
        <Quiet>{t('settings.service.check')}</Quiet>
        {wording('controller', 200)}
        {wording('legalBasis', 1000)}
        {wording('retention', 1000)}
        <TextField
          label={t('settings.service.retentionYears')}
          hint={
            byDefault.retentionYears === null
              ? t('settings.service.yearsOpen')
              : t('settings.service.yearsBySetUp', { count: byDefault.retentionYears })
          }
          error={isRefused ? t('settings.service.yearsWrong') : undefined}
          inputMode="numeric"
          maxLength={5}
          value={years}
          onChange={(typed) => {
            set({ years: typed });
            setRefused(false);
          }}
        />
        <RadioGroup
          label={t('settings.service.clientWord')}
          across
          options={ClientWord.options.map((id) => ({ id, label: t(`settings.service.clientWords.${id}`) }))}
          value={draft.clientWord ?? byDefault.clientWord}
          onChange={(clientWord) => {
            // The word of the set-up itself goes on following it.
            set({ clientWord: clientWord === byDefault.clientWord ? null : clientWord });
          }}
        />
        <Quiet>{t('settings.service.twoFiles')}</Quiet>
        <FormError failure={change.failure} />
        <Row align="end">
          <Button variant="primary" type="submit" isPending={change.isRunning}>
            {t('settings.service.save')}
          </Button>
        </Row>
      </Stack>
    </form>
  );
}

/** How the service is set up: it decides the controller, the ground and the retention of everything in the file. */
export function ServiceCard() {
  const t = useText();
  const { data, failure } = useFileSettings();
  return (
    <Card title={t('settings.service.title')} note={t('settings.service.note')} padded>
      {failure !== null && <ErrorMessage failure={failure} />}
      {failure === null && data === undefined && <Loading />}
      {data !== undefined && <ServiceForm saved={data} />}
    </Card>
  );
}
