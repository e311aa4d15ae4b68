import { useRef, useState } from 'react';
import { Instant, instantOf } from '#shared/time.ts';
import type { AppointmentId, ClientId, NoteId } from '#shared/ids.ts';
import { useCall } from '../../api/hooks.ts';
import { usePlace } from '../../app/router.ts';
import type { OverlayProps } from '../../app/screens.ts';
import { Button } from '../../ui/button.tsx';
import { today } from '../../ui/date-field.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { FormError } from '../../ui/error-message.tsx';
import { useText } from '../../ui/text.ts';
import { NewPersonDialog } from '../people/new-person-dialog.tsx';
import { emptyNote, fieldsToSave, isEmptyNote } from '../notes/note-draft.ts';
import type { NoteDraft } from '../notes/note-draft.ts';
import { templateFor, useWriteNoteOf } from '../notes/open-note.ts';
import { useSayLogged } from './after-saving.ts';
import { NextFields, WhatFields, WhenFields } from './contact-fields.tsx';
import { contactFrom, contactProblems, emptyContact } from './contact-form.ts';
import type { ContactDraft, ContactProblems } from './contact-form.ts';
import { focusFirstProblem, MoreDetails, wasReached } from './form-parts.tsx';
import { useSayKept } from './say-kept.ts';
import { useAddContact } from './mutations.ts';
import { WorkFields } from './more-fields.tsx';
import { PersonField } from './person-field.tsx';
import { useVisit } from './use-visit.ts';
import { VisitNote } from './visit-note.tsx';
import styles from './new-contact.module.css';

const startOn = (clientId: ClientId | null): ContactDraft => {
  const date = today();
  return {
    ...emptyContact,
    clientId,
    present: [{ kind: 'client', name: '', partnerId: null }],
    when: { typed: date, moment: { date, time: null, moment: null, how: 'full' } },
  };
};

/** Whether something of the folded part was filled in. */
const hasRest = (draft: ContactDraft): boolean =>
  draft.coachRole !== null ||
  draft.coachingForm !== null ||
  draft.travelMinutes !== '' ||
  draft.travelKm !== '' ||
  draft.present.some(({ kind }) => kind !== 'client');

export interface ContactBegun {
  readonly draft: ContactDraft;
  readonly note: NoteDraft;
  /** The draft that it was kept in. */
  readonly noteId: NoteId;
}

interface NewContactDialogProps {
  /** Whose page is open, or whom it was opened for. */
  given: ClientId | null;
  /** The appointment of that person which the contact settles. */
  appointmentId?: AppointmentId;
  /** A visit that was left unfinished. */
  begun?: ContactBegun;
  onClose: () => void;
}

/** Writes down a contact: the five fields that most of them need, the rest behind "More"; a home visit with its note in one. */
export function NewContactDialog({ given, appointmentId, begun, onClose }: NewContactDialogProps) {
  const t = useText();
  const form = useRef<HTMLFormElement>(null);
  const [draft, setDraft] = useState(begun?.draft ?? startOn(given));
  const [note, setNote] = useState<NoteDraft>(
    () => begun?.note ?? { ...emptyNote(instantOf(new Date())), template: 'meeting' },
  );
  const [problems, setProblems] = useState<ContactProblems>({});
  const person = useCall('clients.get', { clientId: given ?? '' }, { enabled: given !== null });
  const [isAdding, setAdding] = useState(false);
  const [added, setAdded] = useState<{ clientId: ClientId; displayName: string } | null>(null);
  const chosenName = added?.displayName ?? person.data?.displayName;
  const add = useAddContact();
  const sayLogged = useSayLogged();
  const sayKept = useSayKept();
  const writeNote = useWriteNoteOf();
  const visit = useVisit(begun?.noteId ?? null);
  // A home visit is one entry; what was begun as one stays one, so that its text cannot go out of sight.
  const isVisit = draft.channel === 'home-visit' || begun !== undefined || !isEmptyNote(note);

  const save = async (then: 'stay' | 'write') => {
    const contact = contactFrom(draft, today());
    if (contact === null) {
      setProblems(contactProblems(draft, today()));
      focusFirstProblem(form.current);
      return;
    }
    // What is on its way is kept first, so that one draft becomes the note and none is left behind.
    if (isVisit && !(await visit.flush())) return;
    const { template, isPrivate, aboutOther, sections } = fieldsToSave(note);
    const answer = await add.run({
      ...contact,
      // Of somebody else chosen in the form it is not.
      ...(appointmentId !== undefined && contact.clientId === given ? { appointmentId } : {}),
      ...(isVisit ? { note: { template, isPrivate, aboutOther, sections, draft: visit.noteId() } } : {}),
    });
    if (!answer.ok) return;
    visit.end();
    onClose();
    const { contactId, noteId } = answer.value;
    if (then === 'write') {
      await writeNote({
        clientId: contact.clientId,
        contactId,
        channel: contact.channel,
        happenedAt: Instant.parse(contact.happenedAt),
      });
    } else {
      sayLogged(contact, contactId, noteId);
    }
  };

  const change = (more: Partial<ContactDraft>) => {
    const next = wasReached(draft, { ...draft, ...more });
    setDraft(next);
    setProblems({});
    const isNowVisit = next.channel === 'home-visit' || isVisit;
    if (more.channel && isEmptyNote(note)) setNote({ ...note, template: templateFor(more.channel) });
    if (isNowVisit) visit.change({ draft: next, note });
  };

  const close = async () => {
    const isKept = await visit.flush();
    // What could not be kept is not closed away: the line under the text says why.
    if (!isKept && draft.clientId !== null) return;
    onClose();
    const noteId = visit.noteId();
    if (noteId !== null) sayKept(noteId);
  };

  return (
    <Dialog
      title={begun ? t('contacts.form.resumeTitle') : t('person.contact.title')}
      isOpen
      onClose={() => void close()}
      size="wide"
      footer={
        <>
          <Button onPress={() => void close()}>{t('common.cancel')}</Button>
          {!isVisit && (
            <Button isDisabled={add.isRunning} onPress={() => void save('write')}>
              {t('person.contact.saveAndWrite')}
            </Button>
          )}
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
        <WhenFields
          draft={draft}
          onChange={change}
          problems={problems}
          autoFocus={given !== null}
          {...(begun ? { whenText: begun.draft.when.typed } : {})}
        />
        <WhatFields draft={draft} onChange={change} />
        <NextFields
          draft={draft}
          onChange={change}
          problems={problems}
          {...(begun ? { nextText: begun.draft.next.typed } : {})}
        />
        {isVisit && <WorkFields draft={draft} onChange={change} problems={problems} />}
        {isVisit && (
          <VisitNote
            note={note}
            saving={visit.saving}
            isNobodys={draft.clientId === null}
            onTry={() => void visit.flush()}
            onChange={(more) => {
              const next = { ...note, ...more };
              setNote(next);
              visit.change({ draft, note: next });
            }}
          />
        )}
        <MoreDetails
          draft={draft}
          onChange={change}
          problems={problems}
          withoutWork={isVisit}
          startsOpen={begun !== undefined && hasRest(begun.draft)}
        />
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

/** Logs a contact from anywhere; on a person's page that person is chosen already. */
export function NewContactOverlay({ params, onClose }: OverlayProps<'new-contact'>) {
  const place = usePlace();
  const given = params.clientId ?? (place.screen === 'person' ? place.params.clientId : null);
  const { appointmentId } = params;
  return (
    <NewContactDialog
      given={given}
      {...(appointmentId === undefined ? {} : { appointmentId })}
      onClose={onClose}
    />
  );
}
