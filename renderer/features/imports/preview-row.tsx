import type { PreviewRow, RowDecision } from '#shared/contract/imports.ts';
import { Chip } from '../../ui/chip.tsx';
import { Private } from '../../ui/private.tsx';
import { Select } from '../../ui/select.tsx';
import { useText } from '../../ui/text.ts';
import { useReasons } from '../doubles/alike.tsx';
import { useFieldValue } from '../doubles/use-field-value.ts';
import { useFieldLabel } from './use-field-label.ts';
import styles from './imports.module.css';

const tones = {
  add: 'good',
  update: 'plain',
  unchanged: 'plain',
  decide: 'attention',
  problem: 'danger',
  left: 'plain',
} as const;

function Changes({ row }: { row: PreviewRow }) {
  const t = useText();
  const labelOf = useFieldLabel();
  const valueOf = useFieldValue();
  // Someone new is called what stands above.
  const told = row.changes.filter(({ field }) => row.outcome !== 'add' || field !== 'displayName');
  if (told.length === 0) return null;
  return (
    <ul className={styles.changes}>
      {told.map(({ field, before, after }) => {
        const words = { field: labelOf(field), before: valueOf(field, before), after: valueOf(field, after) };
        return (
          <li key={field}>
            <Private>
              {before === '' && after === ''
                ? t('imports.row.hidden', words)
                : row.outcome === 'add'
                  ? t('imports.row.value', words)
                  : t('imports.row.change', words)}
            </Private>
          </li>
        );
      })}
    </ul>
  );
}

type Choice = 'later' | 'add' | 'leave' | `same ${string}`;

/** Who a row is that is like someone; any row can be left out. */
function Decision(props: {
  row: PreviewRow;
  decision: RowDecision | undefined;
  onDecide: (decision: RowDecision | null) => void;
}) {
  const { row, decision, onDecide } = props;
  const t = useText();
  const same = row.candidates.map((side) => ({
    id: `same ${side.clientId}` as const,
    label: t('imports.row.isSame', { name: side.displayName }),
    clientId: side.clientId,
  }));
  const value: Choice =
    decision === undefined
      ? 'later'
      : decision.choice === 'update'
        ? `same ${decision.clientId ?? ''}`
        : decision.choice;
  return (
    <div className={styles.decision}>
      <Select<Choice>
        label={t('imports.row.decide', { row: row.row })}
        hideLabel
        options={[
          { id: 'later', label: t('imports.row.choose') },
          ...same.map(({ id, label }) => ({ id, label })),
          { id: 'add', label: t('imports.row.isNew') },
          { id: 'leave', label: t('imports.row.leave') },
        ]}
        value={value}
        onChange={(chosen) => {
          const found = same.find(({ id }) => id === chosen);
          if (found) onDecide({ row: row.row, choice: 'update', clientId: found.clientId });
          else if (chosen === 'add' || chosen === 'leave') {
            onDecide({ row: row.row, choice: chosen, clientId: null });
          } else onDecide(null);
        }}
      />
    </div>
  );
}

/** What an import does with one row. */
export function PreviewLine(props: {
  row: PreviewRow;
  decision: RowDecision | undefined;
  onDecide: (decision: RowDecision | null) => void;
}) {
  const { row, decision } = props;
  const t = useText();
  const reasonsIn = useReasons();
  const labelOf = useFieldLabel();
  const { problem } = row;
  return (
    <li className={styles.row}>
      <small className={styles.number}>{t('imports.row.number', { row: row.row })}</small>
      <div className={styles.about}>
        <strong>
          <Private>{row.name === '' ? t('imports.row.nameless') : row.name}</Private>
        </strong>
        {problem && (
          <p>
            {problem.field !== null && `${labelOf(problem.field)}. `}
            <Private>
              {t(`imports.problem.${problem.code}`, { value: problem.value, row: problem.otherRow ?? '' })}
            </Private>
          </p>
        )}
        <Changes row={row} />
        {row.candidates.map((side) => (
          <p key={side.clientId}>
            <Private>{t('imports.row.like', { name: side.displayName })}</Private>{' '}
            <small>{t('imports.row.why', { reasons: reasonsIn(side.reasons) })}</small>
          </p>
        ))}
        {(row.candidates.length > 0 || decision !== undefined) && <Decision {...props} />}
      </div>
      <Chip tone={tones[row.outcome]}>{t(`imports.outcome.${row.outcome}`)}</Chip>
    </li>
  );
}
