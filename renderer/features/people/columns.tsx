import type { ClientRow } from '#shared/contract/clients.ts';
import type { Instant } from '#shared/time.ts';
import type { TextOf } from '#shared/i18n/index.ts';
import { Chip } from '../../ui/chip.tsx';
import { Private } from '../../ui/private.tsx';
import type { TableColumn } from '../../ui/table.tsx';
import type { Moments } from '../timeline/moments.ts';
import { ageOn, municipalityName } from './facts.ts';
import styles from './people.module.css';

/** Nobody was met and nothing agreed: before all moments, so that they come first in a rising order. */
const byMoment = (a: Instant | null, b: Instant | null): number => (a ?? '').localeCompare(b ?? '');

const lastOf = (row: ClientRow, t: TextOf, moments: Moments) =>
  row.lastContactAt === null ? (
    <span className={styles.missing}>{t('people.notYet')}</span>
  ) : (
    moments.lately(row.lastContactAt)
  );

const nextOf = (row: ClientRow, t: TextOf, moments: Moments) => {
  if (row.nextContactAt !== null) return moments.at(row.nextContactAt, row.nextHasTime);
  // Only of those who are being walked with is it said; a closed support needs no next time.
  return row.status === 'active' && !row.archived ? (
    <Chip tone="attention">{t('people.notAgreed')}</Chip>
  ) : (
    ''
  );
};

const stateOf = (row: ClientRow, t: TextOf) =>
  row.archived ? t('person.header.archived') : t(`person.status.${row.status}`);

/** The columns of the table. Last and next contact are always there. */
export function peopleColumns(
  t: TextOf,
  moments: Moments,
  actions: (row: ClientRow) => React.ReactNode,
): TableColumn<ClientRow>[] {
  const collator = new Intl.Collator(moments.language);
  return [
    {
      id: 'name',
      header: t('people.column.name'),
      width: 'minmax(110px, 2.2fr)',
      cell: (row) => <Private>{row.displayName}</Private>,
      compare: (a, b) => collator.compare(a.displayName, b.displayName),
    },
    {
      id: 'age',
      header: t('people.column.age'),
      width: '70px',
      from: 640,
      cell: (row) => ageOn(row.birthDate, moments.today) ?? '',
      // The older one was born earlier.
      compare: (a, b) => (b.birthDate ?? '').localeCompare(a.birthDate ?? ''),
    },
    {
      id: 'municipality',
      header: t('people.column.municipality'),
      width: 'minmax(90px, 1.2fr)',
      from: 720,
      cell: (row) =>
        row.turvakielto ? (
          <Chip>{t('people.hidden')}</Chip>
        ) : (
          municipalityName(row.municipality, moments.language)
        ),
      compare: (a, b) => collator.compare(visibleMunicipality(a, moments), visibleMunicipality(b, moments)),
    },
    {
      id: 'status',
      header: t('people.column.status'),
      width: '110px',
      from: 860,
      cell: (row) => stateOf(row, t),
      compare: (a, b) => collator.compare(stateOf(a, t), stateOf(b, t)),
    },
    {
      id: 'last',
      header: t('people.column.last'),
      width: 'minmax(84px, 1fr)',
      cell: (row) => lastOf(row, t, moments),
      compare: (a, b) => byMoment(a.lastContactAt, b.lastContactAt),
    },
    {
      id: 'next',
      header: t('people.column.next'),
      width: 'minmax(96px, 1.2fr)',
      cell: (row) => nextOf(row, t, moments),
      compare: (a, b) => byMoment(a.nextContactAt, b.nextContactAt),
    },
    { id: 'actions', header: '', width: '52px', from: 520, align: 'end', cell: actions },
  ];
}

/** Where there is no room for columns: the name, and below it the last and the next contact. */
export const narrowColumns = (t: TextOf, moments: Moments): TableColumn<ClientRow>[] => {
  const collator = new Intl.Collator(moments.language);
  return [
    {
      id: 'name',
      header: t('people.column.name'),
      cell: (row) => (
        <span className={styles.folded}>
          <Private>{row.displayName}</Private>
          <span>
            {t('people.column.last')} {lastOf(row, t, moments)}
          </span>
          <span>
            {t('people.column.next')} {nextOf(row, t, moments)}
          </span>
        </span>
      ),
      compare: (a, b) => collator.compare(a.displayName, b.displayName),
    },
  ];
};

/** Sorting must not tell what is hidden. */
const visibleMunicipality = (row: ClientRow, moments: Moments): string =>
  row.turvakielto ? '' : municipalityName(row.municipality, moments.language);
