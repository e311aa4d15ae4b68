import { useEffect, useState } from 'react';
import type { Instant } from '#shared/time.ts';
import { useBackups } from '../features/backups/queries.ts';
import { useOlderSlots } from '../features/keys/queries.ts';
import { PlainButton } from '../ui/plain-button.tsx';
import { cx } from '../ui/cx.ts';
import { useText } from '../ui/text.ts';
import { go } from './router.ts';
import styles from './rail.module.css';

function useNow(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => {
      setNow(Date.now());
    }, 30_000);
    return () => {
      clearInterval(timer);
    };
  }, []);
  return now;
}

/** A day without a backup is worth a second look. */
const longAgo = 24 * 60;

/** When the case file was last copied, or that its use log does not fit; at the foot of the rail, leads to the settings. */
export function BackupLine() {
  const t = useText();
  const backups = useBackups();
  const older = useOlderSlots();
  const now = useNow();

  const madeAt: Instant | null = backups.data?.lastGoodAt ?? null;
  const minutes = madeAt === null ? null : Math.max(0, Math.round((now - Date.parse(madeAt)) / 60_000));
  const words = (): string => {
    if (backups.data === undefined) return t('shell.backupUnknown');
    if (backups.data.running) return t('shell.backupRunning');
    if (minutes === null) return t('shell.backupNone');
    if (minutes < 1) return t('shell.backupNow');
    if (minutes < 60) return t('shell.backupMinutes', { count: minutes });
    if (minutes < longAgo) return t('shell.backupHours', { count: Math.floor(minutes / 60) });
    return t('shell.backupDays', { count: Math.floor(minutes / longAgo) });
  };
  const stale =
    backups.data !== undefined && !backups.data.running && (minutes === null || minutes >= longAgo);

  const trouble = (): string | null => {
    const state = backups.data;
    if (state === undefined) return null;
    if (older.data != null)
      return t(older.data.isStillThere ? 'keys.exchanged.rail' : 'keys.exchanged.railWas');
    if (state.alarm !== null) return t('backups.alarm.rail');
    if (state.auditBrokenAt !== null) return t('shell.logBroken');
    if (state.drill.failed !== null) return t('backups.railDrill');
    return state.secondPlace?.isLongAbsent === true ? t('backups.railAway') : null;
  };
  const told = trouble();

  return (
    <PlainButton
      className={cx(styles.footItem)}
      onPress={() => {
        go('settings', { part: 'backups' });
      }}
    >
      <span className={cx(styles.dot, (stale || told !== null) && styles.stale)} aria-hidden="true" />
      <span>
        {words()}
        {told !== null && (
          <>
            <br />
            {told}
          </>
        )}
      </span>
    </PlainButton>
  );
}
