import { useEffect, useRef, useState } from 'react';
import { TextArea } from '../../ui/text-field.tsx';
import styles from './situation.module.css';

interface Props {
  label: string;
  placeholder: string;
  /** As they are kept. */
  words: string;
  onSave: (words: string) => void;
}

/** Words in their place: kept when the field is left, by Ctrl+Enter, and when the page is. */
export function WordsField({ label, placeholder, words, onSave }: Props) {
  const [typed, setTyped] = useState(words);
  const [known, setKnown] = useState(words);
  if (words !== known) {
    setKnown(words);
    setTyped(words);
  }
  const latest = useRef({ typed, words, onSave });
  useEffect(() => {
    latest.current = { typed, words, onSave };
  });
  const keep = () => {
    if (latest.current.typed !== latest.current.words) latest.current.onSave(latest.current.typed);
  };
  const kept = useRef(keep);
  useEffect(() => {
    const save = kept.current;
    return save;
  }, []);
  return (
    <div className={styles.typed} data-private="">
      <TextArea
        label={label}
        hideLabel
        rows={1}
        placeholder={placeholder}
        maxLength={2000}
        value={typed}
        onChange={setTyped}
        onBlur={keep}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && event.ctrlKey) keep();
        }}
      />
    </div>
  );
}
