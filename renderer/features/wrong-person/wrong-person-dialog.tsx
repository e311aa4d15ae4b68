import { useState } from 'react';
import type { ClientId } from '#shared/ids.ts';
import type { LeftIn } from '#shared/contract/wrong-person.ts';
import type { OverlayProps } from '../../app/screens.ts';
import { Checkbox } from '../../ui/choice.tsx';
import { Dialog, DialogButtons } from '../../ui/dialog.tsx';
import { ErrorMessage, FormError } from '../../ui/error-message.tsx';
import { Stack } from '../../ui/layout.tsx';
import { Private } from '../../ui/private.tsx';
import { Loading } from '../../ui/progress.tsx';
import { useText } from '../../ui/text.ts';
import { PersonField } from '../contacts/person-field.tsx';
import { useMoments } from '../timeline/use-moments.ts';
import { useMoveEntry } from './mutations.ts';
import { useLeftIn } from './queries.ts';
import styles from './wrong-person.module.css';

/** Who has got the entry as the wrong person's, and what to do about it. */
function HasLeft({ left }: { left: readonly LeftIn[] }) {
  const t = useText();
  const moments = useMoments();
  return (
    <div className={styles.left} role="alert">
      <p className={styles.title}>{t('contacts.wrongPerson.leftTitle')}</p>
      <ul>
        {left.map(({ how, at, receiver, packetId }) => (
          <li key={`${at} ${packetId ?? how}`}>
            {how === 'own-system' ? (
              t('contacts.wrongPerson.leftOwnSystem', { when: moments.day(at) })
            ) : (
              <Private>
                {t('contacts.wrongPerson.leftPacket', {
                  when: moments.day(at),
                  receiver: receiver === '' ? t('contacts.wrongPerson.leftUnknown') : receiver,
                })}
              </Private>
            )}
          </li>
        ))}
      </ul>
      <p>{t('contacts.wrongPerson.leftNext')}</p>
    </div>
  );
}

/** "Wrong person": moves a contact or a note to the one whose it is. */
export function WrongPersonOverlay({ params, onClose }: OverlayProps<'wrong-person'>) {
  const t = useText();
  const { entry } = params;
  const left = useLeftIn(entry);
  const { move, isRunning, failure } = useMoveEntry();
  const [to, setTo] = useState<ClientId | null>(null);
  const [isTold, setTold] = useState(false);
  const [asked, setAsked] = useState(false);
  const hasLeft = (left.data ?? []).length > 0;
  const mayMove = left.data !== undefined && (!hasLeft || isTold);
  const problem =
    to === null
      ? t('contacts.wrongPerson.toMissing')
      : to === entry.clientId
        ? t('contacts.wrongPerson.same')
        : undefined;

  const save = async () => {
    setAsked(true);
    if (to === null || problem !== undefined || !mayMove) return;
    if (await move(entry, to, isTold)) onClose();
  };

  return (
    <Dialog
      title={t('contacts.wrongPerson.titleContact', { what: entry.what })}
      isOpen
      onClose={onClose}
      footer={
        <DialogButtons onCancel={onClose} isPending={isRunning} onPress={() => void save()}>
          {t('contacts.wrongPerson.move')}
        </DialogButtons>
      }
    >
      <Stack>
        <p>{'contactId' in entry ? t('contacts.wrongPerson.text') : t('contacts.wrongPerson.textNote')}</p>
        {left.failure !== null && <ErrorMessage failure={left.failure} />}
        {left.isPending && <Loading />}
        {hasLeft && left.data && (
          <>
            <HasLeft left={left.data} />
            <Checkbox isSelected={isTold} onChange={setTold}>
              {t('contacts.wrongPerson.told')}
            </Checkbox>
            {asked && !isTold && (
              <p role="alert" className={styles.missing}>
                {t('contacts.wrongPerson.toldMissing')}
              </p>
            )}
          </>
        )}
        <PersonField
          label={t('contacts.wrongPerson.to')}
          value={to}
          error={asked ? problem : undefined}
          autoFocus
          onChange={setTo}
        />
        <FormError failure={failure} />
      </Stack>
    </Dialog>
  );
}
