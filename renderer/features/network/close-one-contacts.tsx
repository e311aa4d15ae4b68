import { useState } from 'react';
import { channels } from '#shared/codes/channels.ts';
import { labelOf } from '#shared/codes/define.ts';
import type { CloseOne, CloseOneContact } from '#shared/contract/network.ts';
import { formatDate } from '#shared/dates/format.ts';
import type { CloseOneContactId } from '#shared/ids.ts';
import { dayOf } from '#shared/time.ts';
import { IconButton } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorMessage } from '../../ui/error-message.tsx';
import { Quiet, Row, Stack } from '../../ui/layout.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Private } from '../../ui/private.tsx';
import { Sought } from '../../ui/sought.tsx';
import { showToast } from '../../ui/toast.tsx';
import { useLanguage, useText } from '../../ui/text.ts';
import { CloseOneContactForm } from './close-one-contact-form.tsx';
import { usePutBackCloseOneContact, useRemoveCloseOneContact } from './mutations.ts';
import styles from './network.module.css';
import { useCloseOneContacts } from './queries.ts';

/** Support given to a close one, newest first, and a place to log more or to change what was logged. */
export function CloseOneContactsDialog({
  closeOne,
  soughtId,
  onClose,
}: {
  closeOne: CloseOne;
  /** The contact that a search has led to. */
  soughtId?: string | undefined;
  onClose: () => void;
}) {
  const t = useText();
  const language = useLanguage();
  const list = useCloseOneContacts(closeOne.closeOneId);
  const remove = useRemoveCloseOneContact();
  const putBack = usePutBackCloseOneContact();
  const [changing, setChanging] = useState<CloseOneContact | null>(null);
  // A fresh form after each entry: it begins with today again.
  const [round, setRound] = useState(0);
  const takeAway = async (closeOneContactId: CloseOneContactId) => {
    const answer = await remove.run({ closeOneContactId });
    if (!answer.ok) return;
    if (changing?.closeOneContactId === closeOneContactId) setChanging(null);
    showToast({ text: t('network.contact.removed'), undo: () => void putBack.run({ closeOneContactId }) });
  };
  return (
    <Dialog title={t('network.contact.title', { name: closeOne.name })} isOpen onClose={onClose} size="wide">
      <Stack>
        {closeOne.clientId !== null && <Quiet>{t('network.contact.lead')}</Quiet>}
        <CloseOneContactForm
          key={changing?.closeOneContactId ?? round}
          closeOne={closeOne}
          contact={changing}
          onDone={() => {
            setChanging(null);
            setRound(round + 1);
          }}
        />
        <Notice>{t('network.closeOnes.careful')}</Notice>
        {list.failure !== null && <ErrorMessage failure={list.failure} />}
        {list.data?.length === 0 && <Quiet>{t('network.contact.empty')}</Quiet>}
        <div>
          {list.data?.map((contact) => {
            const day = formatDate(dayOf(contact.happenedAt), language);
            const what = labelOf(channels, contact.channel, language);
            const thing = `${day} ${what}`;
            return (
              <Sought
                key={contact.closeOneContactId}
                isSought={contact.closeOneContactId === soughtId}
                className={styles.entry ?? ''}
              >
                <span>
                  <b>{day}</b> {what}
                  {contact.minutes !== null && `, ${t('network.contact.length', { count: contact.minutes })}`}
                  {contact.summary !== '' && <Private>{`: ${contact.summary}`}</Private>}{' '}
                  {contact.clientPresent && <Chip>{t('network.contact.present')}</Chip>}
                </span>
                <Row>
                  <IconButton
                    icon="edit"
                    size="small"
                    label={t('network.contact.changeOf', { thing })}
                    onPress={() => {
                      setChanging(contact);
                    }}
                  />
                  <IconButton
                    icon="bin"
                    size="small"
                    label={t('common.removeThing', { thing })}
                    onPress={() => void takeAway(contact.closeOneContactId)}
                  />
                </Row>
              </Sought>
            );
          })}
        </div>
      </Stack>
    </Dialog>
  );
}
