import { useState } from 'react';
import { RowOutcome, shownRows } from '#shared/contract/imports.ts';
import type { RowDecision } from '#shared/contract/imports.ts';
import type { ArgsOf, ResultOf } from '#shared/contract/index.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { FilterChips } from '../../ui/choice.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorMessage } from '../../ui/error-message.tsx';
import { Quiet, Row, Stack } from '../../ui/layout.tsx';
import { Loading } from '../../ui/progress.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useText } from '../../ui/text.ts';
import { useRunImport } from './mutations.ts';
import { PreviewLine } from './preview-row.tsx';
import { useImportPreview } from './queries.ts';
import { WorkProgress } from './work-progress.tsx';
import styles from './imports.module.css';

type Shown = RowOutcome | 'all';

/** Every row and what will become of it, counted and filtered; then the import. */
export function PreviewStep(props: {
  asked: Pick<ArgsOf<'imports.preview'>, 'handle' | 'mapping'>;
  onBack: () => void;
  onDone: (result: ResultOf<'imports.run'>) => void;
}) {
  const { asked, onBack, onDone } = props;
  const t = useText();
  const [shown, setShown] = useState<Shown>('all');
  const [decisions, setDecisions] = useState<ReadonlyMap<number, RowDecision>>(new Map());
  const [ground, setGround] = useState('');
  const decided = { ...asked, decisions: [...decisions.values()] };
  const preview = useImportPreview({ ...decided, show: shown === 'all' ? null : shown });
  const run = useRunImport();
  const { data } = preview;
  const coded = asked.mapping.some(({ field }) => field === 'identityCode');
  const start = async () => {
    if (!data) return;
    const answer = await run.run({
      ...decided,
      fingerprint: data.fingerprint,
      identityCodeGround: ground,
    });
    if (answer.ok) onDone(answer.value);
    else if (answer.error.code === 'import-outdated') preview.refetch();
  };
  const wanted = data ? data.counts.add + data.counts.update : 0;
  const leftOut = data ? data.counts.decide + data.counts.problem + data.counts.left : 0;
  const outcomes = RowOutcome.options.filter(
    (outcome) => (data?.counts[outcome] ?? 0) > 0 || outcome === shown,
  );
  return (
    <Card title={t('imports.step.look')} note={t('imports.look.lead')}>
      {preview.failure !== null && <ErrorMessage failure={preview.failure} />}
      {preview.isPending && preview.failure === null && <Loading />}
      {data && (
        <>
          <div className={styles.lead}>
            <FilterChips<Shown>
              label={t('imports.look.show')}
              mode="one"
              alwaysOne
              options={[
                { id: 'all', label: t('imports.look.all') },
                ...outcomes.map((id) => ({
                  id,
                  label: t(`imports.count.${id}`, { count: data.counts[id] }),
                })),
              ]}
              value={[shown]}
              onChange={([chosen]) => {
                if (chosen) setShown(chosen);
              }}
            />
            {data.rows.length === shownRows && (
              <Quiet>{t('imports.look.shownOnly', { count: shownRows })}</Quiet>
            )}
          </div>
          {data.rows.length === 0 && <EmptyState small title={t('imports.look.empty')} />}
          <ul>
            {data.rows.map((row) => (
              <PreviewLine
                key={row.row}
                row={row}
                decision={decisions.get(row.row)}
                onDecide={(decision) => {
                  setDecisions((before) => {
                    const after = new Map(before);
                    if (decision) after.set(row.row, decision);
                    else after.delete(row.row);
                    return after;
                  });
                }}
              />
            ))}
          </ul>
          <div className={styles.foot}>
            <Stack tight>
              {coded && data.keepsIdentityCodes && (
                <TextField
                  label={t('imports.look.ground')}
                  hint={t('imports.look.groundHint')}
                  value={ground}
                  maxLength={300}
                  onChange={setGround}
                />
              )}
              <Quiet>
                {leftOut > 0 && `${t('imports.look.leftOut', { count: leftOut })} `}
                {t('imports.look.backup')}
              </Quiet>
              {run.failure !== null && run.failure.code !== 'cancelled' && (
                <ErrorMessage failure={run.failure} />
              )}
              {run.isRunning && <WorkProgress label={t('imports.look.working')} />}
              <Row align="end">
                <Button isDisabled={run.isRunning} onPress={onBack}>
                  {t('imports.look.back')}
                </Button>
                <Button
                  variant="primary"
                  isDisabled={data.counts.add + data.counts.update + data.counts.unchanged === 0}
                  isPending={run.isRunning}
                  onPress={() => void start()}
                >
                  {wanted + data.counts.unchanged === 0
                    ? t('imports.look.nothing')
                    : t('imports.look.run', { count: wanted + data.counts.unchanged })}
                </Button>
              </Row>
            </Stack>
          </div>
        </>
      )}
    </Card>
  );
}
