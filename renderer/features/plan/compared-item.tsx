import type { ComparedItem, WordPart } from '#shared/contract/plan-comparison.ts';
import { Chip } from '../../ui/chip.tsx';
import { Private } from '../../ui/private.tsx';
import { factOfSide, kindOf, textOfSide } from './compared-words.ts';
import type { Words } from './compared-words.ts';
import styles from './compare.module.css';

const tones = { added: 'good', removed: 'attention', changed: 'attention', same: 'plain' } as const;

/** One thing of a plan in two versions: what became of it in words, and both sides where they differ. */
export function ComparedItemRow({ item, words }: { item: ComparedItem; words: Words }) {
  const { t } = words;
  return (
    <li className={styles.item} data-change={item.change} data-depth={item.depth}>
      <p className={styles.what}>
        <span>{kindOf(item, words)}</span>
        {item.change !== 'same' && (
          <Chip tone={tones[item.change]}>{t(`plan.compare.changes.${item.change}`)}</Chip>
        )}
        {item.change === 'same' && !item.moved && <small>{t('plan.compare.changes.same')}</small>}
        {item.moved && <Chip>{t('plan.compare.moved')}</Chip>}
      </p>
      {item.change === 'same' ? (
        <Private as="div">{textOfSide(item, item.after ?? '', words)}</Private>
      ) : (
        <div className={styles.sides}>
          <Side item={item} side="before" words={words} />
          <Side item={item} side="after" words={words} />
        </div>
      )}
    </li>
  );
}

function Side({ item, side, words }: { item: ComparedItem; side: 'before' | 'after'; words: Words }) {
  const text = item[side];
  const { t } = words;
  if (text === null) return <div className={styles.nothing} aria-hidden="true" />;
  const facts = item.facts.map((fact) => factOfSide(item, fact, side, words)).filter((fact) => fact !== '');
  return (
    <div className={styles.side}>
      {item.change === 'changed' && (
        <small className={styles.caption}>{t(`plan.compare.sides.${side}`)}</small>
      )}
      <Private as="div">
        {item.words.length > 0 && item.kind !== 'phase' ? (
          <Marked parts={item.words} side={side} />
        ) : (
          textOfSide(item, text, words)
        )}
        {facts.length > 0 && (
          <ul>
            {facts.map((fact) => (
              <li key={fact}>{fact}</li>
            ))}
          </ul>
        )}
      </Private>
    </div>
  );
}

/** A text with the words marked that the other version does not have: struck through or underlined. */
function Marked({ parts, side }: { parts: readonly WordPart[]; side: 'before' | 'after' }) {
  const Mark = side === 'before' ? 'del' : 'ins';
  return (
    <span>
      {parts
        .filter((part) => part.in === 'both' || part.in === side)
        .map((part, at) =>
          part.in === 'both' ? (
            // oxlint-disable-next-line react/no-array-index-key -- parts have nothing but their place
            <span key={at}>{part.text}</span>
          ) : (
            // oxlint-disable-next-line react/no-array-index-key -- as above
            <Mark key={at}>{part.text}</Mark>
          ),
        )}
    </span>
  );
}
