import { useCall, useCommand } from '../../api/hooks.ts';
import { Card } from '../../ui/card.tsx';
import { RadioGroup } from '../../ui/choice.tsx';
import { ErrorMessage } from '../../ui/error-message.tsx';
import { Quiet, Stack } from '../../ui/layout.tsx';
import { Select } from '../../ui/select.tsx';
import { useText } from '../../ui/text.ts';

const monthChoices = ['1', '3', '6', '12', '24'] as const;

/** Until when a new consent is offered: some months, or the end of the agreed support. */
export function ConsentCard() {
  const t = useText();
  const { data, failure } = useCall('consents.default', {});
  const set = useCommand('consents.setDefault');
  if (failure !== null) return <ErrorMessage failure={failure} />;
  if (data === undefined) return null;
  return (
    <Card title={t('network.consent.default')} padded>
      <Stack>
        <Quiet>{t('network.consent.defaultHint')}</Quiet>
        <RadioGroup
          label={t('network.consent.defaultUntil')}
          value={data.until}
          onChange={(until) => void set.run({ ...data, until })}
          options={[
            { id: 'months', label: t('network.consent.months') },
            { id: 'episode', label: t('network.consent.defaultEpisode') },
          ]}
        />
        <Select
          label={t('network.consent.defaultMonths')}
          value={monthChoices.find((choice) => Number(choice) === data.months) ?? null}
          placeholder={t('network.consent.month', { count: data.months })}
          onChange={(months) => void set.run({ ...data, months: Number(months) })}
          options={monthChoices.map((id) => ({
            id,
            label: t('network.consent.month', { count: Number(id) }),
          }))}
        />
        {set.failure !== null && <ErrorMessage failure={set.failure} />}
      </Stack>
    </Card>
  );
}
