import { ImportField } from '#shared/contract/imports.ts';
import type { DateOrder, StagedTable, TableColumn } from '#shared/contract/imports.ts';
import { formatDate } from '#shared/dates/format.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { RadioGroup } from '../../ui/choice.tsx';
import { Quiet, Row, Stack } from '../../ui/layout.tsx';
import { Private } from '../../ui/private.tsx';
import { Select } from '../../ui/select.tsx';
import { useLanguage, useText } from '../../ui/text.ts';
import { useFieldLabel } from './use-field-label.ts';
import styles from './imports.module.css';

export interface ChosenColumns {
  /** What each column is, by its number. */
  readonly fields: ReadonlyMap<number, ImportField>;
  /** How ambiguous dates are read, by the column's number. */
  readonly orders: ReadonlyMap<number, DateOrder>;
}

const names: readonly ImportField[] = ['displayName', 'firstName', 'lastName'];
export const hasName = ({ fields }: ChosenColumns): boolean =>
  [...fields.values()].some((field) => names.includes(field));

/** The dates of a column must be asked about: they fit two orders, and it was not said which is meant. */
export const asksOrder = ({ dates }: TableColumn): boolean => dates !== null && dates.order === null;

export const isDecided = (columns: ChosenColumns, table: StagedTable): boolean =>
  hasName(columns) &&
  table.columns.every(
    (column) =>
      columns.fields.get(column.column) !== 'birthDate' ||
      !asksOrder(column) ||
      columns.orders.has(column.column),
  );

interface ColumnProps {
  column: TableColumn;
  header: string;
  chosen: ChosenColumns;
  onField: (field: ImportField | null) => void;
  onOrder: (order: DateOrder) => void;
}

function DatesQuestion({ column, header, chosen, onOrder }: Omit<ColumnProps, 'onField'>) {
  const t = useText();
  const language = useLanguage();
  const example = column.dates?.example;
  if (!example) return null;
  return (
    <RadioGroup
      label={t('imports.dates.ask', { column: header })}
      hint={t('imports.dates.example', { row: example.row, text: example.text })}
      options={example.readings.map(({ order, date }) => ({
        id: order,
        label: t(`imports.dates.${order}`, { date: formatDate(date, language) }),
      }))}
      value={chosen.orders.get(column.column) ?? null}
      onChange={onOrder}
    />
  );
}

function Column(props: ColumnProps) {
  const { column, header, chosen, onField } = props;
  const t = useText();
  const labelOf = useFieldLabel();
  const field = chosen.fields.get(column.column) ?? null;
  const hint =
    field === 'identityCode'
      ? t('imports.columns.identityHint')
      : field === 'key'
        ? t('imports.columns.keyHint')
        : undefined;
  return (
    <li className={styles.column}>
      <div className={styles.what}>
        <strong>{header}</strong>
        <span>
          {column.samples.length === 0 ? (
            t('imports.columns.empty')
          ) : (
            <Private>{column.samples.join(' · ')}</Private>
          )}
        </span>
        <small>{t('imports.columns.filled', { count: column.filled })}</small>
      </div>
      <div className={styles.choice}>
        <Select
          label={t('imports.columns.pick', { column: header })}
          hideLabel
          hint={hint}
          options={[
            { id: 'none', label: t('imports.columns.none') },
            ...ImportField.options.map((id) => ({ id, label: labelOf(id) })),
          ]}
          value={field ?? 'none'}
          onChange={(id) => {
            onField(id === 'none' ? null : id);
          }}
        />
        {field === 'birthDate' && asksOrder(column) && <DatesQuestion {...props} />}
      </div>
    </li>
  );
}

/** What each column is, with its first values beside it; ambiguous dates are asked about here. */
export function ColumnsStep(props: {
  table: StagedTable;
  chosen: ChosenColumns;
  onChange: (chosen: ChosenColumns) => void;
  onOther: () => void;
  onNext: () => void;
}) {
  const { table, chosen, onChange, onOther, onNext } = props;
  const t = useText();
  const ready = isDecided(chosen, table);
  return (
    <Card
      title={t('imports.columns.title')}
      note={
        <Private>
          {table.name} · {t('imports.rows', { count: table.rows })}
        </Private>
      }
    >
      <div className={styles.lead}>
        <Quiet>{t('imports.columns.lead')}</Quiet>
      </div>
      <ul>
        {table.columns.map((column) => (
          <Column
            key={column.column}
            column={column}
            header={column.header || t('imports.columns.unnamed', { number: column.column + 1 })}
            chosen={chosen}
            onField={(field) => {
              // One column for each: choosing takes it from the other.
              const fields = new Map([...chosen.fields].filter(([, other]) => other !== field));
              if (field === null) fields.delete(column.column);
              else fields.set(column.column, field);
              onChange({ ...chosen, fields });
            }}
            onOrder={(order) => {
              onChange({ ...chosen, orders: new Map(chosen.orders).set(column.column, order) });
            }}
          />
        ))}
      </ul>
      <div className={styles.foot}>
        <Stack tight>
          {!ready && (
            <p role="status">{hasName(chosen) ? t('imports.dates.first') : t('imports.columns.nameFirst')}</p>
          )}
          <Row align="end">
            <Button onPress={onOther}>{t('imports.columns.other')}</Button>
            <Button variant="primary" isDisabled={!ready} onPress={onNext}>
              {t('imports.columns.next')}
            </Button>
          </Row>
        </Stack>
      </div>
    </Card>
  );
}
