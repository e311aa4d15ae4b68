import { useState } from 'react';
import type { ReactNode } from 'react';
import { labelOf } from '#shared/codes/define.ts';
import { mayBeTold, relations } from '#shared/codes/network.ts';
import type { CloseOne } from '#shared/contract/network.ts';
import { formatDate } from '#shared/dates/format.ts';
import { midSentence } from '#shared/i18n/mid-sentence.ts';
import { Chip } from '../../ui/chip.tsx';
import { Quiet } from '../../ui/layout.tsx';
import type { MenuProps } from '../../ui/menu.tsx';
import { Private } from '../../ui/private.tsx';
import { showToast } from '../../ui/toast.tsx';
import { useLanguage, useText } from '../../ui/text.ts';
import { useLabels } from '../codes/use-codes.ts';
import { CloseOneContactsDialog } from './close-one-contacts.tsx';
import { CloseOneDialog } from './close-one-dialog.tsx';
import { usePutBackCloseOne, useRemoveCloseOne } from './mutations.ts';
import { NetworkRecord } from './record.tsx';

/** What may be told, in one line: the kind, the client's words, and the day of the permission. */
function Permission({ closeOne }: { closeOne: CloseOne }) {
  const t = useText();
  const language = useLanguage();
  const { mayBeTold: told, mayBeToldWords, permittedOn } = closeOne;
  const what = [
    midSentence(labelOf(mayBeTold, told, language), language),
    ...(told === 'nothing' || mayBeToldWords === '' ? [] : [`”${mayBeToldWords}”`]),
    ...(told === 'nothing' || permittedOn === null
      ? []
      : [t('network.closeOnes.permitted', { date: formatDate(permittedOn, language) })]),
  ].join(', ');
  return (
    <p>
      <Private>{t('network.closeOnes.tell', { what })}</Private>
    </p>
  );
}

/** One close one: who they are, what may be told to them, and the support they get themselves. */
export function CloseOneView({
  closeOne,
  recordId,
  extra = [],
  children,
}: {
  closeOne: CloseOne;
  /** What a search has led to: this close one, one of their contacts, or something else. */
  recordId: string | undefined;
  /** More for the menu. */
  extra?: MenuProps['items'];
  children?: ReactNode;
}) {
  const t = useText();
  const label = useLabels();
  const soughtContact = closeOne.contactIds.find((id) => id === recordId);
  const [open, setOpen] = useState<'edit' | 'contacts' | null>(
    soughtContact === undefined ? null : 'contacts',
  );
  const [opened, setOpened] = useState(soughtContact);
  // A search from this very page leads to a contact too.
  if (soughtContact !== opened) {
    setOpened(soughtContact);
    if (soughtContact !== undefined) setOpen('contacts');
  }
  const remove = useRemoveCloseOne();
  const putBack = usePutBackCloseOne();
  const { closeOneId, clientId, name, relation, phone, email, contacts, words } = closeOne;
  const close = () => {
    setOpen(null);
  };
  const takeAway = async () => {
    const answer = await remove.run({ closeOneId });
    if (!answer.ok) return;
    showToast({ text: t('network.closeOnes.removed'), undo: () => void putBack.run({ closeOneId }) });
  };
  const details = [phone, email].filter((part) => part !== '').join(' · ');
  return (
    <NetworkRecord
      name={name}
      isSought={closeOne.closeOneId === recordId}
      chips={
        <>
          {relation !== null && <Chip>{label(relations, relation)}</Chip>}
          {closeOne.isGuardian && relation !== 'guardian' && <Chip>{t('network.closeOnes.guardian')}</Chip>}
          {closeOne.mayAnswerPhone && <Chip>{t('network.closeOnes.answersPhone')}</Chip>}
          {closeOne.forbidden && <Chip tone="danger">{t('network.closeOnes.forbidden')}</Chip>}
        </>
      }
      items={[
        {
          id: 'contacts',
          icon: 'phone',
          label: t('network.closeOnes.contacts'),
          onAction: () => {
            setOpen('contacts');
          },
        },
        {
          id: 'edit',
          icon: 'edit',
          label: t('network.edit'),
          onAction: () => {
            setOpen('edit');
          },
        },
        ...extra,
        { id: 'remove', icon: 'bin', label: t('network.remove'), onAction: () => void takeAway() },
      ]}
    >
      {details !== '' && (
        <p>
          <Private>{details}</Private>
        </p>
      )}
      {clientId !== null && <Permission closeOne={closeOne} />}
      {words !== '' && (
        <Quiet>
          <Private>{words}</Private>
        </Quiet>
      )}
      {contacts > 0 && <Quiet>{t('network.closeOnes.contactsCount', { count: contacts })}</Quiet>}
      {children}
      {open === 'edit' && <CloseOneDialog clientId={clientId} closeOne={closeOne} onClose={close} />}
      {open === 'contacts' && (
        <CloseOneContactsDialog closeOne={closeOne} soughtId={soughtContact} onClose={close} />
      )}
    </NetworkRecord>
  );
}
