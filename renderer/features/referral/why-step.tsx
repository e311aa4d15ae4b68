import { useState } from 'react';
import type { Referral, ReferralDraft } from '#shared/contract/referrals.ts';
import { labelOf } from '#shared/codes/define.ts';
import { purposes } from '#shared/codes/consents.ts';
import { formatDate } from '#shared/dates/format.ts';
import { useCall } from '../../api/hooks.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { RadioGroup } from '../../ui/choice.tsx';
import { ErrorMessage } from '../../ui/error-message.tsx';
import { Columns, Stack } from '../../ui/layout.tsx';
import { TextArea } from '../../ui/text-field.tsx';
import { useLanguage, useText } from '../../ui/text.ts';
import { ConsentDialog } from '../consents/consent-dialog.tsx';
import { itemNames } from '../consents/item-options.ts';
import { Notice } from '../../ui/notice.tsx';

/** Why, in the client's words, and the ground: a valid consent for this recipient, or a section of law. */
export function WhyStep({
  referral,
  draft,
  change,
}: {
  referral: Referral;
  draft: ReferralDraft;
  change: (part: Partial<ReferralDraft>) => void;
}) {
  const t = useText();
  const language = useLanguage();
  const [giving, setGiving] = useState(false);
  const consents = useCall('consents.ofClient', { clientId: referral.clientId });
  const fitting = (consents.data ?? []).filter(
    ({ partnerId, state }) => partnerId === draft.partnerId && (state === 'valid' || state === 'expiring'),
  );
  const items = draft.items.map(({ item }) => item);
  return (
    <Columns halves>
      <Card title={t('referral.whyTitle')} padded>
        <Stack>
          <TextArea
            label={t('referral.ownWish')}
            hint={t('referral.ownWishHint')}
            value={draft.ownWish}
            onChange={(ownWish) => {
              change({ ownWish });
            }}
            rows={3}
            autoFocus
          />
          <TextArea
            label={t('referral.asked')}
            hint={t('referral.askedHint')}
            value={draft.asked}
            onChange={(asked) => {
              change({ asked });
            }}
            rows={3}
          />
        </Stack>
      </Card>
      <Card
        title={t('referral.groundTitle')}
        padded
        actions={
          <Button
            icon="plus"
            onPress={() => {
              setGiving(true);
            }}
          >
            {t('referral.newConsent')}
          </Button>
        }
      >
        <Stack>
          {consents.failure !== null && <ErrorMessage failure={consents.failure} />}
          {consents.data !== undefined && fitting.length === 0 && <Notice>{t('referral.noGround')}</Notice>}
          {fitting.length > 0 && (
            <RadioGroup
              label={t('referral.ground')}
              value={draft.consentId}
              onChange={(consentId) => {
                change({ consentId });
              }}
              options={fitting.map((consent) => ({
                id: consent.consentId,
                label: [
                  consent.basis === 'law' ? consent.section : labelOf(purposes, consent.purpose, language),
                  consent.purposeText,
                ]
                  .filter((part) => part !== '')
                  .join(': '),
                description: [
                  consent.until === null
                    ? t('consents.from', { from: formatDate(consent.givenOn, language) })
                    : t('consents.period', {
                        from: formatDate(consent.givenOn, language),
                        until: formatDate(consent.until, language),
                      }),
                  itemNames(consent.items, language),
                ].join(' · '),
              }))}
            />
          )}
        </Stack>
      </Card>
      {giving && (
        <ConsentDialog
          clientId={referral.clientId}
          {...(draft.partnerId === null ? {} : { partnerId: draft.partnerId })}
          items={items}
          onClose={() => {
            setGiving(false);
          }}
          onGiven={(consentId) => {
            change({ consentId });
          }}
        />
      )}
    </Columns>
  );
}
