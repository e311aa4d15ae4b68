import type { ReactNode } from 'react';
import { Icon } from './icons.tsx';
import type { IconName } from './icons.tsx';
import { Private } from './private.tsx';
import styles from './search-list.module.css';

export interface HitWordsProps {
  icon: IconName;
  label: ReactNode;
  /** A second line with the found words marked. */
  snippet?: readonly { text: string; hit: boolean }[];
  end?: ReactNode;
  isPersonal?: boolean;
}

/** One row of a search list: icon, label, the place of the hit, and something at the end. */
export function HitWords({ icon, label, snippet, end, isPersonal }: HitWordsProps) {
  const words = (
    <>
      {label}
      {snippet !== undefined && snippet.length > 0 && (
        <small>
          {snippet.map((part, index) =>
            // oxlint-disable-next-line react/no-array-index-key -- parts of one text have their place only
            part.hit ? <mark key={index}>{part.text}</mark> : <span key={index}>{part.text}</span>,
          )}
        </small>
      )}
    </>
  );
  return (
    <>
      <Icon name={icon} />
      <span className={styles.words}>
        {isPersonal === true ? <Private as="div">{words}</Private> : words}
      </span>
      {end !== undefined && <span className={styles.end}>{end}</span>}
    </>
  );
}
