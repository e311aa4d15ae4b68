import { useState } from 'react';
import type { CheckIn, Pathway } from '#shared/contract/pathways.ts';
import { addDays } from '#shared/dates/calendar.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { today } from '../../ui/date-field.tsx';
import { Menu } from '../../ui/menu.tsx';
import { Private } from '../../ui/private.tsx';
import { useText } from '../../ui/text.ts';
import { showToast } from '../../ui/toast.tsx';
import { useMoments } from '../timeline/use-moments.ts';
import { DayForm, DoneForm } from './check-in-forms.tsx';
import {
  useAddCheckIn,
  useDoCheckIn,
  useMoveCheckIn,
  usePutBackCheckIn,
  useRemoveCheckIn,
  useReopenCheckIn,
} from './mutations.ts';
import styles from './pathways.module.css';

function CheckInLine({ checkIn }: { checkIn: CheckIn }) {
  const { checkInId, dueOn, doneOn, words } = checkIn;
  const t = useText();
  const moments = useMoments();
  const [mode, setMode] = useState<'done' | 'move' | null>(null);
  const done = useDoCheckIn();
  const move = useMoveCheckIn();
  const reopen = useReopenCheckIn();
  const remove = useRemoveCheckIn();
  const putBack = usePutBackCheckIn();
  const close = () => {
    setMode(null);
  };
  const day = moments.plainDay(doneOn ?? dueOn);
  const takeAway = async () => {
    const answer = await remove.run({ checkInId });
    if (!answer.ok) return;
    showToast({ text: t('pathways.checkIn.removed'), undo: () => void putBack.run({ checkInId }) });
  };
  if (mode === 'done') {
    return (
      <li>
        <DoneForm
          failure={done.failure}
          onSave={async (fields) => {
            const answer = await done.run({ checkInId, ...fields });
            if (answer.ok) {
              showToast({ text: t('pathways.checkIn.saved'), undo: () => void reopen.run({ checkInId }) });
            }
            return answer.ok;
          }}
          onClose={close}
        />
      </li>
    );
  }
  if (mode === 'move') {
    return (
      <li>
        <DayForm
          label={t('pathways.checkIn.moveTo')}
          initial={dueOn}
          submit={t('pathways.checkIn.move')}
          failure={move.failure}
          onSave={async (to) => (await move.run({ checkInId, dueOn: to })).ok}
          onClose={close}
        />
      </li>
    );
  }
  const what = t('pathways.checkIn.of', { day });
  return (
    <li className={styles.checkIn}>
      <span className={styles.day}>{day}</span>
      {doneOn === null ? (
        <>
          {dueOn <= today() && <Chip tone="attention">{t('pathways.checkIn.now')}</Chip>}
          <Button
            size="small"
            icon="check"
            aria-label={`${t('pathways.checkIn.ask')}: ${what}`}
            onPress={() => {
              setMode('done');
            }}
          >
            {t('pathways.checkIn.ask')}
          </Button>
        </>
      ) : (
        <>
          <Chip tone="good">{t('pathways.checkIn.done')}</Chip>
          <span className={styles.said}>
            <Private>{words}</Private>
          </span>
        </>
      )}
      <div className={styles.menu}>
        <Menu
          label={t('pathways.actionsOf', { name: what })}
          trigger={<IconButton icon="more" size="small" label={t('pathways.actionsOf', { name: what })} />}
          items={[
            doneOn === null
              ? {
                  id: 'move',
                  icon: 'today',
                  label: t('pathways.checkIn.move'),
                  onAction: () => {
                    setMode('move');
                  },
                }
              : {
                  id: 'reopen',
                  icon: 'undo',
                  label: t('pathways.checkIn.reopen'),
                  onAction: () => void reopen.run({ checkInId }),
                },
            {
              id: 'remove',
              icon: 'bin',
              label: t('pathways.checkIn.remove'),
              onAction: () => void takeAway(),
            },
          ]}
        />
      </div>
    </li>
  );
}

/** When the coach asks how it goes after a start; each day can be moved, done, taken away. */
export function CheckIns({ pathway, name }: { pathway: Pathway; name: string }) {
  const t = useText();
  const [isAdding, setIsAdding] = useState(false);
  const add = useAddCheckIn();
  const { pathwayId, checkIns } = pathway;
  return (
    <section className={styles.checkIns} aria-label={t('pathways.checkIn.titleOf', { name })}>
      <div className={styles.head}>
        <h4>{t('pathways.checkIn.title')}</h4>
        {!isAdding && (
          <Button
            size="small"
            variant="quiet"
            icon="plus"
            onPress={() => {
              setIsAdding(true);
            }}
          >
            {t('pathways.checkIn.add')}
          </Button>
        )}
      </div>
      {checkIns.length > 0 && (
        <ul>
          {checkIns.map((checkIn) => (
            <CheckInLine key={checkIn.checkInId} checkIn={checkIn} />
          ))}
        </ul>
      )}
      {isAdding && (
        <DayForm
          label={t('pathways.checkIn.when')}
          initial={addDays(today(), 14)}
          submit={t('pathways.checkIn.add')}
          failure={add.failure}
          onSave={async (dueOn) => (await add.run({ pathwayId, dueOn })).ok}
          onClose={() => {
            setIsAdding(false);
          }}
        />
      )}
    </section>
  );
}
