import { useState } from 'react';
import { isFaceToFace } from '#shared/codes/channels.ts';
import { addDays, partsOf } from '#shared/dates/calendar.ts';
import { formatDay } from '#shared/dates/format.ts';
import type { AppointmentId } from '#shared/ids.ts';
import type { PlainDate } from '#shared/time.ts';
import { amend, openOverlay } from '../../app/router.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { FilterChips } from '../../ui/choice.tsx';
import { ErrorMessage } from '../../ui/error-message.tsx';
import { Menu } from '../../ui/menu.tsx';
import { useText } from '../../ui/text.ts';
import { LeaveDialog } from '../outings/leave-dialog.tsx';
import { useOuting } from '../outings/queries.ts';
import { useMoments } from '../timeline/use-moments.ts';
import styles from './day.module.css';
import { AppointmentLine, OwnLine } from './item-line.tsx';
import { useLearnTrip } from './mutations.ts';
import { useDay, useDaySettings, useWeek } from './queries.ts';
import { ReminderDialog } from './reminder-dialog.tsx';
import { RoadNote } from './road-note.tsx';
import { SheetDialog } from './sheet-dialog.tsx';
import { lengthInWords } from './words.ts';

const show = (day: PlainDate, today: PlainDate): void => {
  amend('today', day === today ? {} : { day });
};

/** The days of the week with how much each of them holds. */
function WeekGlance({ day, today }: { day: PlainDate; today: PlainDate }) {
  const t = useText();
  const { language } = useMoments();
  const { data } = useWeek(day);
  if (data === undefined) return null;
  return (
    <div className={styles.week}>
      <FilterChips
        label={t('day.week')}
        mode="one"
        alwaysOne
        options={data.map(({ day: each, count }) => ({
          id: each,
          label: `${formatDay(each, language).split(' ')[0] ?? ''} ${String(partsOf(each).day)}${count === 0 ? '' : ` · ${String(count)}`}`,
        }))}
        value={[day]}
        onChange={([chosen]) => {
          if (chosen !== undefined) show(chosen, today);
        }}
      />
    </div>
  );
}

/** The coach's day first of all: what is agreed, the roads between, and what cannot both be. */
export function DayCard({ day, today }: { day: PlainDate; today: PlainDate }) {
  const t = useText();
  const moments = useMoments();
  const { data, failure } = useDay(day);
  const settings = useDaySettings();
  const learn = useLearnTrip();
  const [reminding, setReminding] = useState<AppointmentId | null>(null);
  const outing = useOuting();
  const [leaving, setLeaving] = useState<AppointmentId | null>(null);
  const [isPrinting, setPrinting] = useState(false);
  const base = settings.data?.basePlace ?? '';
  const count = data?.items.length ?? 0;
  const note = [
    day === today ? '' : moments.plainDay(day),
    data === undefined || data.roadMinutes === 0
      ? ''
      : t('day.roadTotal', { length: lengthInWords(data.roadMinutes, t) }),
  ].filter((part) => part !== '');
  return (
    <Card
      title={t('day.title')}
      {...(note.length === 0 ? {} : { note: note.join(' · ') })}
      actions={
        <>
          {day !== today && (
            <Button
              variant="quiet"
              size="small"
              onPress={() => {
                show(today, today);
              }}
            >
              {t('day.toToday')}
            </Button>
          )}
          <IconButton
            icon="chevronLeft"
            size="small"
            label={t('day.previous')}
            onPress={() => {
              show(addDays(day, -1), today);
            }}
          />
          <IconButton
            icon="chevronRight"
            size="small"
            label={t('day.next')}
            onPress={() => {
              show(addDays(day, 1), today);
            }}
          />
          <Button
            variant="quiet"
            size="small"
            onPress={() => {
              setPrinting(true);
            }}
          >
            {t('day.sheet.print')}
          </Button>
          <Menu
            label={t('day.add')}
            trigger={<IconButton icon="plus" size="small" variant="secondary" label={t('day.add')} />}
            items={[
              {
                id: 'person',
                icon: 'person',
                label: t('day.addPerson'),
                onAction: () => {
                  openOverlay('appointment', { day });
                },
              },
              {
                id: 'own',
                icon: 'today',
                label: t('day.addOwn'),
                onAction: () => {
                  openOverlay('own-appointment', { day });
                },
              },
            ]}
          />
        </>
      }
    >
      <WeekGlance day={day} today={today} />
      {failure !== null && <ErrorMessage failure={failure} />}
      {data !== undefined && count === 0 && <p className={styles.nothing}>{t('day.empty')}</p>}
      {data !== undefined && count > 0 && (
        <ul>
          {data.items.map((item) =>
            item.kind === 'own' ? (
              <OwnLine key={item.ownAppointmentId} item={item} />
            ) : (
              <AppointmentLine
                key={item.appointmentId}
                item={item}
                onRemind={() => {
                  setReminding(item.appointmentId);
                }}
                onLeave={
                  day === today && outing.data?.outing === null && isFaceToFace(item.channel)
                    ? () => {
                        setLeaving(item.appointmentId);
                      }
                    : null
                }
              />
            ),
          )}
          {data.back.source !== 'none' && data.back.source !== 'hidden' && (
            <li className={styles.line}>
              <span className={styles.back}>{t('day.road.back')}</span>
              <RoadNote
                road={data.back}
                to={base}
                onSave={(minutes) => learn.run({ from: data.back.from, to: base, minutes, travelledOn: day })}
              />
            </li>
          )}
        </ul>
      )}
      {reminding !== null && (
        <ReminderDialog
          appointmentId={reminding}
          onClose={() => {
            setReminding(null);
          }}
        />
      )}
      {leaving !== null && (
        <LeaveDialog
          lastBackupPerson={outing.data?.lastBackupPerson ?? ''}
          appointmentId={leaving}
          onClose={() => {
            setLeaving(null);
          }}
        />
      )}
      {isPrinting && (
        <SheetDialog
          day={day}
          onClose={() => {
            setPrinting(false);
          }}
        />
      )}
    </Card>
  );
}
