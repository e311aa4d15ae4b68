import { useRef, useState } from 'react';
import { Instant } from '#shared/time.ts';
import type { ClientId } from '#shared/ids.ts';
import { useCall } from '../../api/hooks.ts';
import { usePlace } from '../../app/router.ts';
import type { OverlayProps } from '../../app/screens.ts';
import { Button } from '../../ui/button.tsx';
import { today } from '../../ui/date-field.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { FormError } from '../../ui/error-message.tsx';
import { useText } from '../../ui/text.ts';
import { NewPersonDialog } from '../people/new-person-dialog.tsx';
import { useWriteNoteOf } from '../notes/open-note.ts';
import { useSayLogged } from './after-saving.ts';
import { AroundFields, NextFields, WhatFields, WhenFields } from './contact-fields.tsx';
import { contactFrom, contactProblems, emptyContact } from './contact-form.ts';
import type { ContactDraft, ContactProblems } from './contact-form.ts';
import { useAddContact } from './mutations.ts';
import { PersonField } from './person-field.tsx';
import styles from './new-contact.module.css';

const startOn = (clientId: ClientId | null): ContactDraft => {
  const date = today();
  return {
    ...emptyContact,
    clientId,
    present: [{ kind: 'client', name: '' }],
    when: { typed: date, moment: { date, time: null, moment: null, how: 'full' } },
  };
};

/** Logs a contact from anywhere; on a person's page that person is chosen already. */
export function NewContactOverlay({ params, onClose }: OverlayProps<'new-contact'>) {
  const t = useText();
  const place = usePlace();
  const given = params.clientId ?? (place.screen === 'person' ? place.params.clientId : null);
  const form = useRef<HTMLFormElement>(null);
  const [draft, setDraft] = useState(() => startOn(given));
  const [problems, setProblems] = useState<ContactProblems>({});
  const person = useCall('clients.get', { clientId: given ?? '' }, { enabled: given !== null });
  const [isAdding, setAdding] = useState(false);
  const [added, setAdded] = useState<{ clientId: ClientId; displayName: string } | null>(null);
  const chosenName = added?.displayName ?? person.data?.displayName;
  const add = useAddContact();
  const sayLogged = useSayLogged();
  const writeNote = useWriteNoteOf();

  const save = async (then: 'stay' | 'write') => {
    const contact = contactFrom(draft, today());
    if (contact === null) {
      setProblems(contactProblems(draft, today()));
      // After the fields were drawn with what is wrong, the first of them gets the focus.
      requestAnimationFrame(() => {
        form.current?.querySelector<HTMLElement>('[aria-invalid="true"], [data-invalid] > button')?.focus();
      });
      return;
    }
    const answer = await add.run(contact);
    if (!answer.ok) return;
    onClose();
    const { contactId } = answer.value;
    if (then === 'write' && draft.clientId !== null) {
      await writeNote({
        clientId: draft.clientId,
        contactId,
        channel: contact.channel,
        happenedAt: Instant.parse(contact.happenedAt),
      });
    } else {
      sayLogged(contact, contactId);
    }
  };

  const change = (more: Partial<ContactDraft>) => {
    setDraft((before) => {
      const next = { ...before, ...more };
      // Someone who was not reached was not there.
      return before.reached && !next.reached
        ? { ...next, present: next.present.filter(({ kind }) => kind !== 'client') }
        : next;
    });
    setProblems({});
  };

  return (
    <Dialog
      title={t('person.contact.title')}
      isOpen
      onClose={onClose}
      size="wide"
      footer={
        <>
          <Button onPress={onClose}>{t('common.cancel')}</Button>
          <Button isDisabled={add.isRunning} onPress={() => void save('write')}>
            {t('person.contact.saveAndWrite')}
          </Button>
          <Button variant="primary" isPending={add.isRunning} onPress={() => void save('stay')}>
            {t('person.contact.save')}
          </Button>
        </>
      }
    >
      <form
        ref={form}
        noValidate
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          void save('stay');
        }}
      >
        <PersonField
          // A person who was just added is put into the field anew.
          key={added?.clientId ?? 'given'}
          value={draft.clientId}
          {...(chosenName === undefined ? {} : { chosenName })}
          error={problems.clientId === undefined ? undefined : t('person.contact.personMissing')}
          autoFocus={given === null}
          onChange={(clientId) => {
            change({ clientId });
          }}
        />
        {given === null && (
          <div className={styles.add}>
            <Button
              variant="quiet"
              size="small"
              icon="plus"
              onPress={() => {
                setAdding(true);
              }}
            >
              {t('person.contact.newPerson')}
            </Button>
          </div>
        )}
        <WhenFields draft={draft} onChange={change} problems={problems} autoFocus={given !== null} />
        <WhatFields draft={draft} onChange={change} />
        <NextFields draft={draft} onChange={change} problems={problems} />
        <details className={styles.more}>
          <summary>{t('person.contact.more')}</summary>
          <div className={styles.form}>
            <AroundFields draft={draft} onChange={change} problems={problems} />
          </div>
        </details>
        {/* Lets Enter save from any field. */}
        <button type="submit" hidden aria-hidden="true" tabIndex={-1} />
        <FormError failure={add.failure} />
      </form>
      {isAdding && (
        <NewPersonDialog
          onClose={() => {
            setAdding(false);
          }}
          onAdded={(clientId, displayName) => {
            setAdded({ clientId, displayName });
            change({ clientId });
          }}
        />
      )}
    </Dialog>
  );
}
