import { useState } from 'react';
import type { ProhibitionDue } from '#shared/contract/threads.ts';
import type { ClientId, ReferralId } from '#shared/ids.ts';
import { instantOf } from '#shared/time.ts';
import { useCall, useCommand } from '../../../api/hooks.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog, DialogButtons } from '../../../ui/dialog.tsx';
import { ErrorMessage, FormError } from '../../../ui/error-message.tsx';
import { Quiet, Stack } from '../../../ui/layout.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Private } from '../../../ui/private.tsx';
import { Loading } from '../../../ui/progress.tsx';
import { showToast } from '../../../ui/toast.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { useLanguage, useText } from '../../../ui/text.ts';
import { useBeginUpdate } from './use-begin-update.ts';

/** The two ways in which a receiver comes to know of a prohibition: by an update of the referral, or aloud and written down. */
function Ways({ clientId, due, onClose }: { clientId: ClientId; due: ProhibitionDue; onClose: () => void }) {
  const t = useText();
  const { partnerId, partnerName, phone, says, referralId } = due;
  const [person, setPerson] = useState('');
  const update = useBeginUpdate();
  const record = useCommand('disclosures.record');
  const remove = useCommand('disclosures.remove');
  const tell = async () => {
    const answer = await record.run({
      clientId,
      recipient: { kind: 'partner', partnerId, person },
      items: ['not-to-tell'],
      basis: { kind: 'law', ground: 'other-law', section: t('packets.prohibition.section') },
      way: 'oral',
      words: '',
      at: instantOf(new Date()),
    });
    if (!answer.ok) return;
    const { disclosureId } = answer.value;
    showToast({
      text: t('packets.prohibition.recorded', { partner: partnerName }),
      undo: () => void remove.run({ disclosureId }),
    });
    onClose();
  };
  return (
    <Dialog
      title={t('packets.prohibition.title', { partner: partnerName })}
      isOpen
      onClose={onClose}
      footer={
        <DialogButtons
          onCancel={onClose}
          icon="check"
          isPending={record.isRunning}
          onPress={() => void tell()}
        >
          {t('packets.prohibition.told')}
        </DialogButtons>
      }
    >
      <Stack>
        <Notice>
          <p>{t('packets.prohibition.says')}</p>
          <p>
            <Private>{says}</Private>
          </p>
        </Notice>
        <Stack tight>
          <h3>{t('packets.prohibition.byUpdate')}</h3>
          <Quiet>{t('packets.prohibition.byUpdateText')}</Quiet>
          <div>
            <Button
              icon="plus"
              isPending={update.isRunning}
              onPress={() => void update.begin(clientId, referralId)}
            >
              {t('packets.thread.update')}
            </Button>
          </div>
          <FormError failure={update.failure} />
        </Stack>
        <Stack tight>
          <h3>{t('packets.prohibition.aloud')}</h3>
          <p>{phone === '' ? t('packets.prohibition.noPhone') : t('packets.prohibition.phone', { phone })}</p>
          <TextField
            label={t('packets.prohibition.toWhom')}
            optional
            value={person}
            onChange={setPerson}
            maxLength={120}
          />
          <FormError failure={record.failure} />
        </Stack>
      </Stack>
    </Dialog>
  );
}

/** Tells the receiver of a referral of a prohibition that was made after it had left. */
export function TellProhibitionDialog({
  clientId,
  referralId,
  onClose,
}: {
  clientId: ClientId;
  referralId: ReferralId;
  onClose: () => void;
}) {
  const t = useText();
  const language = useLanguage();
  const list = useCall('threads.prohibitionsDue', { clientId, language });
  const due = list.data?.find((one) => one.referralId === referralId);
  if (due !== undefined) return <Ways clientId={clientId} due={due} onClose={onClose} />;
  return (
    <Dialog title={t('packets.prohibition.tell')} isOpen onClose={onClose} closesOutside>
      {list.failure !== null ? (
        <ErrorMessage failure={list.failure} />
      ) : list.isPending ? (
        <Loading />
      ) : (
        <p>{t('packets.prohibition.known')}</p>
      )}
    </Dialog>
  );
}
