import { useEffect, useRef, useState } from 'react';
import type { Paper } from '#shared/contract/papers.ts';
import { dayOf } from '#shared/time.ts';
import type { ClientId } from '#shared/ids.ts';
import { largestPaper } from '#shared/papers/media-types.ts';
import { IconButton, LinkButton } from '../../ui/button.tsx';
import { Card, CardLine } from '../../ui/card.tsx';
import { Chip } from '../../ui/chip.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorMessage } from '../../ui/error-message.tsx';
import { FileDrop } from '../../ui/file-drop.tsx';
import { Quiet } from '../../ui/layout.tsx';
import { Menu } from '../../ui/menu.tsx';
import { Private } from '../../ui/private.tsx';
import { Loading } from '../../ui/progress.tsx';
import { showToast } from '../../ui/toast.tsx';
import { useLanguage, useText } from '../../ui/text.ts';
import { useMoments } from '../timeline/use-moments.ts';
import { useAddPaper, useChoosePaper, usePutPaperBack, useRemovePaper } from './mutations.ts';
import { PaperDetailsDialog } from './paper-details-dialog.tsx';
import { PaperDialog } from './paper-dialog.tsx';
import styles from './papers.module.css';
import { usePapers } from './queries.ts';
import { sizeWords } from '#shared/papers/size.ts';

type Over = { paper: Paper; what: 'look' | 'copy' | 'details' };

function PaperLine({
  paper,
  isSought,
  onOver,
}: {
  paper: Paper;
  isSought: boolean;
  onOver: (what: Over['what']) => void;
}) {
  const t = useText();
  const language = useLanguage();
  const moments = useMoments();
  const row = useRef<HTMLDivElement>(null);
  const remove = useRemovePaper();
  const putBack = usePutPaperBack();
  const { attachmentId, title, view, datedOn, enteredAt, words, originalName, size } = paper;
  useEffect(() => {
    if (!isSought) return;
    row.current?.scrollIntoView({ block: 'center' });
    row.current?.focus({ preventScroll: true });
  }, [isSought]);
  const takeAway = async () => {
    const answer = await remove.run({ attachmentId });
    if (!answer.ok) return;
    showToast({ text: t('papers.removed'), undo: () => void putBack.run({ attachmentId }) });
  };
  const day =
    datedOn === null
      ? t('papers.taken', { date: moments.date(dayOf(enteredAt)) })
      : t('papers.dated', { date: moments.date(datedOn) });
  const actions = t('papers.actionsOf', { title });
  return (
    <CardLine
      as="li"
      end={
        <Menu
          label={actions}
          trigger={<IconButton icon="more" size="small" label={actions} />}
          items={[
            {
              id: 'look',
              icon: 'eye',
              label: view === 'outside' ? t('papers.openOutside') : t('papers.open'),
              onAction: () => {
                onOver('look');
              },
            },
            {
              id: 'copy',
              icon: 'save',
              label: t('papers.save'),
              onAction: () => {
                onOver('copy');
              },
            },
            {
              id: 'details',
              icon: 'edit',
              label: t('papers.edit'),
              onAction: () => {
                onOver('details');
              },
            },
            'line',
            { id: 'remove', icon: 'bin', label: t('papers.remove'), onAction: () => void takeAway() },
          ]}
        />
      }
    >
      <div ref={row} tabIndex={-1} className={styles.paper}>
        <div className={styles.head}>
          <LinkButton
            plain
            onPress={() => {
              onOver('look');
            }}
          >
            <Private>{title}</Private>
          </LinkButton>
          {view === 'outside' && <Chip>{t('papers.outsideChip')}</Chip>}
        </div>
        {words !== '' && (
          <p>
            <Private>{words}</Private>
          </p>
        )}
        <Quiet>
          {day} ·{' '}
          <Private>{t('papers.file', { name: originalName, size: sizeWords(size, language) })}</Private>
        </Quiet>
      </div>
    </CardLine>
  );
}

/** The papers around a person: dropped or chosen, looked at from memory, kept encrypted. */
export function PapersCard({ clientId, recordId }: { clientId: ClientId; recordId?: string | undefined }) {
  const t = useText();
  const { data, failure, isPending } = usePapers(clientId);
  const choose = useChoosePaper();
  const add = useAddPaper();
  const [over, setOver] = useState<Over | null>(null);
  const refused = add.failure ?? choose.failure;
  const taken = () => showToast({ text: t('papers.added'), detail: t('papers.addedDetail') });
  const close = () => {
    setOver(null);
  };
  return (
    <Card title={t('papers.title')} note={t('papers.note')}>
      {isPending && <Loading />}
      {failure !== null && <ErrorMessage failure={failure} />}
      {data?.length === 0 && (
        <EmptyState small title={t('papers.empty')}>
          {t('papers.emptyText')}
        </EmptyState>
      )}
      {data !== undefined && data.length > 0 && (
        <ul>
          {data.map((paper) => (
            <PaperLine
              key={paper.attachmentId}
              paper={paper}
              isSought={paper.attachmentId === recordId}
              onOver={(what) => {
                setOver({ paper, what });
              }}
            />
          ))}
        </ul>
      )}
      <div className={styles.drop}>
        <FileDrop
          label={t('papers.drop')}
          maxBytes={largestPaper}
          onTooLarge={() => showToast({ text: t('papers.tooLarge'), tone: 'attention' })}
          onBytes={(bytes, name) => {
            choose.reset();
            void add.run({ clientId, originalName: name, bytes }).then((answer) => {
              if (answer.ok) taken();
            });
          }}
          choose={{
            label: t('papers.choose'),
            isPending: choose.isRunning || add.isRunning,
            onPress: () => {
              add.reset();
              void choose.run({ clientId }).then((answer) => {
                if (answer.ok) taken();
              });
            },
          }}
        />
        {refused !== null && refused.code !== 'cancelled' && <ErrorMessage failure={refused} />}
      </div>
      {over !== null && over.what !== 'details' && (
        <PaperDialog paper={over.paper} asCopy={over.what === 'copy'} onClose={close} />
      )}
      {over?.what === 'details' && <PaperDetailsDialog paper={over.paper} onClose={close} />}
    </Card>
  );
}
