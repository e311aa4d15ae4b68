import { useState } from 'react';
import { weekdayOf } from '#shared/dates/calendar.ts';
import { formatDate } from '#shared/dates/format.ts';
import type { Today } from '#shared/contract/today.ts';
import type { PlainDate } from '#shared/time.ts';
import { useCall } from '../../api/hooks.ts';
import { Page } from '../../app/page.tsx';
import { go, openOverlay } from '../../app/router.ts';
import type { ScreenParams } from '../../app/screens.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { today as todayNow } from '../../ui/date-field.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorMessage } from '../../ui/error-message.tsx';
import { Columns, Stack } from '../../ui/layout.tsx';
import { Loading } from '../../ui/progress.tsx';
import { useLanguage, useText } from '../../ui/text.ts';
import { AlarmCard } from '../backups/alarm-card.tsx';
import { ExchangedSlotsCard } from '../keys/exchanged-card.tsx';
import { BackupsTodayCard } from '../backups/today-card.tsx';
import { ClockCard } from '../clock/clock-card.tsx';
import { QuickLineCard } from '../contacts/quick-line-card.tsx';
import { ClosingCard } from '../day/closing-card.tsx';
import { DayCard } from '../day/day-card.tsx';
import { useDay } from '../day/queries.ts';
import { HandoversTodayCard } from '../handover/today-card.tsx';
import { WaitingEntriesCard } from '../official-record/waiting-card.tsx';
import { TodayTasksCard } from '../tasks/today-tasks-card.tsx';
import { LateOutingCard, OutingCard } from '../outings/outing-card.tsx';
import { TallyCard } from '../tally/tally-card.tsx';
import { TellCard } from '../reach/tell-card.tsx';
import { NamesButton, useNamesKey } from './names.tsx';
import { NextPeopleCard } from './next-people-card.tsx';
import { useToday } from './queries.ts';
import { formsToldOf } from './forms-told.ts';
import { LettersCard } from './letters-card.tsx';
import { AnswersCard, DraftsCard } from './side-cards.tsx';
import styles from './today.module.css';

function useHeading(day: PlainDate): string {
  const t = useText();
  const language = useLanguage();
  return t('today.heading', {
    weekday: t(`today.weekday.d${weekdayOf(day)}`),
    date: formatDate(day, language),
  });
}

/** What has arrived and nobody has looked at, besides the answers that have a card of their own. */
const unread = ({ counts, answers, letters }: Today): number =>
  counts.inbox - [...answers, ...letters].filter(({ isNew }) => isNew).length;

/** People shown before the rest is asked for: a morning's worth. */
const firstRows = 10;

function FirstDay() {
  const t = useText();
  return (
    <Card>
      <EmptyState
        icon="people"
        title={t('today.first.title')}
        action={
          <Button
            variant="primary"
            onPress={() => {
              openOverlay('new-person');
            }}
          >
            {t('today.first.add')}
          </Button>
        }
      >
        {t('today.first.text')}
      </EmptyState>
    </Card>
  );
}

/** The day itself, who to go to next, what has been answered, and one line to log a contact. */
export function TodayScreen({ params }: { params: ScreenParams['today'] }) {
  const t = useText();
  const { data, failure, isPending, refetch } = useToday();
  const day = useDay(params.day ?? data?.today ?? todayNow());
  const heading = useHeading(data?.today ?? todayNow());
  useNamesKey();
  const [all, setAll] = useState(false);
  const people = data?.people ?? [];
  const inView = all ? people : people.slice(0, firstRows);
  const isFirstDay = data?.counts.active === 0 && data.people.length === 0 && data.appointments.length === 0;
  return (
    <Page
      title={heading}
      actions={
        <>
          {data && !isFirstDay && <NamesButton />}
          <Button
            variant="primary"
            onPress={() => {
              openOverlay('new-contact');
            }}
          >
            {t('person.header.newContact')}
          </Button>
        </>
      }
    >
      <AlarmCard />
      <ExchangedSlotsCard />
      <ClockCard />
      <LateOutingCard />
      {isPending && <Loading />}
      {failure !== null && (
        <ErrorMessage failure={failure} actions={<Button onPress={refetch}>{t('common.tryAgain')}</Button>} />
      )}
      {data && (
        <Columns>
          <Stack>
            {isFirstDay ? (
              <FirstDay />
            ) : (
              <>
                <DayCard day={params.day ?? data.today} today={data.today} />
                {day.data && <ClosingCard {...day.data} />}
                <QuickLineCard />
                <NextPeopleCard
                  people={data.people}
                  shown={inView}
                  total={data.peopleTotal}
                  onShowAll={() => {
                    setAll(true);
                  }}
                />
              </>
            )}
          </Stack>
          <Stack>
            {data.unfinishedSealings > 0 && (
              <Notice
                text={t('today.unfinished.text', { count: data.unfinishedSealings })}
                action={t('today.unfinished.open')}
              />
            )}
            <HandoversTodayCard handovers={data.handovers} />
            <ArrivedNotice />
            {unread(data) > 0 && (
              <Notice
                text={t('today.inbox.text', { count: unread(data) })}
                action={t('today.unfinished.open')}
              />
            )}
            <TodayTasksCard toldElsewhere={formsToldOf(inView)} />
            <WaitingEntriesCard />
            <TallyCard />
            <OutingCard />
            <TellCard leads={data.leads} />
            {data.letters.length > 0 && <LettersCard letters={data.letters} />}
            <AnswersCard answers={data.answers} />
            {data.drafts.length > 0 && <DraftsCard drafts={data.drafts} />}
            <BackupsTodayCard />
          </Stack>
        </Columns>
      )}
    </Page>
  );
}

/** One line for what has arrived in the watched folder. */
function ArrivedNotice() {
  const t = useText();
  const { data } = useCall('inbox.view', {});
  if (data?.folder == null || data.files.length === 0) return null;
  return (
    <Notice
      text={t('packets.inbox.today', { count: data.files.length, folder: data.folder })}
      action={t('today.unfinished.open')}
    />
  );
}

function Notice({ text, action }: { text: string; action: string }) {
  return (
    <Card>
      <div className={styles.notice}>
        <p>{text}</p>
        <Button
          size="small"
          onPress={() => {
            go('packets');
          }}
        >
          {action}
        </Button>
      </div>
    </Card>
  );
}
