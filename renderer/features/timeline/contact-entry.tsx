import { useState } from 'react';
import { ContactWork } from './contact-work.tsx';
import { LateChip } from './late-chip.tsx';
import { openOverlay } from '../../app/router.ts';
import { channels, presentKinds } from '#shared/codes/channels.ts';
import { labelOf } from '#shared/codes/define.ts';
import { midSentence } from '#shared/i18n/mid-sentence.ts';
import { IconButton } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { Menu } from '../../ui/menu.tsx';
import { Private } from '../../ui/private.tsx';
import { useLanguage, useText } from '../../ui/text.ts';
import { showToast } from '../../ui/toast.tsx';
import { useArchiveContact, useUnarchiveContact } from '../contacts/mutations.ts';
import { useWriteNoteOf } from '../notes/open-note.ts';
import { OfficialDialog } from '../official-record/official-dialog.tsx';
import { useTakenOver } from '../official-record/queries.ts';
import type { EntryOf } from './arrange.ts';
import { Entry } from './entry.tsx';
import { NoteBlock, NoteChips } from './note-block.tsx';
import type { RowProps } from './row.tsx';
import styles from './timeline.module.css';
import { useMoments } from './use-moments.ts';

/** A meeting, call or attempt, with the notes that were written of it. */
export function ContactEntry({
  entry,
  notes,
  openId,
  onOpen,
  onClose,
  isSought,
}: RowProps & { entry: EntryOf<'contact'> }) {
  const t = useText();
  const language = useLanguage();
  const moments = useMoments();
  const archive = useArchiveContact();
  const unarchive = useUnarchiveContact();
  const writeNote = useWriteNoteOf();
  const { contact } = entry;
  const { contactId, clientId, channel, happenedAt, hasTime } = contact;
  const title = labelOf(channels, channel, language);
  const taken = useTakenOver(clientId)(contactId);
  const [isOfficial, setOfficial] = useState(false);

  const remove = async () => {
    const answer = await archive.run({ contactId });
    if (!answer.ok) return;
    showToast({
      text: t('person.timeline.contactArchived'),
      undo: () => void unarchive.run({ contactId }),
    });
  };

  return (
    <Entry
      day={moments.day(happenedAt)}
      clock={hasTime ? moments.clock(happenedAt) : undefined}
      title={title}
      isSought={isSought}
      chips={
        <>
          {!contact.reached && <Chip tone="attention">{t('person.timeline.notReached')}</Chip>}
          {contact.present
            .filter(({ kind }) => kind !== 'client' && kind !== 'worker-pair')
            .map(({ kind, name, partner }) => (
              <Chip key={`${kind} ${name}`}>
                {midSentence(labelOf(presentKinds, kind, language), language)}
                {(name !== '' || partner !== '') && (
                  <>
                    {': '}
                    <Private>{[name, partner].filter((part) => part !== '').join(', ')}</Private>
                  </>
                )}
              </Chip>
            ))}
          {contact.minutes !== null && (
            <Chip>{t('person.timeline.minutes', { count: contact.minutes })}</Chip>
          )}
          <LateChip happenedAt={happenedAt} enteredAt={contact.enteredAt} />
          {taken && <Chip tone="good">{t('papers.official.chip')}</Chip>}
        </>
      }
      menu={
        <Menu
          label={t('person.timeline.actionsOf', { what: `${title} ${moments.day(happenedAt)}` })}
          trigger={
            <IconButton
              icon="more"
              size="small"
              label={t('person.timeline.actionsOf', { what: `${title} ${moments.day(happenedAt)}` })}
            />
          }
          items={[
            {
              id: 'note',
              icon: 'note',
              label: t('person.timeline.writeNote'),
              onAction: () => void writeNote({ clientId, contactId, channel, happenedAt }),
            },
            ...notes.map((note) => ({
              id: note.noteId,
              icon: 'open' as const,
              label:
                note.status === 'draft' ? t('person.timeline.continueDraft') : t('person.timeline.openNote'),
              onAction: () => {
                onOpen(note.noteId);
              },
            })),
            {
              id: 'official',
              icon: 'save',
              label: t('papers.official.action'),
              onAction: () => {
                setOfficial(true);
              },
            },
            {
              id: 'edit',
              icon: 'edit',
              label: t('contacts.row.edit'),
              onAction: () => {
                openOverlay('edit-contact', { contactId });
              },
            },
            {
              id: 'wrong-person',
              icon: 'person',
              label: t('contacts.row.wrongPerson'),
              onAction: () => {
                const what = `${title} ${moments.day(happenedAt)}`;
                openOverlay('wrong-person', { entry: { contactId, clientId, what } });
              },
            },
            {
              id: 'archive',
              icon: 'bin',
              label: t('person.timeline.archiveContact'),
              onAction: () => void remove(),
            },
          ]}
        />
      }
    >
      {(contact.summary !== '' || contact.place !== '') && (
        <p className={styles.text}>
          <Private>
            {contact.summary}
            {contact.summary !== '' && contact.place !== '' && ' · '}
            {contact.place !== '' && <span className={styles.quiet}>{contact.place}</span>}
          </Private>
        </p>
      )}
      {isOfficial && (
        <OfficialDialog
          source={{ recordKind: 'contact', recordId: contactId }}
          onClose={() => {
            setOfficial(false);
          }}
        />
      )}
      <ContactWork contact={contact} />
      {notes.map((note) => (
        <NoteBlock
          key={note.noteId}
          note={note}
          clientId={clientId}
          what={title}
          isOpen={openId === note.noteId}
          onOpen={() => {
            onOpen(note.noteId);
          }}
          onClose={(isGone) => {
            onClose(note.noteId, isGone);
          }}
          {...(note.status === 'draft' || note.isPrivate || note.addenda > 0
            ? { chips: <NoteChips note={note} /> }
            : {})}
        />
      ))}
    </Entry>
  );
}
