import styles from './words.module.css';

export interface WordsProps {
  label: string;
  /** The eight words of a fingerprint. Finnish in every language. */
  words: readonly string[];
  /** On one line with dots between, for narrow places. */
  line?: boolean;
}

/** Fingerprint words, to be read aloud over the phone. */
export function Words({ label, words, line }: WordsProps) {
  if (line === true) {
    return (
      <span className={styles.line} lang="fi">
        {words.join(' · ')}
      </span>
    );
  }
  return (
    <ol className={styles.words} aria-label={label} lang="fi">
      {words.map((word, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- a word may come twice, and its place is what counts
        <li key={index}>
          <span aria-hidden="true">{index + 1}</span>
          {word}
        </li>
      ))}
    </ol>
  );
}
