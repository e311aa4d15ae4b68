import type { Goal } from '#shared/contract/plans.ts';
import { useText } from '../../ui/text.ts';
import { progressOf } from './progress.ts';
import styles from './plan.module.css';

const dotsInView = 24;

/** What has been got done on the way to a goal, in words with a dot for each step; nothing where nothing has been yet. */
export function ProgressLine({ goal }: { goal: Goal }) {
  const t = useText();
  const { done, partly, reached } = progressOf(goal);
  if (done + partly + reached === 0) return null;
  const words = [
    done > 0 && t('plan.progress.done', { count: done }),
    partly > 0 && t('plan.progress.partly', { count: partly }),
    reached > 0 && t('plan.progress.reached', { count: reached }),
  ].filter((part) => part !== false);
  const dots = Array.from({ length: Math.min(done + partly, dotsInView) }, (_, at) => at < done);
  return (
    <p className={styles.progress}>
      <span className={styles.dots} aria-hidden="true">
        {dots.map((isWhole, at) => (
          // oxlint-disable-next-line react/no-array-index-key -- dots have nothing but their place
          <span key={at} data-half={isWhole ? undefined : ''} />
        ))}
      </span>
      <span>{words.join(' · ')}</span>
    </p>
  );
}
