import { useState } from 'react';
import type { ReferralDraft } from '#shared/contract/referrals.ts';
import type { Partner } from '#shared/contract/partners.ts';
import { canSanction } from '#shared/codes/partners.ts';
import type { ClientId } from '#shared/ids.ts';
import { languages } from '#shared/languages.ts';
import { useCall } from '../../api/hooks.ts';
import { go } from '../../app/router.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { RadioGroup } from '../../ui/choice.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorMessage } from '../../ui/error-message.tsx';
import { Columns, Stack } from '../../ui/layout.tsx';
import { Loading } from '../../ui/progress.tsx';
import { useText } from '../../ui/text.ts';
import { useStoredCodes } from '../codes/use-codes.ts';
import { languageNames } from '../first-run/language-chips.tsx';
import { DisqualifiedNotice, ReceiverNotices } from '../network/notices.tsx';
import { NewPartnerDialog } from '../partners/new-partner-dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { UrgentCall } from './urgent-call.tsx';

const readiness = { verified: 0, unverified: 1, changed: 2, revoked: 3, none: 4 } as const;

const urgencies = ['routine', 'soon', 'urgent'] as const;

/** To whom, how urgent, in which language. A partner without a key gets it in another way than a packet. */
export function ToStep({
  clientId,
  draft,
  change,
  isUpdate,
}: {
  clientId: ClientId;
  draft: ReferralDraft;
  change: (part: Partial<ReferralDraft>) => void;
  isUpdate: boolean;
}) {
  const t = useText();
  const [adding, setAdding] = useState(false);
  const partners = useCall('partners.list', {});
  const storedCodes = useStoredCodes();
  // Whom a sealed referral can go to now comes first.
  const sorted = [...(partners.data ?? [])].sort((a, b) => readiness[a.keyState] - readiness[b.keyState]);
  // An update goes to whom the referral went.
  const offered = isUpdate ? sorted.filter(({ partnerId }) => partnerId === draft.partnerId) : sorted;
  const chosen = partners.data?.find(({ partnerId }) => partnerId === draft.partnerId);
  const keyHint = ({ keyState }: Partner) => {
    if (keyState === 'none') return t('referral.noKey');
    if (keyState === 'unverified') return t('referral.notVerified');
    return t(`partners.keyStates.${keyState}`);
  };
  const add = (
    <Button
      icon="plus"
      onPress={() => {
        setAdding(true);
      }}
    >
      {t('referral.addPartner')}
    </Button>
  );
  return (
    <Columns>
      <Card title={t('referral.toTitle')} padded actions={add}>
        {partners.isPending && <Loading />}
        {partners.failure !== null && <ErrorMessage failure={partners.failure} />}
        {partners.data?.length === 0 && <EmptyState small title={t('referral.toEmpty')} />}
        {partners.data !== undefined && partners.data.length > 0 && (
          <RadioGroup
            label={t('referral.recipient')}
            value={draft.partnerId}
            onChange={(partnerId) => {
              // A consent is for one recipient: another recipient needs another one.
              change({ partnerId, consentId: partnerId === draft.partnerId ? draft.consentId : null });
            }}
            options={offered.map((partner) => ({
              id: partner.partnerId,
              label: partner.unit === '' ? partner.name : `${partner.name}, ${partner.unit}`,
              description: keyHint(partner),
            }))}
          />
        )}
      </Card>
      <Stack>
        {isUpdate && <Notice>{t('packets.thread.updateTo')}</Notice>}
        <DisqualifiedNotice clientId={clientId} />
        <ReceiverNotices clientId={clientId} partnerId={draft.partnerId} />
        {chosen !== undefined && chosen.keyState !== 'verified' && (
          <Notice>
            {keyHint(chosen)}.{' '}
            <Button
              size="small"
              onPress={() => {
                go('partner', { partnerId: chosen.partnerId });
              }}
            >
              {t('referral.openPartner')}
            </Button>
          </Notice>
        )}
        {chosen?.type === 'other' && (
          <Notice>
            <p>{t('referral.kindUnknown')}</p>
            <Button
              size="small"
              onPress={() => {
                go('partner', { partnerId: chosen.partnerId });
              }}
            >
              {t('referral.openPartner')}
            </Button>
          </Notice>
        )}
        {chosen !== undefined && canSanction(chosen.type, storedCodes) && (
          <Notice>{t('referral.sanctioning')}</Notice>
        )}
        <Card padded>
          <Stack>
            <RadioGroup
              label={t('referral.urgency')}
              value={draft.urgency}
              onChange={(urgency) => {
                change({ urgency });
              }}
              options={urgencies.map((id) => ({ id, label: t(`referral.urgencies.${id}`) }))}
            />
            {draft.urgency === 'urgent' && (
              <UrgentCall phone={chosen?.phone ?? ''} draft={draft} change={change} />
            )}
            <RadioGroup
              label={t('referral.language')}
              across
              value={draft.language}
              onChange={(language) => {
                change({ language });
              }}
              options={languages.map((id) => ({ id, label: languageNames[id] }))}
            />
          </Stack>
        </Card>
      </Stack>
      {adding && (
        <NewPartnerDialog
          onClose={() => {
            setAdding(false);
          }}
          onAdded={(partnerId) => {
            change({ partnerId, consentId: null });
          }}
        />
      )}
    </Columns>
  );
}
