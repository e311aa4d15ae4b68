import { useState } from 'react';
import { consentWays } from '#shared/codes/consents.ts';
import type { ConsentWay } from '#shared/codes/consents.ts';
import type { Consent } from '#shared/contract/consents.ts';
import { useCall, useCommand } from '../../api/hooks.ts';
import { Button } from '../../ui/button.tsx';
import { DateField, today } from '../../ui/date-field.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { FormError } from '../../ui/error-message.tsx';
import { FieldRow } from '../../ui/field.tsx';
import { Quiet, Quote, Stack } from '../../ui/layout.tsx';
import { Select } from '../../ui/select.tsx';
import { showToast } from '../../ui/toast.tsx';
import { useLanguage, useText } from '../../ui/text.ts';
import { consentAnswers } from './answers.ts';
import styles from './consents.module.css';
import { itemNames } from './item-options.ts';
import { useNotNow } from './use-not-now.ts';

/** Asks whether a consent goes on: the same items for the same purpose. */
export function RenewDialog({ consent, onClose }: { consent: Consent; onClose: () => void }) {
  const t = useText();
  const language = useLanguage();
  const { consentId, clientId, partnerId, partnerName } = consent;
  const [how, setHow] = useState<ConsentWay>(consent.how ?? 'oral');
  const [chosen, setUntil] = useState<ReturnType<typeof today> | null>(null);
  const offered = useCall('consents.offeredUntil', { clientId, givenOn: today() });
  const renew = useCommand('consents.renew');
  const notNow = useNotNow(clientId);
  const until = chosen ?? offered.data?.until ?? null;
  const answer = {
    'not-now': async () => {
      if (await notNow.run(partnerId)) onClose();
    },
    yes: async () => {
      if (until === null) return;
      const given = await renew.run({ consentId, how, givenOn: today(), until });
      if (!given.ok) return;
      showToast({ text: t('network.consent.renewed') });
      onClose();
    },
  };
  return (
    <Dialog
      title={t('network.consent.renewTitle', { partner: partnerName })}
      isOpen
      onClose={onClose}
      footer={
        <div className={styles.answers}>
          {consentAnswers.map(({ id, label, ...look }) => (
            <Button
              key={id}
              {...look}
              isPending={id === 'yes' ? renew.isRunning : notNow.isRunning}
              isDisabled={id === 'yes' && until === null}
              onPress={() => void answer[id]()}
            >
              {id === 'yes' ? t('network.consent.renewDo') : t(label)}
            </Button>
          ))}
        </div>
      }
    >
      <Stack>
        <Quote>{t('network.consent.renewText')}</Quote>
        <Quiet>{itemNames(consent.items, language)}</Quiet>
        <FieldRow>
          <Select
            label={t('consents.how')}
            value={how}
            onChange={setHow}
            options={consentWays.codes.map(({ code, labels }) => ({ id: code, label: labels[language] }))}
          />
          <DateField label={t('consents.until')} value={until} onChange={setUntil} />
        </FieldRow>
        <FormError failure={renew.failure ?? notNow.failure} />
      </Stack>
    </Dialog>
  );
}
