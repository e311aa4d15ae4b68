import { useEffect, useRef, useState } from 'react';
import type { Note } from '#shared/contract/notes.ts';
import type { ClientId, NoteId } from '#shared/ids.ts';
import { Button } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { ErrorMessage, FormError } from '../../ui/error-message.tsx';
import { Row } from '../../ui/layout.tsx';
import { Private } from '../../ui/private.tsx';
import { Loading } from '../../ui/progress.tsx';
import { useText } from '../../ui/text.ts';
import { TextArea, TextField } from '../../ui/text-field.tsx';
import { showToast } from '../../ui/toast.tsx';
import { useMoments } from '../timeline/use-moments.ts';
import { LongText } from './long-text.tsx';
import { useAddAddendum } from './mutations.ts';
import { draftOf } from './note-draft.ts';
import { NoteEditor } from './note-editor.tsx';
import { NoteSections } from './note-sections.tsx';
import { useNote } from './queries.ts';
import styles from './notes.module.css';

function AddendumForm({ noteId, onClose }: { noteId: NoteId; onClose: () => void }) {
  const t = useText();
  const form = useRef<HTMLFormElement>(null);
  const add = useAddAddendum();
  const [reason, setReason] = useState('');
  const [body, setBody] = useState('');
  const [asked, setAsked] = useState(false);

  const save = async () => {
    setAsked(true);
    if (reason.trim() === '' || body.trim() === '') {
      requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
      return;
    }
    const answer = await add.run({ noteId, reason, body });
    if (!answer.ok) return;
    showToast({ text: t('notes.addendum.saved') });
    onClose();
  };

  return (
    <form
      ref={form}
      noValidate
      className={styles.addendumForm}
      aria-label={t('notes.addendum.title')}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <p className={styles.saving}>{t('notes.addendum.note')}</p>
      <TextField
        label={t('notes.addendum.reason')}
        hint={t('notes.addendum.reasonHint')}
        value={reason}
        maxLength={300}
        autoFocus
        autoComplete="off"
        onChange={setReason}
        error={asked && reason.trim() === '' ? t('notes.addendum.reasonMissing') : undefined}
      />
      <TextArea
        label={t('notes.addendum.body')}
        value={body}
        onChange={setBody}
        error={asked && body.trim() === '' ? t('notes.addendum.bodyMissing') : undefined}
      />
      <FormError failure={add.failure} />
      <div className={styles.foot}>
        <Button onPress={onClose}>{t('common.cancel')}</Button>
        <Button variant="primary" type="submit" isPending={add.isRunning}>
          {t('notes.addendum.save')}
        </Button>
      </div>
    </form>
  );
}

function FinishedNote({ note, onClose }: { note: Note; onClose: () => void }) {
  const t = useText();
  const moments = useMoments();
  const [adding, setAdding] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.focus({ preventScroll: true });
  }, []);
  return (
    <div ref={box} tabIndex={-1} className={styles.reading}>
      {(note.isPrivate || note.aboutOther) && (
        <Row>
          {note.isPrivate && <Chip>{t('person.timeline.private')}</Chip>}
          {note.aboutOther && <Chip>{t('person.timeline.aboutOther')}</Chip>}
        </Row>
      )}
      <NoteSections sections={note.sections} />
      <p className={styles.saving}>
        {t('notes.reading.entered', { when: moments.at(note.enteredAt) })}
        {note.finishedAt !== null && (
          <> · {t('notes.reading.finishedAt', { when: moments.at(note.finishedAt) })}</>
        )}
      </p>
      {note.addenda.map(({ addendumId, enteredAt, reason, body }) => (
        <div key={addendumId} className={styles.addendum}>
          <h4>{t('notes.reading.addendumOf', { when: moments.at(enteredAt) })}</h4>
          <p className={styles.saving}>
            <Private>{t('notes.reading.why', { reason })}</Private>
          </p>
          <LongText text={body} />
        </div>
      ))}
      {adding ? (
        <AddendumForm
          noteId={note.noteId}
          onClose={() => {
            setAdding(false);
            box.current?.focus();
          }}
        />
      ) : (
        <div className={styles.foot}>
          <Button size="small" onPress={onClose}>
            {t('notes.reading.close')}
          </Button>
          <Button
            size="small"
            icon="plus"
            onPress={() => {
              setAdding(true);
            }}
          >
            {t('notes.reading.addAddendum')}
          </Button>
        </div>
      )}
    </div>
  );
}

export interface OpenNoteProps {
  clientId: ClientId;
  noteId: NoteId;
  what?: string;
  /** `isGone`: nothing was written, and the draft was put aside. */
  onClose: (isGone: boolean) => void;
}

/** A note opened in its place: a draft to go on with, a finished one to read and to add to. */
export function OpenNote({ clientId, noteId, what, onClose }: OpenNoteProps) {
  const [writing, setWriting] = useState<Note | null>(null);
  const { data, failure, isFetching } = useNote(noteId, writing === null);
  // A kept copy may be of before the last key: a draft is only opened as the case file has it now.
  if (writing === null && data?.status === 'draft' && !isFetching) setWriting(data);
  if (writing !== null) {
    return (
      <NoteEditor
        clientId={clientId}
        noteId={noteId}
        initial={draftOf(writing)}
        {...(what === undefined ? {} : { what })}
        onClose={onClose}
      />
    );
  }
  if (failure !== null) return <ErrorMessage failure={failure} />;
  if (data?.status === 'finished') {
    return (
      <FinishedNote
        note={data}
        onClose={() => {
          onClose(false);
        }}
      />
    );
  }
  return <Loading />;
}
