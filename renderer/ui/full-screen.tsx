import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { cx } from './cx.ts';
import { LocaleProvider } from './locale.tsx';
import styles from './full-screen.module.css';

export interface FullScreenProps {
  title: string;
  /** The language of what is shown, where it is another than the app's. */
  language: string;
  /** Esc asks for the way out; it does not close by itself, since what is behind may be for other eyes. */
  onLeave: () => void;
  /** At the end of the title row. */
  actions?: ReactNode;
  children: ReactNode;
}

/** Covers the whole window, so that the one who sits before it sees nothing else of the app. */
export function FullScreen({ title, language, onLeave, actions, children }: FullScreenProps) {
  return (
    <LocaleProvider locale={language}>
      <ModalOverlay
        className={cx(styles.cover)}
        isOpen
        isDismissable={false}
        onOpenChange={(open) => {
          if (!open) onLeave();
        }}
      >
        <Modal className={cx(styles.modal)}>
          <AriaDialog className={cx(styles.dialog)} lang={language}>
            <div className={styles.head}>
              <Heading slot="title" level={1}>
                {title}
              </Heading>
              {actions !== undefined && <div className={styles.actions}>{actions}</div>}
            </div>
            <div className={styles.body}>{children}</div>
          </AriaDialog>
        </Modal>
      </ModalOverlay>
    </LocaleProvider>
  );
}
