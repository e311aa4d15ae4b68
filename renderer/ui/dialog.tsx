import { useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { Button, IconButton } from './button.tsx';
import type { ButtonProps } from './button.tsx';
import { cx } from './cx.ts';
import { useText } from './text.ts';
import styles from './dialog.module.css';

export interface DialogProps {
  title: string;
  isOpen: boolean;
  onClose: () => void;
  children: ReactNode;
  /** Buttons at the foot: the way out first, the main one last. */
  footer?: ReactNode;
  size?: 'narrow' | 'normal' | 'wide' | 'full';
  /** A click beside it closes it. Not where something was typed. */
  closesOutside?: boolean;
}

/**
 * The focus goes back to what opened the dialog. Where that is gone with what was done in it, the main part takes the
 * focus, so that Tab does not begin at the top of the window.
 */
function useFocusAfter(isOpen: boolean): void {
  useEffect(() => {
    if (!isOpen) return;
    return () => {
      setTimeout(() => {
        if (document.activeElement !== document.body) return;
        document.querySelector<HTMLElement>('main')?.focus({ preventScroll: true });
      }, 120);
    };
  }, [isOpen]);
}

/** What a keyboard can stop at inside the body; where there is nothing, a long body is a stop itself, so that arrows scroll it. */
const stops = 'a[href], button, input, select, textarea, [tabindex="0"]';

function Body({ children }: { children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  const [isStop, setStop] = useState(false);
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const look = (): void => {
      setStop(element.scrollHeight > element.clientHeight && element.querySelector(stops) === null);
    };
    const sizes = new ResizeObserver(look);
    sizes.observe(element);
    const content = new MutationObserver(() => {
      for (const child of element.children) sizes.observe(child);
      look();
    });
    content.observe(element, { childList: true, subtree: true });
    for (const child of element.children) sizes.observe(child);
    return () => {
      sizes.disconnect();
      content.disconnect();
    };
  }, []);
  return (
    <div ref={box} className={styles.body} {...(isStop ? { tabIndex: 0 } : {})}>
      {children}
    </div>
  );
}

/** Something done in one sitting over the screen; Esc closes it and focus returns where it was. */
export function Dialog({
  title,
  isOpen,
  onClose,
  children,
  footer,
  size = 'normal',
  closesOutside,
}: DialogProps) {
  const t = useText();
  useFocusAfter(isOpen);
  return (
    <ModalOverlay
      className={cx(styles.veil)}
      isOpen={isOpen}
      isDismissable={closesOutside === true}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <Modal className={cx(styles.modal, size !== 'normal' && styles[size])}>
        <AriaDialog className={cx(styles.dialog)}>
          <div className={styles.head}>
            <Heading slot="title" level={2}>
              {title}
            </Heading>
            <IconButton icon="close" label={t('common.close')} size="small" onPress={onClose} />
          </div>
          <Body>{children}</Body>
          {footer !== undefined && <div className={styles.foot}>{footer}</div>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

/** The foot of a dialog that is filled in: the way out, and the button that does it, which takes the props of a button. */
export function DialogButtons({
  onCancel,
  children,
  ...button
}: Omit<ButtonProps, 'variant' | 'size'> & { onCancel: () => void }) {
  const t = useText();
  return (
    <>
      <Button onPress={onCancel}>{t('common.cancel')}</Button>
      <Button variant="primary" {...button}>
        {children}
      </Button>
    </>
  );
}

export interface AlertDialogProps {
  /** Names the thing: "Poistetaanko muistiinpano 9.11.?", never "Are you sure?". */
  title: string;
  isOpen: boolean;
  onClose: () => void;
  /** What will follow, and what will not. */
  children: ReactNode;
  /** The verb of what is done: "Poista muistiinpano". */
  confirm: string;
  onConfirm: () => void;
  tone?: 'danger' | 'plain';
  isPending?: boolean;
}

/** Asks before something that cannot be undone. The safe way out has the focus. */
export function AlertDialog(props: AlertDialogProps) {
  const { title, isOpen, onClose, children, confirm, onConfirm, tone = 'plain', isPending } = props;
  const t = useText();
  return (
    <ModalOverlay
      className={cx(styles.veil)}
      isOpen={isOpen}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <Modal className={cx(styles.modal)}>
        <AriaDialog role="alertdialog" className={cx(styles.dialog)}>
          <div className={styles.head}>
            <Heading slot="title" level={2}>
              {title}
            </Heading>
          </div>
          <div className={styles.body}>{children}</div>
          <div className={styles.foot}>
            <Button autoFocus onPress={onClose}>
              {t('common.cancel')}
            </Button>
            <Button
              variant={tone === 'danger' ? 'dangerFirm' : 'primary'}
              isPending={isPending === true}
              onPress={onConfirm}
            >
              {confirm}
            </Button>
          </div>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

/** A box near the top of the window without a frame of its own, for the command box. */
export function TopBox(props: { label: string; isOpen: boolean; onClose: () => void; children: ReactNode }) {
  return (
    <ModalOverlay
      className={cx(styles.veil, styles.top)}
      isOpen={props.isOpen}
      isDismissable
      onOpenChange={(open) => {
        if (!open) props.onClose();
      }}
    >
      <Modal className={cx(styles.modal)} style={{ maxWidth: 600 }}>
        <AriaDialog aria-label={props.label} className={cx(styles.dialog)}>
          {props.children}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
