import { useState } from 'react';
import type { QuickState } from '#shared/contract/keys.ts';
import { useCommand } from '../../api/hooks.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Checkbox } from '../../ui/choice.tsx';
import { Chip } from '../../ui/chip.tsx';
import { ErrorMessage, FormError } from '../../ui/error-message.tsx';
import { Quiet, Row, Stack } from '../../ui/layout.tsx';
import { Select } from '../../ui/select.tsx';
import { PassphraseField } from '../../ui/text-field.tsx';
import { useText } from '../../ui/text.ts';
import { showToast } from '../../ui/toast.tsx';
import { useQuick, useSubstitutes } from './queries.ts';

const dayChoices = ['1', '3', '7', '14', '30'] as const;

function Rules({ saved }: { saved: QuickState }) {
  const t = useText();
  const turnOn = useCommand('keys.turnQuickOn');
  const turnOff = useCommand('keys.turnQuickOff');
  const [days, setDays] = useState(saved.days);
  const [afterStart, setAfterStart] = useState(saved.afterStart);
  const [passphrase, setPassphrase] = useState('');
  const send = async () => {
    const answer = await turnOn.run({ passphrase, days, afterStart });
    if (!answer.ok) return;
    setPassphrase('');
    showToast({ text: t('keys.quick.turnedOn') });
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <Stack>
        <Checkbox
          isSelected={afterStart}
          hint={t('keys.quick.afterStartHint')}
          onChange={(selected) => {
            setAfterStart(selected);
          }}
        >
          {t('keys.quick.afterStart')}
        </Checkbox>
        <Select
          label={t('keys.quick.days')}
          value={dayChoices.find((choice) => Number(choice) === days) ?? null}
          placeholder={t('keys.quick.day', { count: days })}
          onChange={(choice) => {
            setDays(Number(choice));
          }}
          options={dayChoices.map((id) => ({ id, label: t('keys.quick.day', { count: Number(id) }) }))}
        />
        <PassphraseField
          purpose="current"
          label={t('keys.own')}
          value={passphrase}
          onChange={(text) => {
            setPassphrase(text);
            turnOn.reset();
          }}
        />
        <FormError failure={turnOn.failure ?? turnOff.failure} />
        <Row align="end">
          {saved.isOn && (
            <Button
              isPending={turnOff.isRunning}
              onPress={() =>
                void turnOff.run({}).then((answer) => {
                  if (answer.ok) showToast({ text: t('keys.quick.turnedOff') });
                })
              }
            >
              {t('keys.quick.turnOff')}
            </Button>
          )}
          <Button type="submit" isPending={turnOn.isRunning} isDisabled={passphrase === ''}>
            {saved.isOn ? t('keys.quick.change') : t('keys.quick.turnOn')}
          </Button>
        </Row>
      </Stack>
    </form>
  );
}

/** Unlocking with a click on this computer, with what that means said before it is turned on. */
export function QuickCard() {
  const t = useText();
  const { data, failure } = useQuick();
  const others = useSubstitutes().data?.substitutes.length ?? 0;
  return (
    <Card
      title={t('keys.quick.title')}
      padded
      {...(data?.isOn === true ? { note: <Chip tone="good">{t('keys.quick.on')}</Chip> } : {})}
    >
      <Stack>
        {failure !== null && <ErrorMessage failure={failure} />}
        {data?.store === false ? <Quiet>{t('keys.quick.noStore')}</Quiet> : <p>{t('keys.quick.lead')}</p>}
        {data?.store === true && others > 0 && <Quiet>{t('keys.quick.withSubstitute')}</Quiet>}
        {data?.store === true && others === 0 && (
          <>
            <p>{t('keys.quick.stolen')}</p>
            <Quiet>{t('keys.quick.rules')}</Quiet>
            <Rules key={`${data.isOn}-${data.days}-${data.afterStart}`} saved={data} />
          </>
        )}
      </Stack>
    </Card>
  );
}
