import { useId } from 'react';
import type { ReactNode } from 'react';
import { cx } from './cx.ts';
import styles from './card.module.css';

export interface CardProps {
  title?: string;
  /** Beside the title, quietly: a count, "sovittu yhdessä 9.11.". */
  note?: ReactNode;
  /** At the end of the title row. */
  actions?: ReactNode;
  children?: ReactNode;
  /** Pads the content; lists of {@link CardLine} go without. */
  padded?: boolean;
  /** Level of the title; 2 unless the card stands inside another. */
  level?: 2 | 3;
}

/** A surface with a title row and content. */
export function Card({ title, note, actions, children, padded, level = 2 }: CardProps) {
  const id = useId();
  const Title = level === 2 ? 'h2' : 'h3';
  return (
    <section className={styles.card} {...(title === undefined ? {} : { 'aria-labelledby': id })}>
      {title !== undefined && (
        <header className={styles.head}>
          <Title id={id}>{title}</Title>
          {note !== undefined && <small>{note}</small>}
          {actions !== undefined && <div className={styles.actions}>{actions}</div>}
        </header>
      )}
      {padded === true ? <div className={styles.body}>{children}</div> : children}
    </section>
  );
}

/** One row of a card, with something quiet at its end. */
export function CardLine({
  children,
  end,
  as = 'div',
}: {
  children: ReactNode;
  end?: ReactNode;
  as?: 'div' | 'li';
}) {
  const Row = as;
  return (
    <Row className={cx(styles.line)}>
      {children}
      {end !== undefined && <span className={styles.end}>{end}</span>}
    </Row>
  );
}
