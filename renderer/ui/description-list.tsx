import { Fragment } from 'react';
import type { ReactNode } from 'react';
import { cx } from './cx.ts';
import styles from './description-list.module.css';

export interface DescriptionListProps {
  /** Entries that are null, undefined or '' are left out. */
  entries: readonly { term: string; value: ReactNode }[];
  /** With the inner margin of a card. */
  padded?: boolean;
}

/** Facts as term and value. */
export function DescriptionList({ entries, padded }: DescriptionListProps) {
  const shown = entries.filter(({ value }) => value !== null && value !== undefined && value !== '');
  return (
    <dl className={cx(styles.list, padded === true && styles.padded)}>
      {shown.map(({ term, value }) => (
        <Fragment key={term}>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </Fragment>
      ))}
    </dl>
  );
}
