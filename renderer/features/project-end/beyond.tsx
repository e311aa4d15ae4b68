import { useText } from '../../ui/text.ts';
import styles from './project-end.module.css';

const beyond = ['sheet', 'packets', 'papers', 'copies', 'disk'] as const;

/** What no program can destroy, so that somebody sees to it. */
export function Beyond() {
  const t = useText();
  return (
    <ul className={styles.list}>
      {beyond.map((one) => (
        <li key={one}>{t(`projectEnd.beyond.${one}`)}</li>
      ))}
    </ul>
  );
}
