import { useRef, useState } from 'react';
import type { Contact } from '#shared/contract/contacts.ts';
import type { OverlayProps } from '../../app/screens.ts';
import { today } from '../../ui/date-field.tsx';
import { Dialog, DialogButtons } from '../../ui/dialog.tsx';
import { ErrorMessage, FormError } from '../../ui/error-message.tsx';
import { Loading } from '../../ui/progress.tsx';
import { useLanguage, useText } from '../../ui/text.ts';
import { showToast } from '../../ui/toast.tsx';
import { WhatFields, WhenFields } from './contact-fields.tsx';
import { contactFrom, contactProblems } from './contact-form.ts';
import type { ContactDraft, ContactProblems } from './contact-form.ts';
import { draftOfContact } from './contact-kept.ts';
import { focusFirstProblem, MoreDetails, wasReached } from './form-parts.tsx';
import { useUpdateContact } from './mutations.ts';
import { useContact } from './queries.ts';
import styles from './new-contact.module.css';

function EditForm({ contact, onClose }: { contact: Contact; onClose: () => void }) {
  const t = useText();
  const language = useLanguage();
  const form = useRef<HTMLFormElement>(null);
  const [initial] = useState(() => draftOfContact(contact, language));
  const [draft, setDraft] = useState(initial);
  const [problems, setProblems] = useState<ContactProblems>({});
  const update = useUpdateContact();

  const save = async () => {
    const changed = contactFrom(draft, today());
    if (changed === null) {
      setProblems(contactProblems(draft, today()));
      focusFirstProblem(form.current);
      return;
    }
    const { clientId: _clientId, next: _next, ...fields } = changed;
    const answer = await update.run({ ...fields, contactId: contact.contactId });
    if (!answer.ok) return;
    showToast({ text: t('contacts.form.saved') });
    onClose();
  };
  const change = (more: Partial<ContactDraft>) => {
    setDraft(wasReached(draft, { ...draft, ...more }));
    setProblems({});
  };
  return (
    <Dialog
      title={t('contacts.form.editTitle')}
      isOpen
      onClose={onClose}
      size="wide"
      footer={
        <DialogButtons onCancel={onClose} isPending={update.isRunning} onPress={() => void save()}>
          {t('contacts.form.save')}
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
        <WhenFields
          draft={draft}
          onChange={change}
          problems={problems}
          autoFocus
          whenText={initial.when.typed}
        />
        <WhatFields draft={draft} onChange={change} />
        <MoreDetails draft={draft} onChange={change} problems={problems} startsOpen />
        <button type="submit" hidden aria-hidden="true" tabIndex={-1} />
        <FormError failure={update.failure} />
      </form>
    </Dialog>
  );
}

/** Changes a logged contact, with all that can be known of it. */
export function EditContactOverlay({ params, onClose }: OverlayProps<'edit-contact'>) {
  const t = useText();
  const contact = useContact(params.contactId);
  // A kept copy may be of before the last change.
  if (contact.data && !contact.isFetching) return <EditForm contact={contact.data} onClose={onClose} />;
  return (
    <Dialog title={t('contacts.form.editTitle')} isOpen onClose={onClose} size="wide">
      {contact.failure === null ? <Loading /> : <ErrorMessage failure={contact.failure} />}
    </Dialog>
  );
}
