import {
  Text,
  UNSTABLE_Toast as AriaToast,
  UNSTABLE_ToastContent as ToastContent,
  UNSTABLE_ToastQueue as ToastQueue,
  UNSTABLE_ToastRegion as AriaToastRegion,
} from 'react-aria-components';
import { Button, IconButton } from './button.tsx';
import { cx } from './cx.ts';
import { useText } from './text.ts';
import styles from './toast.module.css';

export interface ToastWords {
  /** What happened: "Kohtaaminen kirjattu". */
  text: string;
  detail?: string;
  tone?: 'good' | 'attention';
  /** Takes it back; offered for twelve seconds, and longer while the pointer or the focus is on it. */
  undo?: () => void;
  /** Another thing to do from here. */
  action?: { label: string; run: () => void };
}

const queue = new ToastQueue<ToastWords>({ maxVisibleToasts: 3 });

/** Says that something was done, with a way to undo it. Without `undo` or `action` it goes after six seconds. */
export function showToast(words: ToastWords): () => void {
  const stays = words.undo !== undefined || words.action !== undefined || words.tone === 'attention';
  const key = queue.add(words, { timeout: stays ? 12_000 : 6_000 });
  return () => {
    queue.close(key);
  };
}

/** Takes all toasts away: at lock nothing of the open file may stay on the screen. */
export const clearToasts = (): void => {
  queue.clear();
};

/** Where toasts appear; once in the shell. F6 moves the focus there. */
export function ToastRegion() {
  const t = useText();
  return (
    <AriaToastRegion queue={queue} className={cx(styles.region)} aria-label={t('common.messages')}>
      {({ toast }) => {
        const { text, detail, tone, undo, action } = toast.content;
        const close = () => {
          queue.close(toast.key);
        };
        return (
          <AriaToast toast={toast} className={cx(styles.toast)} data-tone={tone ?? 'good'}>
            <ToastContent className={styles.words ?? ''}>
              <Text slot="title">{text}</Text>
              {detail !== undefined && (
                <small>
                  <Text slot="description">{detail}</Text>
                </small>
              )}
            </ToastContent>
            {action !== undefined && (
              <Button
                variant="quiet"
                slot={null}
                onPress={() => {
                  close();
                  action.run();
                }}
              >
                {action.label}
              </Button>
            )}
            {undo !== undefined && (
              <Button
                variant="quiet"
                icon="undo"
                slot={null}
                onPress={() => {
                  close();
                  undo();
                }}
              >
                {t('common.undo')}
              </Button>
            )}
            <IconButton icon="close" size="small" label={t('common.close')} slot={null} onPress={close} />
          </AriaToast>
        );
      }}
    </AriaToastRegion>
  );
}
