import { labelOf } from '#shared/codes/define.ts';
import { handoverReasons } from '#shared/codes/handover.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { RadioGroup } from '../../ui/choice.tsx';
import { Quiet, Row, Stack } from '../../ui/layout.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useLanguage, useText } from '../../ui/text.ts';
import { useReceivers } from './queries.ts';
import type { Giving } from './use-giving.ts';

/** To whom, why, and on which ground for everyone who has none of their own. */
export function ToStep({ giving, onNext }: { giving: Giving; onNext: () => void }) {
  const t = useText();
  const language = useLanguage();
  const receivers = useReceivers();
  return (
    <Card title={t('handover.steps.to')} padded>
      <Stack>
        <Quiet>{t('handover.lead')}</Quiet>
        <Select
          label={t('handover.receiver')}
          hint={t('handover.receiverHint')}
          value={giving.partnerId}
          onChange={giving.setPartner}
          options={receivers.map(({ partnerId: id, name, unit }) => ({
            id: String(id),
            label: [name, unit].filter((part) => part !== '').join(', '),
          }))}
        />
        <RadioGroup
          label={t('handover.reason')}
          value={giving.reason}
          onChange={giving.setReason}
          options={handoverReasons.codes.map(({ code }) => ({
            id: code,
            label: labelOf(handoverReasons, code, language),
          }))}
        />
        <RadioGroup
          label={t('handover.ground')}
          value={giving.basis}
          onChange={giving.setBasis}
          options={[
            { id: 'consent', label: t('handover.consent') },
            { id: 'law', label: t('handover.law') },
          ]}
        />
        <TextField
          label={t('handover.words')}
          hint={t('handover.wordsHint')}
          value={giving.words}
          onChange={giving.setWords}
          maxLength={300}
        />
        <Row align="end">
          <Button variant="primary" isDisabled={!giving.hasGround} onPress={onNext}>
            {t('handover.next')}
          </Button>
        </Row>
      </Stack>
    </Card>
  );
}
