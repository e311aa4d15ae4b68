import { useState } from 'react';
import type { DoubleSide, MergeField } from '#shared/contract/doubles.ts';
import type { ResultOf } from '#shared/contract/index.ts';
import { RadioGroup } from '../../ui/choice.tsx';
import { Dialog, DialogButtons } from '../../ui/dialog.tsx';
import { ErrorMessage, FormError } from '../../ui/error-message.tsx';
import { Quiet, Stack } from '../../ui/layout.tsx';
import { Private } from '../../ui/private.tsx';
import { Loading } from '../../ui/progress.tsx';
import { useText } from '../../ui/text.ts';
import { showToast } from '../../ui/toast.tsx';
import { useSideFacts } from './alike.tsx';
import { useMerge, useUndoMerge } from './mutations.ts';
import { useMergePreview } from './queries.ts';
import { useFieldValue } from './use-field-value.ts';
import styles from './doubles.module.css';

/** Two values that differ and are not told: a turvakielto hides them. */
const isHidden = (kept: string, merged: string): boolean => kept === '' && merged === '';

/** Which value of each differing field stays: the kept person's unless it was chosen otherwise. */
function Differences(props: {
  preview: ResultOf<'doubles.preview'>;
  taken: ReadonlySet<MergeField>;
  onTake: (field: MergeField, taken: boolean) => void;
}) {
  const { preview, taken, onTake } = props;
  const t = useText();
  const valueOf = useFieldValue();
  if (preview.fields.length === 0) return null;
  return (
    <section className={styles.part}>
      <h3>{t('doubles.mergeDialog.fields')}</h3>
      <Quiet>{t('doubles.mergeDialog.fieldsHint')}</Quiet>
      {preview.fields.map(({ field, kept, merged }) => (
        <Private as="div" key={field}>
          <RadioGroup
            label={t(`person.field.${field}`)}
            across
            options={[
              {
                id: 'kept',
                label: isHidden(kept, merged) ? t('doubles.mergeDialog.hiddenKept') : valueOf(field, kept),
              },
              {
                id: 'merged',
                label: isHidden(kept, merged)
                  ? t('doubles.mergeDialog.hiddenMerged')
                  : valueOf(field, merged),
              },
            ]}
            value={taken.has(field) ? 'merged' : 'kept'}
            onChange={(chosen) => {
              onTake(field, chosen === 'merged');
            }}
          />
        </Private>
      ))}
    </section>
  );
}

function WhatFollows({ preview }: { preview: ResultOf<'doubles.preview'> }) {
  const t = useText();
  const valueOf = useFieldValue();
  return (
    <>
      {preview.filled.length > 0 && (
        <section className={styles.part}>
          <h3>{t('doubles.mergeDialog.filled')}</h3>
          <ul>
            {preview.filled.map(({ field, value }) => (
              <li key={field}>
                <Private>
                  {t(`doubles.mergeDialog.${value === '' ? 'hiddenLine' : 'filledLine'}`, {
                    field: t(`person.field.${field}`),
                    value: valueOf(field, value),
                  })}
                </Private>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section className={styles.part}>
        <h3>{t('doubles.mergeDialog.moves')}</h3>
        {preview.moves.length === 0 ? (
          <Quiet>{t('doubles.mergeDialog.nothingMoves')}</Quiet>
        ) : (
          <p>{preview.moves.map(({ kind, count }) => t(`doubles.moves.${kind}`, { count })).join(', ')}</p>
        )}
      </section>
    </>
  );
}

/** Who is written down first is kept, but nobody goes into the archive by a merge without having been chosen for it. */
const keptFirst = (a: DoubleSide, b: DoubleSide): DoubleSide => (a.archived && !b.archived ? b : a);

/** Makes one person of two: who is kept, which values stay, what moves. Nothing happens before it was looked at. */
export function MergeDialog({ a, b, onClose }: { a: DoubleSide; b: DoubleSide; onClose: () => void }) {
  const t = useText();
  const factsOf = useSideFacts();
  const [keptId, setKept] = useState(keptFirst(a, b).clientId);
  const [taken, setTaken] = useState<ReadonlySet<MergeField>>(new Set());
  const mergedId = keptId === a.clientId ? b.clientId : a.clientId;
  const preview = useMergePreview({ keptId, mergedId });
  const merge = useMerge();
  const undo = useUndoMerge();
  const isCurrent = preview.data?.kept.clientId === keptId;
  const run = async () => {
    const answer = await merge.run({ keptId, mergedId, takeMerged: [...taken] });
    if (!answer.ok) return;
    const { mergeId } = answer.value;
    const kept = keptId === a.clientId ? a : b;
    const other = keptId === a.clientId ? b : a;
    showToast({
      text: t('doubles.mergeDialog.done', { name: (taken.has('displayName') ? other : kept).displayName }),
      undo: () =>
        void undo.run({ mergeId }).then((undone) => {
          if (undone.ok) showToast({ text: t('doubles.mergeDialog.undone') });
        }),
    });
    onClose();
  };
  return (
    <Dialog
      title={t('doubles.mergeDialog.title')}
      isOpen
      onClose={onClose}
      size="wide"
      footer={
        <DialogButtons
          onCancel={onClose}
          isDisabled={!isCurrent}
          isPending={merge.isRunning}
          onPress={() => void run()}
        >
          {t('doubles.mergeDialog.run')}
        </DialogButtons>
      }
    >
      <Stack>
        <Private as="div">
          <RadioGroup
            label={t('doubles.mergeDialog.keep')}
            hint={t('doubles.mergeDialog.keepHint')}
            options={[a, b].map((side) => ({
              id: side.clientId,
              label: side.displayName,
              // Two of one name are told apart by the rest.
              description: factsOf(side),
            }))}
            value={keptId}
            onChange={(chosen) => {
              setKept(chosen);
              setTaken(new Set());
            }}
          />
        </Private>
        {preview.failure !== null && <ErrorMessage failure={preview.failure} />}
        {preview.data === undefined && preview.failure === null && <Loading />}
        {preview.data && isCurrent && (
          <>
            <Differences
              preview={preview.data}
              taken={taken}
              onTake={(field, isTaken) => {
                setTaken((before) => {
                  const after = new Set(before);
                  if (isTaken) after.add(field);
                  else after.delete(field);
                  return after;
                });
              }}
            />
            <WhatFollows preview={preview.data} />
          </>
        )}
        <Quiet>{t('doubles.mergeDialog.undoNote')}</Quiet>
        <FormError failure={merge.failure} />
      </Stack>
    </Dialog>
  );
}
