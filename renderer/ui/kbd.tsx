import styles from './kbd.module.css';

/** A key or keys held together, as on the keyboard: `Ctrl K`. */
export function Kbd({ keys }: { keys: string }) {
  return <kbd className={styles.kbd}>{keys}</kbd>;
}
