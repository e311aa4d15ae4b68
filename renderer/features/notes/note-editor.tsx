import { useRef, useState } from 'react';
import { labelOf } from '#shared/codes/define.ts';
import { noteSections, noteTemplates } from '#shared/codes/notes.ts';
import type { NoteSectionCode } from '#shared/codes/notes.ts';
import { startOfDay } from '#shared/dates/clock-time.ts';
import type { NoteId } from '#shared/ids.ts';
import type { Failure } from '#shared/result.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox, FilterChips } from '../../ui/choice.tsx';
import { FormError } from '../../ui/error-message.tsx';
import { useLanguage, useText } from '../../ui/text.ts';
import { TextArea } from '../../ui/text-field.tsx';
import { showToast } from '../../ui/toast.tsx';
import { useShortcut } from '../../app/shortcuts.ts';
import { WatchedMomentField } from '../people/watched-fields.tsx';
import type { TypedMoment } from '../people/watched-fields.tsx';
import { useMoments } from '../timeline/use-moments.ts';
import { isEmptyNote, isTooLong, sectionsShown } from './note-draft.ts';
import type { NoteDraft } from './note-draft.ts';
import { SavingLine } from './saving-line.tsx';
import { useDraft } from './use-draft.ts';
import type { WhereNote } from './use-draft.ts';
import { DisqualifiedNotice } from '../network/notices.tsx';
import styles from './notes.module.css';

export interface NoteEditorProps extends WhereNote {
  initial: NoteDraft;
  /** What the note is of: "Kotikäynti". */
  what?: string;
  /** A new note is in the case file from now on. */
  onBegun?: (noteId: NoteId) => void;
  /** `isGone`: nothing was written, and the draft was put aside. */
  onClose: (isGone: boolean) => void;
}

const rowsOf: Readonly<Record<NoteSectionCode, number>> = {
  free: 6,
  happened: 4,
  'own-words': 2,
  agreed: 2,
  next: 2,
};

/** Writes a note in place. What is typed is in the case file within a second. */
export function NoteEditor({ initial, what, onBegun, onClose, ...where }: NoteEditorProps) {
  const t = useText();
  const language = useLanguage();
  const moments = useMoments();
  const box = useRef<HTMLDivElement>(null);
  const { draft, saving, change, flush, finish, leave } = useDraft(where, initial, onBegun);
  const [happened, setHappened] = useState<TypedMoment | null>(null);
  const [complaint, setComplaint] = useState<'empty' | 'day'>();
  const [trouble, setTrouble] = useState<Failure | null>(null);
  const [finishing, setFinishing] = useState(false);
  const sections = sectionsShown(draft);
  const dayIsUnclear = happened !== null && happened.moment === null && happened.typed.trim() !== '';

  const finishNow = async () => {
    if (isEmptyNote(draft)) {
      setComplaint('empty');
      box.current?.querySelector('textarea')?.focus();
      return;
    }
    if (dayIsUnclear) {
      setComplaint('day');
      return;
    }
    setFinishing(true);
    const answer = await finish();
    setFinishing(false);
    if (!answer.ok) {
      setTrouble(answer.error);
      return;
    }
    showToast({ text: t('notes.editor.finished'), detail: t('notes.editor.finishedDetail') });
    onClose(false);
  };

  const close = async () => {
    // Unsaved text is never closed away: the line below says what is wrong and the editor stays.
    const left = await leave();
    if (left !== 'unsaved') onClose(left === 'gone');
  };

  useShortcut({
    keys: 'Ctrl+Enter',
    label: t('notes.editor.finish'),
    scope: 'screen',
    run: () => void finishNow(),
  });

  return (
    <div
      ref={box}
      className={styles.editor}
      role="group"
      aria-label={what === undefined ? t('notes.editor.title') : t('notes.editor.titleOf', { what })}
    >
      <DisqualifiedNotice clientId={where.clientId} />
      <div className={styles.head}>
        <h3>{what === undefined ? t('notes.editor.title') : t('notes.editor.titleOf', { what })}</h3>
        <FilterChips
          label={t('notes.editor.template')}
          mode="one"
          alwaysOne
          options={noteTemplates.codes.map(({ code }) => ({
            id: code,
            label: labelOf(noteTemplates, code, language),
          }))}
          value={[draft.template]}
          onChange={([template]) => {
            if (template) change({ template });
          }}
        />
      </div>
      {sections.map((section, index) => {
        const body = draft.bodies[section] ?? '';
        return (
          <TextArea
            key={section}
            label={labelOf(noteSections, section, language)}
            hideLabel={section === 'free' && sections.length === 1}
            rows={rowsOf[section]}
            autoFocus={index === 0}
            value={body}
            {...(section === 'own-words' ? { placeholder: t('notes.editor.ownWordsHint') } : {})}
            error={
              isTooLong(body)
                ? t('notes.saving.tooLong')
                : complaint === 'empty' && index === 0
                  ? t('notes.editor.empty')
                  : undefined
            }
            onChange={(next) => {
              setComplaint(undefined);
              change({ bodies: { ...draft.bodies, [section]: next } });
            }}
          />
        );
      })}
      <div className={styles.about}>
        <WatchedMomentField
          label={t('notes.editor.happened')}
          hint={t('notes.editor.happenedHint')}
          prefer="past"
          initialText={moments.noted(initial.happenedAt)}
          isRefused={complaint === 'day'}
          value={happened ?? { typed: '', moment: null }}
          onChange={(next) => {
            setHappened(next);
            setComplaint(undefined);
            if (next.moment) change({ happenedAt: next.moment.moment ?? startOfDay(next.moment.date) });
          }}
        />
        <div className={styles.flags}>
          <Checkbox
            isSelected={draft.isPrivate}
            hint={t('notes.editor.isPrivateHint')}
            onChange={(isPrivate) => {
              change({ isPrivate });
            }}
          >
            {t('notes.editor.isPrivate')}
          </Checkbox>
          <Checkbox
            isSelected={draft.aboutOther}
            onChange={(aboutOther) => {
              change({ aboutOther });
            }}
          >
            {t('notes.editor.aboutOther')}
          </Checkbox>
          {draft.aboutOther && (
            <output className={styles.gentle}>{t('notes.editor.aboutOtherWarning')}</output>
          )}
        </div>
      </div>
      <FormError failure={trouble} />
      <div className={styles.foot}>
        <SavingLine state={saving} onTry={() => void flush()} />
        <Button onPress={() => void close()}>{t('notes.editor.close')}</Button>
        <Button variant="primary" isPending={finishing} onPress={() => void finishNow()}>
          {t('notes.editor.finish')}
        </Button>
      </div>
    </div>
  );
}
