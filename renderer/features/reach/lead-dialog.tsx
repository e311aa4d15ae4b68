import { useRef, useState } from 'react';
import { firstContacts } from '#shared/codes/client-record.ts';
import { isVisible } from '#shared/contract/text.ts';
import { Checkbox } from '../../ui/choice.tsx';
import { Dialog, DialogButtons } from '../../ui/dialog.tsx';
import { FormError } from '../../ui/error-message.tsx';
import { Quiet } from '../../ui/layout.tsx';
import { Select } from '../../ui/select.tsx';
import { useText } from '../../ui/text.ts';
import { TextField } from '../../ui/text-field.tsx';
import { showToast } from '../../ui/toast.tsx';
import { useChoices } from '../codes/use-codes.ts';
import { useAddLead, useUpdateLead } from './mutations.ts';
import type { LeadOnList } from './queries.ts';
import styles from './reach.module.css';

/** Puts somebody on the list, or changes an entry. There is no field for why: that is for the person to tell. */
export function LeadDialog({ lead, onClose }: { lead: LeadOnList | null; onClose: () => void }) {
  const t = useText();
  const form = useRef<HTMLFormElement>(null);
  const add = useAddLead();
  const update = useUpdateLead();
  const [displayName, setDisplayName] = useState(lead?.displayName ?? '');
  const [channelWords, setChannelWords] = useState(lead?.channelWords ?? '');
  const [notifierKind, setNotifierKind] = useState<string>(lead?.notifierKind ?? 'close-one');
  const [notifierName, setNotifierName] = useState(lead?.notifierName ?? '');
  const [notifierTold, setNotifierTold] = useState(lead?.notifierTold ?? false);
  const [isRefused, setRefused] = useState(false);
  const kinds = useChoices(firstContacts, notifierKind);
  const isOwnWish = notifierKind === 'client';

  const save = async () => {
    if (!isVisible(displayName)) {
      setRefused(true);
      requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
      return;
    }
    const fields = {
      displayName,
      channelWords,
      notifierKind: firstContacts.schema.parse(notifierKind),
      // Somebody who asked themself has nobody to be told of.
      notifierName: isOwnWish ? '' : notifierName,
      notifierTold: !isOwnWish && notifierTold,
    };
    const answer =
      lead === null ? await add.run(fields) : await update.run({ leadId: lead.leadId, ...fields });
    if (!answer.ok) return;
    if (lead === null) showToast({ text: t('reach.dialog.added', { name: displayName.trim() }) });
    onClose();
  };

  return (
    <Dialog
      title={lead === null ? t('reach.dialog.new') : t('reach.dialog.edit')}
      isOpen
      onClose={onClose}
      footer={
        <DialogButtons
          onCancel={onClose}
          isPending={add.isRunning || update.isRunning}
          onPress={() => void save()}
        >
          {t('reach.dialog.save')}
        </DialogButtons>
      }
    >
      <form
        ref={form}
        noValidate
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <Quiet>{t('reach.dialog.only')}</Quiet>
        <TextField
          label={t('reach.dialog.name')}
          value={displayName}
          maxLength={120}
          autoComplete="off"
          autoFocus
          onChange={(typed) => {
            setDisplayName(typed);
            setRefused(false);
          }}
          error={isRefused ? t('reach.dialog.nameMissing') : undefined}
        />
        <TextField
          label={t('reach.dialog.channel')}
          hint={t('reach.dialog.channelHint')}
          value={channelWords}
          maxLength={80}
          autoComplete="off"
          onChange={setChannelWords}
        />
        <Select
          label={t('reach.dialog.notifier')}
          options={kinds}
          value={notifierKind}
          onChange={setNotifierKind}
        />
        {!isOwnWish && (
          <>
            <TextField
              label={t('reach.dialog.notifierName')}
              value={notifierName}
              maxLength={120}
              autoComplete="off"
              onChange={setNotifierName}
            />
            <Checkbox isSelected={notifierTold} onChange={setNotifierTold} hint={t('reach.dialog.toldHint')}>
              {t('reach.dialog.told')}
            </Checkbox>
          </>
        )}
        <Quiet>{t('reach.dialog.keeps')}</Quiet>
        <button type="submit" hidden aria-hidden="true" tabIndex={-1} />
        <FormError failure={lead === null ? add.failure : update.failure} />
      </form>
    </Dialog>
  );
}
