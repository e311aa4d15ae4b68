import { useEffect, useRef, useState } from 'react';
import { Button } from './button.tsx';
import { useText } from './text.ts';
import styles from './growing.module.css';

/** How many are drawn at first, and how many more each time. */
const step = 50;

/** A list of which only the first part is drawn until more is asked for. */
export interface Growing<Item> {
  readonly shown: readonly Item[];
  readonly hidden: number;
  readonly more: () => void;
}

/**
 * The first part of a list that a life of work may make long. `isSought` is the one that somebody came for: the part
 * reaches to it.
 */
export function useGrowing<Item>(
  items: readonly Item[],
  isSought: (item: Item) => boolean = () => false,
): Growing<Item> {
  const [asked, setAsked] = useState(step);
  const count = Math.max(asked, items.findIndex(isSought) + 1);
  return {
    shown: items.slice(0, count),
    hidden: Math.max(0, items.length - count),
    more: () => {
      setAsked(count + step);
    },
  };
}

/** The button below a {@link Growing} list. When nothing is left to show, the focus moves to the words that say so. */
export function ShowMore<Item>({ of: { shown, hidden, more } }: { of: Growing<Item> }) {
  const t = useText();
  const [pressed, setPressed] = useState(false);
  const end = useRef<HTMLParagraphElement>(null);
  const isAtEnd = pressed && hidden === 0;
  useEffect(() => {
    if (isAtEnd) end.current?.focus();
  }, [isAtEnd]);
  if (hidden > 0)
    return (
      <div className={styles.more}>
        <Button
          variant="quiet"
          onPress={() => {
            setPressed(true);
            more();
          }}
        >
          {t('common.showMore', { count: Math.min(step, hidden), hidden })}
        </Button>
      </div>
    );
  return isAtEnd ? (
    <p ref={end} tabIndex={-1} className={styles.more}>
      {t('common.allShown', { count: shown.length })}
    </p>
  ) : null;
}
