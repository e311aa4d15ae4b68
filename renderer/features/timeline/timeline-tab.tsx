import { useEffect, useRef, useState } from 'react';
import type { TimelineEntry } from '#shared/contract/timeline.ts';
import type { ClientId, NoteId } from '#shared/ids.ts';
import { instantOf } from '#shared/time.ts';
import { openOverlay } from '../../app/router.ts';
import { useShortcut } from '../../app/shortcuts.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { FilterChips } from '../../ui/choice.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorMessage } from '../../ui/error-message.tsx';
import { Loading } from '../../ui/progress.tsx';
import { useText } from '../../ui/text.ts';
import { emptyNote } from '../notes/note-draft.ts';
import { NoteEditor } from '../notes/note-editor.tsx';
import { arrange } from './arrange.ts';
import type { TimelineFilter } from './arrange.ts';
import { useTimeline } from './queries.ts';
import { Row } from './row.tsx';
import styles from './timeline.module.css';

const filterIds: readonly TimelineFilter[] = [
  'contact',
  'note',
  'plan',
  'packet',
  'consent',
  'assessment',
  'form',
  'paper',
  'situation',
  'pathway',
];

const isOf = (entry: TimelineEntry, recordId: string): boolean =>
  entry.id === recordId ||
  (entry.type === 'note' && entry.noteId === recordId) ||
  (entry.type === 'contact' && entry.contact.contactId === recordId) ||
  (entry.type === 'packet' && entry.packetId === recordId);

export interface TimelineTabProps {
  clientId: ClientId;
  /** The record that a search or another screen leads to: it is fetched, opened if it is a note, and shown. */
  recordId?: string | undefined;
  /** A partner only reads what arrived and what was answered. */
  canWrite?: boolean;
}

function NewNoteKey({ onPress }: { onPress: () => void }) {
  const t = useText();
  useShortcut({ keys: 'Alt+M', label: t('notes.newNote'), scope: 'screen', run: onPress });
  return null;
}

/** Everything that happened with a person in one stream, newest first; notes are written and read in their place. */
export function TimelineTab({ clientId, recordId, canWrite = true }: TimelineTabProps) {
  const t = useText();
  const [filters, setFilters] = useState<readonly TimelineFilter[]>([]);
  const [openId, setOpenId] = useState<string | null>(recordId ?? null);
  const [isWriting, setIsWriting] = useState(false);
  const [begunId, setBegunId] = useState<NoteId | null>(null);
  const newNote = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const { pages, failure, isPending, hasMore, isLoadingMore, loadMore } = useTimeline(clientId, filters);
  const entries = pages?.flatMap((page) => page.entries) ?? [];
  // What is being written above does not stand in the stream as well.
  const rows = arrange(entries.filter((entry) => entry.type !== 'note' || entry.noteId !== begunId));

  const sought = recordId === undefined ? undefined : entries.find((entry) => isOf(entry, recordId));
  const seekOn = recordId !== undefined && pages !== undefined && !sought && hasMore && !isLoadingMore;
  useEffect(() => {
    if (seekOn) loadMore();
    // loadMore is new on every drawing; whether to go on is what decides.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [seekOn]);

  const write = () => {
    setIsWriting(true);
    setOpenId(null);
  };
  const closeNote = (noteId: string, isGone: boolean) => {
    setOpenId(null);
    // Back to where the note stands. An empty draft was put aside: its place is about to go.
    requestAnimationFrame(() => {
      (isGone ? newNote.current : (document.getElementById(`note-${noteId}`) ?? list.current))?.focus();
    });
  };

  return (
    <Card>
      <div className={styles.tools}>
        <FilterChips
          label={t('person.timeline.filter')}
          options={filterIds.map((id) => ({ id, label: t(`person.timeline.type.${id}`) }))}
          value={filters}
          onChange={setFilters}
        />
        {canWrite && (
          <>
            <NewNoteKey onPress={write} />
            <Button ref={newNote} icon="note" onPress={write} isDisabled={isWriting}>
              {t('notes.newNote')}
            </Button>
          </>
        )}
      </div>
      {isWriting && (
        <NoteEditor
          clientId={clientId}
          noteId={null}
          initial={emptyNote(instantOf(new Date()))}
          onBegun={setBegunId}
          onClose={() => {
            setIsWriting(false);
            setBegunId(null);
            requestAnimationFrame(() => newNote.current?.focus());
          }}
        />
      )}
      {isPending && <Loading />}
      {failure !== null && <ErrorMessage failure={failure} />}
      {pages !== undefined && rows.length === 0 && !isWriting && (
        <EmptyState
          small={filters.length > 0}
          icon="note"
          title={filters.length > 0 ? t('person.timeline.emptyFilter') : t('person.timeline.emptyTitle')}
          action={
            filters.length > 0 || !canWrite ? undefined : (
              <Button
                variant="primary"
                onPress={() => {
                  openOverlay('new-contact', { clientId });
                }}
              >
                {t('person.header.newContact')}
              </Button>
            )
          }
        >
          {filters.length > 0 || !canWrite ? undefined : t('person.timeline.empty')}
        </EmptyState>
      )}
      <div ref={list} tabIndex={-1} className={styles.list}>
        <ol aria-label={t('person.timeline.title')}>
          {rows.map((row) => (
            <Row
              key={`${row.entry.type} ${row.entry.id}`}
              row={row}
              clientId={clientId}
              openId={openId}
              onOpen={setOpenId}
              onClose={closeNote}
              isSought={sought !== undefined && sought === row.entry && openId === null}
            />
          ))}
        </ol>
      </div>
      {rows.length > 0 && (
        <div className={styles.older}>
          {hasMore ? (
            <Button variant="quiet" isPending={isLoadingMore} onPress={loadMore}>
              {t('person.timeline.older')}
            </Button>
          ) : (
            <p className={styles.quiet}>{filters.length === 0 ? t('person.timeline.end') : ''}</p>
          )}
        </div>
      )}
    </Card>
  );
}
