import { labelOf } from '#shared/codes/define.ts';
import { noteSections } from '#shared/codes/notes.ts';
import { Checkbox } from '../../ui/choice.tsx';
import { Quiet } from '../../ui/layout.tsx';
import { useLanguage, useText } from '../../ui/text.ts';
import { TextArea } from '../../ui/text-field.tsx';
import type { SavingState } from '../notes/draft-saver.ts';
import { isTooLong, sectionsShown } from '../notes/note-draft.ts';
import type { NoteDraft } from '../notes/note-draft.ts';
import { SavingLine } from '../notes/saving-line.tsx';
import styles from './new-contact.module.css';

interface VisitNoteProps {
  note: NoteDraft;
  saving: SavingState;
  /** It is not known yet whose note it would be: there is nowhere to keep it. */
  isNobodys: boolean;
  onChange: (more: Partial<NoteDraft>) => void;
  onTry: () => void;
}

/** The note that is written in one with its contact. */
export function VisitNote({ note, saving, isNobodys, onChange, onTry }: VisitNoteProps) {
  const t = useText();
  const language = useLanguage();
  return (
    <div className={styles.visit} role="group" aria-label={t('contacts.visit.note')}>
      <h3>{t('contacts.visit.note')}</h3>
      {isNobodys ? (
        <Quiet>{t('contacts.visit.choosePerson')}</Quiet>
      ) : (
        <>
          <Quiet>{t('contacts.visit.noteHint')}</Quiet>
          {sectionsShown(note).map((section) => {
            const body = note.bodies[section] ?? '';
            return (
              <TextArea
                key={section}
                label={labelOf(noteSections, section, language)}
                rows={section === 'happened' || section === 'free' ? 4 : 2}
                value={body}
                {...(section === 'own-words' ? { placeholder: t('notes.editor.ownWordsHint') } : {})}
                error={isTooLong(body) ? t('notes.saving.tooLong') : undefined}
                onChange={(next) => {
                  onChange({ bodies: { ...note.bodies, [section]: next } });
                }}
              />
            );
          })}
          <Checkbox
            isSelected={note.isPrivate}
            hint={t('notes.editor.isPrivateHint')}
            onChange={(isPrivate) => {
              onChange({ isPrivate });
            }}
          >
            {t('notes.editor.isPrivate')}
          </Checkbox>
          <Checkbox
            isSelected={note.aboutOther}
            onChange={(aboutOther) => {
              onChange({ aboutOther });
            }}
          >
            {t('notes.editor.aboutOther')}
          </Checkbox>
          {note.aboutOther && <Quiet>{t('notes.editor.aboutOtherWarning')}</Quiet>}
          <SavingLine state={saving} onTry={onTry} />
        </>
      )}
    </div>
  );
}
