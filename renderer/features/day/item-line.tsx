import { isFaceToFace } from '#shared/codes/channels.ts';
import type { DayItem } from '#shared/contract/day.ts';
import { inHelsinki } from '#shared/dates/clock-time.ts';
import { formatTime } from '#shared/dates/format.ts';
import { dayOf } from '#shared/time.ts';
import { go, openOverlay } from '../../app/router.ts';
import { Button, IconButton, LinkButton } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { cx } from '../../ui/cx.ts';
import { Menu } from '../../ui/menu.tsx';
import { Private } from '../../ui/private.tsx';
import { showToast } from '../../ui/toast.tsx';
import { useText } from '../../ui/text.ts';
import { useMoments } from '../timeline/use-moments.ts';
import { Who } from '../today/names.tsx';
import styles from './day.module.css';
import {
  useCancelAppointment,
  useChangeAppointment,
  useChangeOwn,
  usePutBackOwn,
  useRemoveOwn,
  useReopen,
} from './mutations.ts';
import { RoadNote } from './road-note.tsx';
import { channelWord, clashInWords, lengthInWords } from './words.ts';

type Of<K extends DayItem['kind']> = Extract<DayItem, { kind: K }>;

function Time({ item }: { item: DayItem }) {
  const t = useText();
  const { language } = useMoments();
  return (
    <b className={styles.time}>
      {item.hasTime ? formatTime(inHelsinki(item.at).time, language) : t('day.noTime')}
    </b>
  );
}

function Clashes({ item }: { item: DayItem }) {
  const t = useText();
  const moments = useMoments();
  return item.clashes.map((clash) => (
    <Chip key={clash.type} tone="attention">
      {clashInWords(clash, item.at, t, moments)}
    </Chip>
  ));
}

/** What is agreed with a person: by initials, with neutral words, and the place only where it may be seen. */
export function AppointmentLine({
  item,
  onRemind,
  onLeave,
}: {
  item: Of<'client'>;
  onRemind: () => void;
  /** To go there alone; null while somebody is out already, or where nobody goes anywhere. */
  onLeave: (() => void) | null;
}) {
  const t = useText();
  const moments = useMoments();
  const change = useChangeAppointment();
  const cancel = useCancelAppointment();
  const reopen = useReopen();
  const { appointmentId, clientId, initials, displayName, status, movedTo } = item;
  const isOpen = status === 'agreed';
  const how = channelWord(item.channel, moments.language);
  const drop = async () => {
    const answer = await cancel.run({ appointmentId });
    if (!answer.ok) return;
    showToast({ text: t('day.cancelled'), undo: () => void reopen.run({ appointmentId }) });
  };
  return (
    <li className={cx(styles.line, (status === 'cancelled' || status === 'moved') && styles.gone)}>
      <Time item={item} />
      <span className={styles.what}>
        <span className={styles.words}>
          <LinkButton
            plain
            onPress={() => {
              go('person', { clientId });
            }}
          >
            <Who displayName={displayName} initials={initials} />
          </LinkButton>
          {how !== '' && <span>{how}</span>}
          {item.place !== '' && (
            <span>
              <Private>{item.place}</Private>
            </span>
          )}
          {item.turvakielto && isFaceToFace(item.channel) && <span>{t('day.field.placeNotShown')}</span>}
          {item.minutes !== null && <span>{lengthInWords(item.minutes, t)}</span>}
        </span>
        <Clashes item={item} />
        {status === 'met' && <Chip tone="good">{t('day.status.met')}</Chip>}
        {status === 'not-reached' && <Chip>{t('day.status.notReached')}</Chip>}
        {status === 'cancelled' && <Chip>{t('day.status.cancelled')}</Chip>}
        {status === 'moved' && (
          <Chip>
            {movedTo === null
              ? t('day.status.moved')
              : t('day.status.movedTo', { when: moments.at(movedTo.at, movedTo.hasTime) })}
          </Chip>
        )}
      </span>
      <RoadNote
        road={item.road}
        to={initials}
        onSave={(travelMinutes) => change.run({ appointmentId, travelMinutes })}
      />
      <span className={styles.acts}>
        {isOpen && (
          <Button
            variant="quiet"
            size="small"
            aria-label={t('day.beforeDoorOf', { name: initials })}
            onPress={() => {
              openOverlay('before-door', { clientId, appointmentId });
            }}
          >
            {t('day.beforeDoor.title')}
          </Button>
        )}
        <Menu
          label={t('day.actionsOf', { name: initials })}
          trigger={<IconButton icon="more" size="small" label={t('day.actionsOf', { name: initials })} />}
          items={
            isOpen
              ? [
                  {
                    id: 'log',
                    icon: 'check',
                    label: t('day.log'),
                    onAction: () => {
                      openOverlay('new-contact', { clientId, appointmentId });
                    },
                  },
                  ...(onLeave === null
                    ? []
                    : [
                        {
                          id: 'leave',
                          icon: 'person' as const,
                          label: t('contacts.outing.leave'),
                          onAction: onLeave,
                        },
                      ]),
                  { id: 'remind', icon: 'phone', label: t('day.remind.open'), onAction: onRemind },
                  {
                    id: 'edit',
                    icon: 'edit',
                    label: t('day.edit'),
                    onAction: () => {
                      openOverlay('appointment', { appointmentId });
                    },
                  },
                  'line',
                  { id: 'cancel', icon: 'close', label: t('day.cancel'), onAction: () => void drop() },
                ]
              : [
                  {
                    id: 'reopen',
                    icon: 'undo',
                    label: t('day.reopen'),
                    onAction: () => void reopen.run({ appointmentId }),
                  },
                ]
          }
        />
      </span>
    </li>
  );
}

/** Something of the coach's own. */
export function OwnLine({ item }: { item: Of<'own'> }) {
  const t = useText();
  const change = useChangeOwn();
  const remove = useRemoveOwn();
  const putBack = usePutBackOwn();
  const { ownAppointmentId, title } = item;
  const edit = () => {
    openOverlay('own-appointment', { ownAppointmentId, day: dayOf(item.at) });
  };
  const away = async () => {
    const answer = await remove.run({ ownAppointmentId });
    if (!answer.ok) return;
    showToast({ text: t('day.own.removed'), undo: () => void putBack.run({ ownAppointmentId }) });
  };
  return (
    <li className={styles.line}>
      <Time item={item} />
      <span className={styles.what}>
        <span className={styles.words}>
          <LinkButton plain onPress={edit}>
            {title}
          </LinkButton>
          {item.place !== '' && <span>{item.place}</span>}
          {item.minutes !== null && <span>{lengthInWords(item.minutes, t)}</span>}
        </span>
        <Clashes item={item} />
      </span>
      <RoadNote
        road={item.road}
        to={title}
        onSave={(travelMinutes) => change.run({ ownAppointmentId, travelMinutes })}
      />
      <span className={styles.acts}>
        <Menu
          label={t('day.actionsOf', { name: title })}
          trigger={<IconButton icon="more" size="small" label={t('day.actionsOf', { name: title })} />}
          items={[
            { id: 'edit', icon: 'edit', label: t('day.edit'), onAction: edit },
            { id: 'remove', icon: 'bin', label: t('day.own.remove'), onAction: () => void away() },
          ]}
        />
      </span>
    </li>
  );
}
