import { useEffect, useState } from 'react';
import type { Instant } from '#shared/time.ts';
import { useCall, useEvent } from '../api/hooks.ts';
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
  const backups = useCall('backups.state', {});
  useEvent('backup', backups.refetch);
  const now = useNow();

  const madeAt: Instant | null = backups.data?.lastMadeAt ?? null;
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

  const isBroken = backups.data !== undefined && backups.data.auditBrokenAt !== null;

  return (
    <PlainButton
      className={cx(styles.footItem)}
      onPress={() => {
        go('settings', { section: 'backups' });
      }}
    >
      <span className={cx(styles.dot, (stale || isBroken) && styles.stale)} aria-hidden="true" />
      {isBroken ? t('shell.logBroken') : words()}
    </PlainButton>
  );
}
