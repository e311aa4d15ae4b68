import type { ReactNode } from 'react';
import type { ClientId } from '#shared/ids.ts';
import { openOverlay } from '../../app/router.ts';
import { Button } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { useText } from '../../ui/text.ts';
import { NoteSections } from '../notes/note-sections.tsx';
import { OpenNote } from '../notes/note-reading.tsx';
import type { EntryOf } from './arrange.ts';
import styles from './timeline.module.css';

type NoteEntry = EntryOf<'note'>;

/** What is to be known of a note before reading it. */
export function NoteChips({ note }: { note: NoteEntry }) {
  const t = useText();
  return (
    <>
      {note.status === 'draft' && <Chip tone="attention">{t('person.timeline.draft')}</Chip>}
      {note.isPrivate && <Chip>{t('person.timeline.private')}</Chip>}
      {note.addenda > 0 && <Chip>{t('person.timeline.addenda', { count: note.addenda })}</Chip>}
    </>
  );
}

export interface NoteBlockProps {
  note: NoteEntry;
  clientId: ClientId;
  isOpen: boolean;
  onOpen: () => void;
  onClose: (isGone: boolean) => void;
  /** What it is of, where it stands under a contact. */
  what?: string;
  chips?: ReactNode;
}

/** The beginning of a note, or the note opened in its place. */
export function NoteBlock({ note, clientId, isOpen, onOpen, onClose, what, chips }: NoteBlockProps) {
  const t = useText();
  // The place stays while what is in it changes, so that the focus has somewhere to come back to.
  const place = { id: `note-${note.noteId}`, tabIndex: -1 };
  if (note.isVisit && note.status === 'draft') {
    return (
      <div {...place} className={styles.note}>
        <p className={styles.quiet}>{t('contacts.visit.waiting')}</p>
        <NoteSections sections={note.sections} />
        <div className={styles.open}>
          <Button
            variant="quiet"
            size="small"
            icon="edit"
            onPress={() => {
              openOverlay('resume-visit', { noteId: note.noteId });
            }}
          >
            {t('contacts.visit.goOn')}
          </Button>
        </div>
      </div>
    );
  }
  if (isOpen) {
    return (
      <div {...place} className={styles.opened}>
        <OpenNote
          clientId={clientId}
          noteId={note.noteId}
          {...(what === undefined ? {} : { what })}
          onClose={onClose}
        />
      </div>
    );
  }
  return (
    <div {...place} className={styles.note}>
      {chips !== undefined && <div className={styles.head}>{chips}</div>}
      <NoteSections sections={note.sections} />
      {(note.status === 'draft' || note.cut || note.addenda > 0) && (
        <div className={styles.open}>
          <Button variant="quiet" size="small" onPress={onOpen}>
            {note.status === 'draft' ? t('person.timeline.continueDraft') : t('person.timeline.readWhole')}
          </Button>
        </div>
      )}
    </div>
  );
}
