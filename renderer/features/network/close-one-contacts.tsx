import { useState } from 'react';
import { channels } from '#shared/codes/channels.ts';
import type { Channel } from '#shared/codes/channels.ts';
import { labelOf } from '#shared/codes/define.ts';
import type { CloseOne } from '#shared/contract/network.ts';
import { startOfDay } from '#shared/dates/clock-time.ts';
import { formatDate } from '#shared/dates/format.ts';
import type { LooseMoment } from '#shared/dates/loose-moment.ts';
import type { CloseOneContactId } from '#shared/ids.ts';
import { dayOf } from '#shared/time.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/choice.tsx';
import { Chip } from '../../ui/chip.tsx';
import { MomentField, today } from '../../ui/date-field.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorMessage, FormError } from '../../ui/error-message.tsx';
import { FieldRow } from '../../ui/field.tsx';
import { Quiet, Row, Stack } from '../../ui/layout.tsx';
import { Private } from '../../ui/private.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { showToast } from '../../ui/toast.tsx';
import { useLanguage, useText } from '../../ui/text.ts';
import { Notice } from '../referral/notice.tsx';
import { useAddCloseOneContact, usePutBackCloseOneContact, useRemoveCloseOneContact } from './mutations.ts';
import styles from './network.module.css';
import { useCloseOneContacts } from './queries.ts';

const todayAsTyped = (): LooseMoment => ({ date: today(), time: null, moment: null, how: 'full' });

/** Logs one contact with the close one. */
function NewContact({ closeOne }: { closeOne: CloseOne }) {
  const t = useText();
  const language = useLanguage();
  const add = useAddCloseOneContact();
  const [channel, setChannel] = useState<Channel>('phone');
  const [when, setWhen] = useState<LooseMoment | null>(todayAsTyped);
  const [minutes, setMinutes] = useState('');
  const [summary, setSummary] = useState('');
  const [clientPresent, setPresent] = useState(false);
  // A fresh field after each entry: it begins with today again.
  const [round, setRound] = useState(0);
  const length = minutes.trim() === '' ? null : Number(minutes);
  const fits =
    when !== null && (length === null || (Number.isInteger(length) && length >= 0 && length <= 1440));
  const save = async () => {
    if (when === null || !fits) return;
    const answer = await add.run({
      closeOneId: closeOne.closeOneId,
      channel,
      happenedAt: when.moment ?? startOfDay(when.date),
      hasTime: when.moment !== null,
      minutes: length,
      summary,
      clientPresent,
    });
    if (!answer.ok) return;
    showToast({ text: t('network.contact.added') });
    setMinutes('');
    setSummary('');
    setPresent(false);
    setWhen(todayAsTyped());
    setRound(round + 1);
  };
  return (
    <Stack tight>
      <FieldRow>
        <Select
          label={t('network.contact.channel')}
          value={channel}
          onChange={setChannel}
          options={channels.codes.map(({ code, labels }) => ({ id: code, label: labels[language] }))}
        />
        <MomentField
          key={round}
          label={t('network.contact.day')}
          prefer="past"
          initialText={formatDate(today(), language)}
          onChange={setWhen}
        />
        <TextField label={t('network.contact.minutes')} optional value={minutes} onChange={setMinutes} />
      </FieldRow>
      <TextField label={t('network.contact.summary')} optional value={summary} onChange={setSummary} />
      <Row align="between">
        {closeOne.clientId === null ? (
          <span />
        ) : (
          <Checkbox isSelected={clientPresent} onChange={setPresent}>
            {t('network.contact.clientPresent')}
          </Checkbox>
        )}
        <Button variant="primary" isDisabled={!fits} isPending={add.isRunning} onPress={() => void save()}>
          {t('network.contact.add')}
        </Button>
      </Row>
      <FormError failure={add.failure} />
    </Stack>
  );
}

/** Support given to a close one, newest first, and a place to log more. */
export function CloseOneContactsDialog({ closeOne, onClose }: { closeOne: CloseOne; onClose: () => void }) {
  const t = useText();
  const language = useLanguage();
  const list = useCloseOneContacts(closeOne.closeOneId);
  const remove = useRemoveCloseOneContact();
  const putBack = usePutBackCloseOneContact();
  const takeAway = async (closeOneContactId: CloseOneContactId) => {
    const answer = await remove.run({ closeOneContactId });
    if (!answer.ok) return;
    showToast({ text: t('network.contact.removed'), undo: () => void putBack.run({ closeOneContactId }) });
  };
  return (
    <Dialog title={t('network.contact.title', { name: closeOne.name })} isOpen onClose={onClose} size="wide">
      <Stack>
        {closeOne.clientId !== null && <Quiet>{t('network.contact.lead')}</Quiet>}
        <NewContact closeOne={closeOne} />
        <Notice>{t('network.closeOnes.careful')}</Notice>
        {list.failure !== null && <ErrorMessage failure={list.failure} />}
        {list.data?.length === 0 && <Quiet>{t('network.contact.empty')}</Quiet>}
        <div>
          {list.data?.map((contact) => {
            const day = formatDate(dayOf(contact.happenedAt), language);
            const what = labelOf(channels, contact.channel, language);
            return (
              <div key={contact.closeOneContactId} className={styles.entry}>
                <span>
                  <b>{day}</b> {what}
                  {contact.minutes !== null && `, ${t('network.contact.length', { count: contact.minutes })}`}
                  {contact.summary !== '' && <Private>{`: ${contact.summary}`}</Private>}{' '}
                  {contact.clientPresent && <Chip>{t('network.contact.present')}</Chip>}
                </span>
                <IconButton
                  icon="bin"
                  size="small"
                  label={t('common.removeThing', { thing: `${day} ${what}` })}
                  onPress={() => void takeAway(contact.closeOneContactId)}
                />
              </div>
            );
          })}
        </div>
      </Stack>
    </Dialog>
  );
}
