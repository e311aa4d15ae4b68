import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { channels } from '#shared/codes/channels.ts';
import { labelOf } from '#shared/codes/define.ts';
import { clientLanguages } from '#shared/codes/municipalities.ts';
import type { BeforeDoor } from '#shared/contract/day.ts';
import { useCommand } from '../../api/hooks.ts';
import { go, openOverlay } from '../../app/router.ts';
import type { OverlayProps } from '../../app/screens.ts';
import { Button } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { DescriptionList } from '../../ui/description-list.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorMessage } from '../../ui/error-message.tsx';
import { Quiet, Quote } from '../../ui/layout.tsx';
import { Private } from '../../ui/private.tsx';
import { Loading } from '../../ui/progress.tsx';
import { useText } from '../../ui/text.ts';
import { useMoments } from '../timeline/use-moments.ts';
import styles from './day.module.css';
import { channelWord, lengthInWords } from './words.ts';

/** A heading with what stands under it; nothing where there is nothing. */
function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h3 className={styles.part}>{title}</h3>
      {children}
    </section>
  );
}

/** What must be minded, first of all and not by colour alone. */
function Mind({ page }: { page: BeforeDoor }) {
  const t = useText();
  const { language } = useMoments();
  const answering = [page.whoMayAnswer, page.answering.join(', ')].filter((part) => part !== '').join(' · ');
  const interpreter = page.needsInterpreter
    ? t('day.beforeDoor.interpreterNeeded', {
        language:
          page.interpreterLanguage ||
          (page.language === null ? '–' : labelOf(clientLanguages, page.language, language)),
      })
    : '';
  const entries: [term: string, value: string][] = [
    [t('day.beforeDoor.safety'), page.safetyNote],
    [t('day.beforeDoor.notToMention'), page.notToMention],
    [t('day.beforeDoor.careful'), page.reachSafely],
    [t('day.beforeDoor.answer'), answering],
    [t('day.beforeDoor.interpreter'), interpreter],
  ];
  const said = entries.filter(([, value]) => value !== '');
  if (said.length === 0) return null;
  return (
    <div className={styles.mind}>
      <DescriptionList entries={said.map(([term, value]) => ({ term, value: <Private>{value}</Private> }))} />
    </div>
  );
}

function Said({ title, said, isOwn }: { title: string; said: BeforeDoor['agreed']; isOwn?: boolean }) {
  const moments = useMoments();
  if (said === null) return null;
  const text = <Private>{said.text}</Private>;
  return (
    <Part title={title}>
      {isOwn === true ? <Quote>{text}</Quote> : <p className={styles.said}>{text}</p>}
      <Quiet>{moments.plainDay(said.on)}</Quiet>
    </Part>
  );
}

function Glance({ page }: { page: BeforeDoor }) {
  const t = useText();
  const moments = useMoments();
  const { appointment, lastContact } = page;
  const meeting =
    appointment &&
    [
      moments.at(appointment.at, appointment.hasTime),
      channelWord(appointment.channel, moments.language),
      appointment.place,
      appointment.minutes === null ? '' : lengthInWords(appointment.minutes, t),
    ].filter((part) => part !== '');
  return (
    <div className={styles.glance}>
      {page.turvakielto && (
        <p>
          <Chip tone="danger">{t('person.header.turvakielto')}</Chip>
        </p>
      )}
      {meeting !== null && (
        <p className={styles.meeting}>
          <Private>{meeting.join(', ')}</Private>
        </p>
      )}
      {appointment !== null && appointment.words !== '' && (
        <p>
          <Private>{appointment.words}</Private>
        </p>
      )}
      <Mind page={page} />
      <Said title={t('day.beforeDoor.ownWords')} said={page.ownWords} isOwn />
      <Said title={t('day.beforeDoor.ratingWords')} said={page.ratingWords} isOwn />
      {page.promises.length > 0 && (
        <Part title={t('day.beforeDoor.promises')}>
          <ul className={styles.points}>
            {page.promises.map(({ title, dueOn }) => (
              <li key={title}>
                <Private>{title}</Private>
                {dueOn !== null && <small> {moments.plainDay(dueOn)}</small>}
              </li>
            ))}
          </ul>
        </Part>
      )}
      <Said title={t('day.beforeDoor.agreed')} said={page.agreed} />
      <Said title={t('day.beforeDoor.next')} said={page.next} />
      {page.steps.length > 0 && (
        <Part title={t('day.beforeDoor.steps')}>
          <ul className={styles.points}>
            {page.steps.map(({ text, who, due, dueText }) => (
              <li key={text}>
                <Private>{text}</Private>
                <small>
                  {' '}
                  {[who, due === null ? dueText : moments.plainDay(due)]
                    .filter((part) => part !== '')
                    .join(', ')}
                </small>
              </li>
            ))}
          </ul>
        </Part>
      )}
      <DescriptionList
        entries={[
          { term: t('day.remind.phone'), value: page.phone && <Private>{page.phone}</Private> },
          {
            term: t('day.remind.preferred'),
            value: page.preferredChannel && labelOf(channels, page.preferredChannel, moments.language),
          },
          { term: t('day.remind.reach'), value: page.reach && <Private>{page.reach}</Private> },
          {
            term: t('day.beforeDoor.last'),
            value: lastContact && (
              <Private>
                {[moments.at(lastContact.at, lastContact.hasTime), lastContact.summary]
                  .filter((part) => part !== '')
                  .join(': ')}
              </Private>
            ),
          },
        ]}
      />
    </div>
  );
}

/** What is good to know before the door opens, in one glance. Opening it is an opening of the person. */
export function BeforeDoorOverlay({ params, onClose }: OverlayProps<'before-door'>) {
  const t = useText();
  const { clientId, appointmentId } = params;
  const look = useCommand('day.beforeDoor', { invalidates: [] });
  const [page, setPage] = useState<BeforeDoor | null>(null);
  const { run } = look;
  useEffect(() => {
    let gone = false;
    void run({ clientId, appointmentId: appointmentId ?? null }).then((answer) => {
      if (!gone && answer.ok) setPage(answer.value);
    });
    return () => {
      gone = true;
    };
    // `run` is new on every drawing; one look is one entry.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [clientId, appointmentId]);
  const settles = appointmentId ?? page?.appointment?.appointmentId;
  return (
    <Dialog
      title={t('day.beforeDoor.title')}
      size="narrow"
      isOpen
      onClose={onClose}
      closesOutside
      footer={
        <>
          <Button
            onPress={() => {
              go('person', { clientId });
            }}
          >
            {t('day.beforeDoor.open')}
          </Button>
          <Button
            variant="primary"
            onPress={() => {
              openOverlay('new-contact', {
                clientId,
                ...(settles === undefined ? {} : { appointmentId: settles }),
              });
            }}
          >
            {t('day.log')}
          </Button>
        </>
      }
    >
      {look.failure !== null && <ErrorMessage failure={look.failure} />}
      {page === null ? (
        look.failure === null && <Loading />
      ) : (
        <>
          <p className={styles.whose}>
            <Private>{page.displayName}</Private>
          </p>
          <Glance page={page} />
        </>
      )}
    </Dialog>
  );
}
