import { useState } from 'react';
import type { OverlayProps } from '../../app/screens.ts';
import { today } from '../../ui/date-field.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorMessage } from '../../ui/error-message.tsx';
import { Loading } from '../../ui/progress.tsx';
import { useLanguage, useText } from '../../ui/text.ts';
import { draftOf } from '../notes/note-draft.ts';
import { fromVisitForm } from './contact-kept.ts';
import { NewContactDialog } from './new-contact-dialog.tsx';
import type { ContactBegun } from './new-contact-dialog.tsx';
import { useKeptVisit } from './queries.ts';

/** Goes on with a visit that was left unfinished, as it was left. */
export function ResumeVisitOverlay({ params, onClose }: OverlayProps<'resume-visit'>) {
  const t = useText();
  const language = useLanguage();
  const { form, note, failure } = useKeptVisit(params.noteId);
  const [begun, setBegun] = useState<ContactBegun | null>(null);
  // Taken once: what stands in the fields from then on is newer than what is asked again.
  if (begun === null && form && note) {
    setBegun({
      draft: fromVisitForm(form, note.clientId, today(), language),
      note: draftOf(note),
      noteId: params.noteId,
    });
  }
  if (begun !== null)
    return <NewContactDialog given={begun.draft.clientId} begun={begun} onClose={onClose} />;
  return (
    <Dialog title={t('contacts.form.resumeTitle')} isOpen onClose={onClose} size="wide">
      {failure === null ? <Loading /> : <ErrorMessage failure={failure} />}
    </Dialog>
  );
}
