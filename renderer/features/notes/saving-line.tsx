import { Button } from '../../ui/button.tsx';
import { FormError } from '../../ui/error-message.tsx';
import { useText } from '../../ui/text.ts';
import { useMoments } from '../timeline/use-moments.ts';
import type { SavingState } from './draft-saver.ts';
import styles from './notes.module.css';

/** Where the text is now: saved at what time, on its way, or not saved and why. Only trouble is read out. */
export function SavingLine({ state, onTry }: { state: SavingState; onTry: () => void }) {
  const t = useText();
  const moments = useMoments();
  if (state.phase === 'failed') {
    return (
      <div className={styles.trouble} role="alert">
        <p>{state.willRetry ? t('notes.saving.failed') : t('notes.saving.failedStop')}</p>
        <FormError failure={state.failure} />
        <Button size="small" onPress={onTry}>
          {t('notes.saving.tryNow')}
        </Button>
      </div>
    );
  }
  const saved = 'savedAt' in state && state.savedAt !== null ? state.savedAt : null;
  return (
    <p className={styles.saving} data-phase={state.phase}>
      {saved !== null
        ? t('notes.saving.saved', { clock: moments.clock(saved) })
        : state.phase === 'idle'
          ? t('notes.saving.begin')
          : t('notes.saving.saving')}
    </p>
  );
}
