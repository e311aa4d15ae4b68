import { useState } from 'react';
import type { ResultOf } from '#shared/contract/index.ts';
import { formatDate } from '#shared/dates/format.ts';
import type { ImportRunId } from '#shared/ids.ts';
import { dayOf } from '#shared/time.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Chip } from '../../ui/chip.tsx';
import { AlertDialog } from '../../ui/dialog.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorMessage } from '../../ui/error-message.tsx';
import { useLanguage, useText } from '../../ui/text.ts';
import { useUndoImport } from './mutations.ts';
import { useImports } from './queries.ts';
import { WorkProgress } from './work-progress.tsx';
import styles from './imports.module.css';

/** Imports that were made, each with its one undo. */
export function PastImports({ onUndone }: { onUndone: (undone: ResultOf<'imports.undo'>) => void }) {
  const t = useText();
  const language = useLanguage();
  const { data } = useImports();
  const undo = useUndoImport();
  const [asked, setAsked] = useState<{ runId: ImportRunId; source: string } | null>(null);
  return (
    <Card title={t('imports.past.title')}>
      {data?.length === 0 && <EmptyState small title={t('imports.past.none')} />}
      <ul>
        {data?.map(({ runId, source, importedAt, undoneAt, added, updated }) => (
          <li key={runId} className={styles.past}>
            <div className={styles.what}>
              <strong>{source}</strong>
              <small>
                {t('imports.past.at', { day: formatDate(dayOf(importedAt), language) })} ·{' '}
                {t('imports.past.counts', { added, updated })}
              </small>
            </div>
            {undoneAt === null ? (
              <Button
                size="small"
                icon="undo"
                isDisabled={undo.isRunning}
                aria-label={t('imports.past.undoName', { name: source })}
                onPress={() => {
                  setAsked({ runId, source });
                }}
              >
                {t('imports.past.undo')}
              </Button>
            ) : (
              <Chip>{t('imports.past.undone')}</Chip>
            )}
          </li>
        ))}
      </ul>
      {undo.failure !== null && <ErrorMessage failure={undo.failure} />}
      {undo.isRunning && (
        <div className={styles.foot}>
          <WorkProgress label={t('imports.look.undoing')} />
        </div>
      )}
      {asked && (
        <AlertDialog
          title={t('imports.past.askTitle', { name: asked.source })}
          isOpen
          onClose={() => {
            setAsked(null);
          }}
          confirm={t('imports.past.undo')}
          onConfirm={() => {
            setAsked(null);
            void undo.run({ runId: asked.runId }).then((answer) => {
              if (answer.ok) onUndone(answer.value);
            });
          }}
        >
          {t('imports.past.ask')}
        </AlertDialog>
      )}
    </Card>
  );
}
