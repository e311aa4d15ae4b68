import { useEffect } from 'react';
import { PlainButton } from '../../ui/plain-button.tsx';
import { create } from 'zustand';
import { cx } from '../../ui/cx.ts';
import { Icon } from '../../ui/icons.tsx';
import { Private } from '../../ui/private.tsx';
import { useText } from '../../ui/text.ts';
import { Tooltip } from '../../ui/tooltip.tsx';
import { useDaySettings } from '../day/queries.ts';
import styles from './today.module.css';

/** Whether Today shows names instead of initials: while a key or the button is held. */
const useNames = create<{ readonly shown: boolean }>(() => ({ shown: false }));

const show = (): void => useNames.setState({ shown: true });
const hide = (): void => useNames.setState({ shown: false });

/** Alt alone for this long shows the names, so that Alt+N or Alt+Tab does not flash them. */
const holdFor = 220;

/** Whether names are shown now: while they are asked for, or always where the setting says so. */
export function useNamesShown(): boolean {
  const isHeld = useNames((names) => names.shown);
  const { data } = useDaySettings();
  return isHeld || data?.showsNames === true;
}

/** Shows names while Alt is held alone. */
export function useNamesKey(): void {
  useEffect(() => {
    let waiting: ReturnType<typeof setTimeout> | undefined;
    const stop = (): void => {
      clearTimeout(waiting);
      hide();
    };
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key !== 'Alt' || event.ctrlKey || event.shiftKey || event.metaKey) {
        stop();
        return;
      }
      // Left to itself Alt moves the focus to the menu bar when it is let go.
      event.preventDefault();
      if (event.repeat) return;
      clearTimeout(waiting);
      waiting = setTimeout(show, holdFor);
    };
    const onKeyUp = (event: KeyboardEvent): void => {
      if (event.key !== 'Alt') return;
      event.preventDefault();
      stop();
    };
    window.addEventListener('keydown', onKeyDown);
    window.addEventListener('keyup', onKeyUp);
    window.addEventListener('blur', stop);
    return () => {
      stop();
      window.removeEventListener('keydown', onKeyDown);
      window.removeEventListener('keyup', onKeyUp);
      window.removeEventListener('blur', stop);
    };
  }, []);
}

/**
 * Names while it is held by pointer, Space or Enter. Assistive technology cannot hold, so for it a press turns them on
 * and another one off.
 */
export function NamesButton() {
  const t = useText();
  const shown = useNames((names) => names.shown);
  return (
    <Tooltip text={t('today.showNamesHint')}>
      <PlainButton
        className={cx(styles.names)}
        aria-pressed={shown}
        onPressStart={(event) => {
          if (event.pointerType === 'virtual') useNames.setState({ shown: !shown });
          else show();
        }}
        onPressEnd={(event) => {
          if (event.pointerType !== 'virtual') hide();
        }}
      >
        <Icon name={shown ? 'eye' : 'eyeOff'} size={16} />
        {t('today.showNames')}
      </PlainButton>
    </Tooltip>
  );
}

/** Initials, or the name while it is asked for. */
export function Who({ displayName, initials }: { displayName: string; initials: string }) {
  const shown = useNamesShown();
  return shown ? <Private>{displayName}</Private> : initials;
}
