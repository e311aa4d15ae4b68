import { channels } from '#shared/codes/channels.ts';
import { labelOf } from '#shared/codes/define.ts';
import type { Today } from '#shared/contract/today.ts';
import { inHelsinki } from '#shared/dates/clock-time.ts';
import { formatTime } from '#shared/dates/format.ts';
import { go, openOverlay } from '../../app/router.ts';
import { Button, LinkButton } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Private } from '../../ui/private.tsx';
import { useLanguage, useText } from '../../ui/text.ts';
import { Who } from './names.tsx';
import styles from './today.module.css';

type Appointment = Today['appointments'][number];

function AppointmentLine({ appointment }: { appointment: Appointment }) {
  const t = useText();
  const language = useLanguage();
  const { clientId, at, hasTime, channel, place, turvakielto, initials, displayName } = appointment;
  return (
    <li className={styles.appointment}>
      <b className={styles.time}>
        {hasTime ? formatTime(inHelsinki(at).time, language) : t('today.day.allDay')}
      </b>
      <span className={styles.what}>
        <LinkButton
          plain
          onPress={() => {
            go('person', { clientId });
          }}
        >
          <Who displayName={displayName} initials={initials} />
        </LinkButton>
        {channel !== null && <span>{labelOf(channels, channel, language).toLocaleLowerCase(language)}</span>}
        {place !== '' && !turvakielto && <Private>{place}</Private>}
      </span>
      <Button
        variant="quiet"
        size="small"
        aria-label={t('today.day.logOf', { name: initials })}
        onPress={() => {
          openOverlay('new-contact', { clientId });
        }}
      >
        {t('today.day.log')}
      </Button>
    </li>
  );
}

/** What is agreed for today, by the clock. */
export function AppointmentsCard({ appointments }: { appointments: readonly Appointment[] }) {
  const t = useText();
  return (
    <Card
      title={t('today.day.title')}
      {...(appointments.length === 0 ? {} : { note: t('today.day.note', { count: appointments.length }) })}
    >
      {appointments.length === 0 ? (
        <p className={styles.nothing}>{t('today.day.empty')}</p>
      ) : (
        <ul>
          {appointments.map((appointment) => (
            <AppointmentLine key={`${appointment.clientId} ${appointment.at}`} appointment={appointment} />
          ))}
        </ul>
      )}
    </Card>
  );
}
