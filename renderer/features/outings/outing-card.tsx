import { useEffect, useState } from 'react';
import type { Outing } from '#shared/contract/outings.ts';
import { isLateReturn } from '#shared/dates/late-return.ts';
import { instantOf } from '#shared/time.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { FormError } from '../../ui/error-message.tsx';
import { Private } from '../../ui/private.tsx';
import { useText } from '../../ui/text.ts';
import { showToast } from '../../ui/toast.tsx';
import { useMoments } from '../timeline/use-moments.ts';
import { LeaveDialog, useCopyMessage } from './leave-dialog.tsx';
import { messageOf } from './message.ts';
import { useBack, useChangeOuting, useNotBack } from './mutations.ts';
import { useOuting, useSender } from './queries.ts';
import styles from './outings.module.css';

const moment = 1000;
const longer = 30 * 60 * moment;

/** Whether the coach is late; looks again when they would be, and every half a minute in case the computer slept or its clock was set. */
function useIsLate({ leftAt, expectedBackAt }: Outing): boolean {
  const [isLate, setLate] = useState(() => isLateReturn({ leftAt, expectedBackAt }, instantOf(new Date())));
  useEffect(() => {
    const look = (): void => {
      setLate(isLateReturn({ leftAt, expectedBackAt }, instantOf(new Date())));
    };
    look();
    const often = setInterval(look, 30 * moment);
    const left = Math.max(0, Date.parse(expectedBackAt) - Date.now());
    const then = setTimeout(look, Math.min(2 ** 31 - 1, left + 50));
    return () => {
      clearInterval(often);
      clearTimeout(then);
    };
  }, [leftAt, expectedBackAt]);
  return isLate;
}

/** The coach is out: until when, who knows, and one press to be back. Once it is late, an alert says so, one time and plainly. */
function Out({ outing, isLate }: { outing: Outing; isLate: boolean }) {
  const t = useText();
  const moments = useMoments();
  const sender = useSender();
  const back = useBack();
  const notBack = useNotBack();
  const change = useChangeOuting();
  const copy = useCopyMessage();
  const { outingId, expectedBackAt, leftAt, backupPerson } = outing;
  const when = moments.at(expectedBackAt);

  const sayBack = async () => {
    const answer = await back.run({ outingId });
    if (!answer.ok) return;
    showToast({ text: t('contacts.outing.backSaid'), undo: () => void notBack.run({ outingId }) });
  };
  const takeLonger = async () => {
    const from = Math.max(Date.now(), Date.parse(expectedBackAt));
    const later = instantOf(new Date(from + longer));
    const answer = await change.run({ outingId, expectedBackAt: later });
    if (answer.ok) showToast({ text: t('contacts.outing.movedTo', { when: moments.at(later) }) });
  };

  return (
    <>
      <div className={isLate ? styles.late : styles.out} {...(isLate ? { role: 'alert' } : {})}>
        <p className={styles.title}>
          {isLate ? t('contacts.outing.lateTitle', { when }) : t('contacts.outing.out', { when })}
        </p>
        {isLate && <p>{t('contacts.outing.late')}</p>}
        <p>{t('contacts.outing.since', { when: moments.clock(leftAt) })}</p>
        {backupPerson !== '' && (
          <p>
            <Private>
              {isLate
                ? t('contacts.outing.lateTell', { person: backupPerson })
                : t('contacts.outing.backupIs', { person: backupPerson })}
            </Private>
          </p>
        )}
      </div>
      <div className={styles.actions}>
        <Button variant="primary" size="small" isPending={back.isRunning} onPress={() => void sayBack()}>
          {t('contacts.outing.back')}
        </Button>
        <Button size="small" isPending={change.isRunning} onPress={() => void takeLonger()}>
          {t('contacts.outing.longer')}
        </Button>
        <Button
          variant="quiet"
          size="small"
          onPress={() => void copy(messageOf(t, { back: when, ...sender }))}
        >
          {t('contacts.outing.copy')}
        </Button>
      </div>
      <FormError failure={back.failure ?? change.failure ?? notBack.failure} />
    </>
  );
}

/** Shown above everything else once the coach is late. */
function LateCard({ outing }: { outing: Outing }) {
  const t = useText();
  if (!useIsLate(outing)) return null;
  return (
    <Card title={t('contacts.outing.title')}>
      <div className={styles.card}>
        <Out outing={outing} isLate />
      </div>
    </Card>
  );
}

/** The alert of a coach who has not said to be back in time; nothing else, and nothing while they are in time. */
export function LateOutingCard() {
  const { data } = useOuting();
  return data?.outing ? <LateCard outing={data.outing} /> : null;
}

function InTime({ outing }: { outing: Outing }) {
  const t = useText();
  if (useIsLate(outing)) return null;
  return (
    <Card title={t('contacts.outing.title')}>
      <div className={styles.card}>
        <Out outing={outing} isLate={false} />
      </div>
    </Card>
  );
}

/** Safety when working alone: leaving, and being out in time. */
export function OutingCard() {
  const t = useText();
  const { data } = useOuting();
  const [isLeaving, setLeaving] = useState(false);
  if (!data) return null;
  if (data.outing !== null) return <InTime outing={data.outing} />;
  return (
    <Card title={t('contacts.outing.title')}>
      <div className={styles.card}>
        <p className={styles.quiet}>{t('contacts.outing.empty')}</p>
        <div className={styles.actions}>
          <Button
            size="small"
            onPress={() => {
              setLeaving(true);
            }}
          >
            {t('contacts.outing.leave')}
          </Button>
        </div>
      </div>
      {isLeaving && (
        <LeaveDialog
          lastBackupPerson={data.lastBackupPerson}
          onClose={() => {
            setLeaving(false);
          }}
        />
      )}
    </Card>
  );
}
