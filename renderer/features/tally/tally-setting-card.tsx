import { Card } from '../../ui/card.tsx';
import { Checkbox } from '../../ui/choice.tsx';
import { FormError } from '../../ui/error-message.tsx';
import { Quiet, Stack } from '../../ui/layout.tsx';
import { useText } from '../../ui/text.ts';
import { useShowTally } from './mutations.ts';
import { useTallyShown } from './queries.ts';

/** Turns the counters of Today on or off. */
export function TallySettingCard() {
  const t = useText();
  const shown = useTallyShown();
  const show = useShowTally();
  return (
    <Card title={t('contacts.tally.setting')} padded>
      <Stack>
        <Quiet>{t('contacts.tally.settingText')}</Quiet>
        <Checkbox
          isSelected={shown === true}
          isDisabled={shown === undefined || show.isRunning}
          onChange={(wanted) => void show.run({ shown: wanted })}
        >
          {t('contacts.tally.show')}
        </Checkbox>
        <FormError failure={show.failure} />
      </Stack>
    </Card>
  );
}
