import { useMemo, useRef, useState } from 'react';
import type { ClientId } from '#shared/ids.ts';
import type { OverlayProps } from '../../app/screens.ts';
import { go } from '../../app/router.ts';
import { Button } from '../../ui/button.tsx';
import { today } from '../../ui/date-field.tsx';
import { Dialog, DialogButtons } from '../../ui/dialog.tsx';
import { FormError } from '../../ui/error-message.tsx';
import { useText } from '../../ui/text.ts';
import { showToast } from '../../ui/toast.tsx';
import { useClientWord } from '../settings/file-settings.ts';
import { useDebounced } from '../contacts/use-debounced.ts';
import { Alike } from '../doubles/alike.tsx';
import { useSimilar } from '../doubles/queries.ts';
import { BasicFields, ContactFields, NameField } from './client-fields.tsx';
import { changesIn, emptyFields, nothingTyped, problemsOf } from './client-form.ts';
import type { ClientDraft, ClientProblems } from './client-form.ts';
import { useAddPerson } from './mutations.ts';
import styles from './people.module.css';

interface NewPersonProps {
  /** The name that was typed before it was known to be new. */
  name?: string;
  onClose: () => void;
  onAdded?: (clientId: ClientId, displayName: string) => void;
}

/** Adds a person. A name is enough; the rest is behind a button and may be left for another day. */
export function NewPersonDialog({ name = '', onClose, onAdded }: NewPersonProps) {
  const t = useText();
  const form = useRef<HTMLFormElement>(null);
  const [draft, setDraft] = useState<ClientDraft>({
    ...emptyFields,
    displayName: name,
    typed: nothingTyped,
  });
  const [problems, setProblems] = useState<ClientProblems>({});
  const [more, setMore] = useState(false);
  const add = useAddPerson();
  const word = useClientWord();
  const { displayName: typedName, firstName, lastName, birthDate, phone } = draft;
  const typed = useDebounced(
    useMemo(
      () => ({ displayName: typedName, firstName, lastName, birthDate, phone }),
      [typedName, firstName, lastName, birthDate, phone],
    ),
    250,
  );
  const similar = useSimilar(typed);
  const alike = typed.displayName.trim() === '' && typed.phone.trim() === '' ? [] : (similar.data ?? []);

  const change = (changed: Partial<ClientDraft>) => {
    setDraft((before) => ({ ...before, ...changed }));
    setProblems({});
  };

  const save = async () => {
    const found = problemsOf(draft, today());
    setProblems(found);
    if (Object.keys(found).length > 0) {
      // After the fields were drawn with what is wrong, the first of them gets the focus.
      requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
      return;
    }
    const { displayName } = draft;
    const answer = await add.run({ ...changesIn(emptyFields, draft), displayName });
    if (!answer.ok) return;
    showToast({ text: t('people.add.added', { name: displayName.trim() }) });
    onClose();
    onAdded?.(answer.value.clientId, displayName.trim());
  };

  return (
    <Dialog
      title={t(`people.word.${word}.new`)}
      isOpen
      onClose={onClose}
      size={more ? 'wide' : 'normal'}
      footer={
        <DialogButtons onCancel={onClose} isPending={add.isRunning} onPress={() => void save()}>
          {t('people.add.save')}
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
        <NameField draft={draft} onChange={change} problems={problems} autoFocus />
        {alike.length > 0 && (
          <Alike
            people={alike}
            onOpen={(clientId) => {
              onClose();
              go('person', { clientId });
            }}
          />
        )}
        {more && (
          <>
            <BasicFields draft={draft} onChange={change} problems={problems} />
            <ContactFields draft={draft} onChange={change} />
          </>
        )}
        <div>
          <Button
            variant="quiet"
            size="small"
            icon={more ? 'up' : 'chevronDown'}
            aria-expanded={more}
            onPress={() => {
              setMore(!more);
            }}
          >
            {more ? t('people.add.fewer') : t('people.add.more')}
          </Button>
        </div>
        {/* Lets Enter save from any field. */}
        <button type="submit" hidden aria-hidden="true" tabIndex={-1} />
        <FormError failure={add.failure} />
      </form>
    </Dialog>
  );
}

/** The same over any screen: goes to the person afterwards. */
export function NewPersonOverlay({ params, onClose }: OverlayProps<'new-person'>) {
  return (
    <NewPersonDialog
      {...(params.name === undefined ? {} : { name: params.name })}
      onClose={onClose}
      onAdded={(clientId) => {
        go('person', { clientId });
      }}
    />
  );
}
