import { labelOf } from '#shared/codes/define.ts';
import { noteTemplates } from '#shared/codes/notes.ts';
import type { ClientId } from '#shared/ids.ts';
import { useState } from 'react';
import { openOverlay } from '../../app/router.ts';
import { IconButton } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { Menu } from '../../ui/menu.tsx';
import { Private } from '../../ui/private.tsx';
import { useLanguage, useText } from '../../ui/text.ts';
import { showToast } from '../../ui/toast.tsx';
import { useArchiveNote, useUnarchiveNote } from '../notes/mutations.ts';
import type { EntryOf, TimelineRow } from './arrange.ts';
import { AssessmentRow, FormRow, PromiseRow, RatingRoundRow } from './assess-entries.tsx';
import { AppointmentEntry } from './appointment-entry.tsx';
import { ContactEntry } from './contact-entry.tsx';
import { Entry } from './entry.tsx';
import { LateChip } from './late-chip.tsx';
import { PaperEntry } from '../papers/paper-entry.tsx';
import { OfficialDialog } from '../official-record/official-dialog.tsx';
import { useTakenOver } from '../official-record/queries.ts';
import { CheckInEntry, PathwayEntry, SituationEntry, SpellEntry } from './life-entries.tsx';
import { NoteBlock, NoteChips } from './note-block.tsx';
import { CloseOneContactRow, DisclosureRow } from './network-entries.tsx';
import { PacketEntry } from './packet-entry.tsx';
import { ReceptionRow } from './reception-entry.tsx';
import { GoalRatingEntryRow, PlanPauseEntryRow, StepEntry } from './plan-entries.tsx';
import styles from './timeline.module.css';
import { useMoments } from './use-moments.ts';

export interface RowProps extends Pick<TimelineRow, 'notes'> {
  clientId: ClientId;
  /** The note that is open in its place. */
  openId: string | null;
  onOpen: (noteId: string) => void;
  onClose: (noteId: string, isGone: boolean) => void;
  isSought: boolean;
}

function NoteEntryRow(props: RowProps & { entry: EntryOf<'note'> }) {
  const { entry, clientId, openId, onOpen, onClose, isSought } = props;
  const t = useText();
  const language = useLanguage();
  const moments = useMoments();
  const archive = useArchiveNote();
  const unarchive = useUnarchiveNote();
  const { noteId, template, status, at } = entry;
  const title = template === 'free' ? t('notes.editor.title') : labelOf(noteTemplates, template, language);
  const taken = useTakenOver(clientId)(noteId);
  const [isOfficial, setOfficial] = useState(false);
  const what = t('person.timeline.actionsOf', { what: `${title} ${moments.day(at)}` });
  const removeDraft = async () => {
    const answer = await archive.run({ noteId });
    if (!answer.ok) return;
    showToast({ text: t('person.timeline.draftArchived'), undo: () => void unarchive.run({ noteId }) });
  };
  return (
    <Entry
      day={moments.day(at)}
      clock={moments.noted(at) === moments.day(at) ? undefined : moments.clock(at)}
      title={title}
      isSought={isSought}
      chips={
        <>
          <NoteChips note={entry} />
          <LateChip happenedAt={at} enteredAt={entry.enteredAt} />
          {taken && <Chip tone="good">{t('papers.official.chip')}</Chip>}
        </>
      }
      menu={
        <Menu
          label={what}
          trigger={<IconButton icon="more" size="small" label={what} />}
          items={[
            {
              id: 'open',
              icon: status === 'draft' ? 'edit' : 'note',
              label: status === 'draft' ? t('person.timeline.continueDraft') : t('person.timeline.openNote'),
              onAction: () => {
                onOpen(noteId);
              },
            },
            {
              id: 'wrong-person',
              icon: 'person',
              label: t('contacts.row.wrongPerson'),
              onAction: () => {
                const moved = { noteId, clientId, what: `${title} ${moments.day(at)}` };
                openOverlay('wrong-person', { entry: moved });
              },
            },
            ...(status === 'draft'
              ? [
                  {
                    id: 'archive',
                    icon: 'bin' as const,
                    label: t('person.timeline.archiveDraft'),
                    onAction: () => void removeDraft(),
                  },
                ]
              : [
                  {
                    id: 'official',
                    icon: 'save' as const,
                    label: t('papers.official.action'),
                    onAction: () => {
                      setOfficial(true);
                    },
                  },
                ]),
          ]}
        />
      }
    >
      {isOfficial && (
        <OfficialDialog
          source={{ recordKind: 'note', recordId: noteId }}
          onClose={() => {
            setOfficial(false);
          }}
        />
      )}
      <NoteBlock
        note={entry}
        clientId={clientId}
        isOpen={openId === noteId}
        onOpen={() => {
          onOpen(noteId);
        }}
        onClose={(isGone) => {
          onClose(noteId, isGone);
        }}
      />
    </Entry>
  );
}

/** One row of the stream, drawn by what it is. */
export function Row({ row, ...rest }: Omit<RowProps, 'notes'> & { row: TimelineRow }) {
  const t = useText();
  const moments = useMoments();
  const { entry, notes } = row;
  const { isSought } = rest;
  const day = moments.day(entry.at);
  switch (entry.type) {
    case 'contact':
      return <ContactEntry {...rest} entry={entry} notes={notes} />;
    case 'note':
      return <NoteEntryRow {...rest} entry={entry} notes={notes} />;
    case 'paper':
      return <PaperEntry entry={entry} clientId={rest.clientId} isSought={isSought} />;
    case 'assessment':
      return <AssessmentRow entry={entry} isSought={isSought} />;
    case 'rating-round':
      return <RatingRoundRow entry={entry} isSought={isSought} />;
    case 'form':
      return <FormRow entry={entry} isSought={isSought} />;
    case 'promise':
      return <PromiseRow entry={entry} isSought={isSought} />;
    case 'appointment':
      return <AppointmentEntry entry={entry} isSought={isSought} />;
    case 'packet':
      return <PacketEntry entry={entry} isSought={isSought} />;
    case 'reception':
      return <ReceptionRow entry={entry} isSought={isSought} />;
    case 'plan':
      return (
        <Entry
          day={day}
          isSought={isSought}
          title={t('person.timeline.planName')}
          chips={<Chip tone="good">{t(`person.timeline.planReason.${entry.reason}`)}</Chip>}
        >
          <p className={styles.text}>
            <Private>
              {entry.goal === ''
                ? t('person.timeline.planVersionOnly', { number: entry.number })
                : t('person.timeline.planVersion', { number: entry.number, goal: entry.goal })}
            </Private>
          </p>
        </Entry>
      );
    case 'step':
      return <StepEntry entry={entry} isSought={isSought} />;
    case 'goal-rating':
      return <GoalRatingEntryRow entry={entry} isSought={isSought} />;
    case 'plan-pause':
      return <PlanPauseEntryRow entry={entry} isSought={isSought} />;
    case 'disclosure':
      return <DisclosureRow entry={entry} isSought={isSought} />;
    case 'close-one-contact':
      return <CloseOneContactRow entry={entry} isSought={isSought} />;
    case 'situation':
      return <SituationEntry entry={entry} isSought={isSought} />;
    case 'pathway':
      return <PathwayEntry entry={entry} isSought={isSought} />;
    case 'check-in':
      return <CheckInEntry entry={entry} isSought={isSought} />;
    case 'spell':
      return <SpellEntry entry={entry} isSought={isSought} />;
    case 'consent': {
      const isGiven = entry.event === 'given';
      return (
        <Entry
          day={day}
          isSought={isSought}
          title={
            entry.isLegalGround
              ? t(isGiven ? 'person.timeline.groundGiven' : 'person.timeline.groundWithdrawn')
              : t(isGiven ? 'person.timeline.consentGiven' : 'person.timeline.consentWithdrawn')
          }
        >
          <p className={styles.text}>
            <Private>{entry.partner}</Private>
          </p>
        </Entry>
      );
    }
  }
}
