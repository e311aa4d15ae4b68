import { useState } from 'react';
import type { Client } from '#shared/contract/clients.ts';
import { Language } from '#shared/languages.ts';
import { useActions } from '../../app/actions.ts';
import { Page } from '../../app/page.tsx';
import { lockHere } from '../../app/begin.ts';
import { useIsCoach } from '../../app/profile.ts';
import { amend, go, openOverlay, useRouter } from '../../app/router.ts';
import type { ScreenParams } from '../../app/screens.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { ErrorMessage } from '../../ui/error-message.tsx';
import { Columns, Stack } from '../../ui/layout.tsx';
import { Menu } from '../../ui/menu.tsx';
import { Loading } from '../../ui/progress.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import { useText } from '../../ui/text.ts';
import { HandoverMark } from '../handover/mark.tsx';
import { useArchiving } from '../people/use-archiving.ts';
import { CloseDialog, PauseDialog } from '../pathways/coaching-dialogs.tsx';
import { useCoachingMenu } from '../pathways/use-coaching-actions.ts';
import { PrintPlanDialog } from '../plan/print-dialog.tsx';
import { WhyOnTodayCard } from '../today/why-card.tsx';
import { NextDialog } from './next-dialog.tsx';
import { PersonFacts } from './person-header.tsx';
import { usePerson, usePlanOf } from './queries.ts';
import { PlanCard, RatingCard, ReachCard, StrengthsCard } from './side-cards.tsx';
import { ReceivedPerson } from './received-person.tsx';
import { personTabEntries } from './tabs.ts';
import type { PersonTabEntry } from './tabs.ts';
import { useMergedAway } from './use-merged-away.ts';
import { useOpened } from './use-opened.ts';

function SideColumn({ client, tab }: { client: Client; tab: PersonTabEntry['id'] }) {
  const { data: plan } = usePlanOf(client.clientId);
  return (
    <Stack>
      <WhyOnTodayCard client={client} />
      {plan && tab !== 'strengths' && <StrengthsCard clientId={client.clientId} plan={plan} />}
      {plan && <PlanCard clientId={client.clientId} plan={plan} />}
      {plan && <RatingCard plan={plan} />}
      {tab !== 'situation' && <ReachCard client={client} />}
    </Stack>
  );
}

function HeaderActions({
  client,
  onPrint,
  onNext,
  onCoaching,
}: {
  client: Client;
  onPrint: () => void;
  onNext: () => void;
  onCoaching: (over: 'pause' | 'close') => void;
}) {
  const t = useText();
  const { toArchive, fromArchive } = useArchiving();
  const coaching = useCoachingMenu(client, onCoaching);
  const { clientId } = client;
  return (
    <>
      <Button onPress={onPrint}>{t('person.header.printPlan')}</Button>
      <Button
        onPress={() => {
          go('referral', { clientId });
        }}
      >
        {t('person.header.referral')}
      </Button>
      <Menu
        label={t('person.header.more')}
        trigger={<IconButton icon="more" variant="secondary" label={t('person.header.more')} />}
        items={[
          {
            id: 'next',
            icon: 'today',
            label: client.nextContactAt === null ? t('person.next.agree') : t('person.next.change'),
            onAction: onNext,
          },
          {
            id: 'appointment',
            icon: 'plus',
            label: t('day.another'),
            onAction: () => {
              openOverlay('appointment', { clientId });
            },
          },
          {
            id: 'before-door',
            icon: 'info',
            label: t('day.beforeDoor.title'),
            onAction: () => {
              openOverlay('before-door', { clientId });
            },
          },
          {
            id: 'lock',
            icon: 'lock',
            label: t('person.header.lockHere'),
            onAction: () => void lockHere(clientId),
          },
          'line',
          ...coaching,
          'line',
          client.archivedAt === null
            ? {
                id: 'archive',
                icon: 'bin',
                label: t('people.archive'),
                onAction: () => void toArchive(client),
              }
            : {
                id: 'unarchive',
                icon: 'undo',
                label: t('people.unarchive'),
                onAction: () => void fromArchive(client),
              },
        ]}
      />
      <Button
        variant="primary"
        onPress={() => {
          openOverlay('new-contact', { clientId });
        }}
      >
        {t('person.header.newContact')}
      </Button>
    </>
  );
}

/** One person, as a coach knows them or as a partner was told of them. */
export function PersonScreen({ params }: { params: ScreenParams['person'] }) {
  return useIsCoach() ? <CoachedPerson params={params} /> : <ReceivedPerson params={params} />;
}

/** What matters in the header, and the person's strengths, situation, timeline, path and network below. */
function CoachedPerson({ params }: { params: ScreenParams['person'] }) {
  const { clientId, recordId } = params;
  const t = useText();
  const moves = useRouter((router) => router.moves);
  const { data: client, failure } = usePerson(clientId);
  const [over, setOver] = useState<'print' | 'next' | 'pause' | 'close' | null>(null);
  useOpened(client?.mergedInto === null ? client.clientId : undefined);
  useMergedAway(client);
  const entry =
    personTabEntries.find(({ id }) => id === params.tab) ??
    personTabEntries.find(({ id }) => id === 'timeline');
  const tab = entry?.id ?? 'timeline';
  const close = () => {
    setOver(null);
  };
  useActions('person', [
    {
      id: 'person.next',
      label: t('person.next.agree'),
      icon: 'today',
      run: () => {
        setOver('next');
      },
    },
    {
      id: 'person.print',
      label: t('person.header.printPlan'),
      icon: 'print',
      run: () => {
        setOver('print');
      },
    },
    {
      id: 'person.lockHere',
      label: t('person.header.lockHere'),
      icon: 'lock',
      run: () => void lockHere(clientId),
    },
    {
      id: 'person.referral',
      label: t('person.header.referral'),
      icon: 'packets',
      run: () => go('referral', { clientId }),
    },
  ]);

  if (failure !== null) {
    return (
      <Page title={t('person.gone.title')}>
        <ErrorMessage
          failure={failure}
          actions={<Button onPress={() => go('people')}>{t('person.gone.back')}</Button>}
        />
      </Page>
    );
  }
  if (client === undefined || client.mergedInto !== null) return <Loading />;
  const printLanguage = Language.safeParse(client.language);

  return (
    <Page
      title={client.displayName}
      isPersonal
      find="short"
      subtitle={
        <PersonFacts
          client={client}
          onNext={() => {
            setOver('next');
          }}
        />
      }
      actions={
        <HeaderActions
          client={client}
          onPrint={() => {
            setOver('print');
          }}
          onNext={() => {
            setOver('next');
          }}
          onCoaching={setOver}
        />
      }
    >
      <HandoverMark clientId={clientId} />
      <Tabs
        label={t('person.tabsLabel')}
        selected={tab}
        onSelect={(chosen) => {
          amend('person', { clientId, tab: chosen });
        }}
        tabs={personTabEntries.map(({ id, component: Content, isWide }) => ({
          id,
          label: t(`person.tab.${id}`),
          content: () => {
            // Arriving anew at the same person, by a search hit for instance, begins the part anew.
            const content = (
              <Content key={`${clientId} ${String(moves)}`} clientId={clientId} recordId={recordId} />
            );
            return isWide === true ? (
              content
            ) : (
              <Columns>
                {content}
                <SideColumn client={client} tab={id} />
              </Columns>
            );
          },
        }))}
      />
      {over === 'next' && <NextDialog client={client} onClose={close} />}
      {over === 'pause' && <PauseDialog clientId={clientId} onClose={close} />}
      {over === 'close' && <CloseDialog clientId={clientId} onClose={close} />}
      {over === 'print' && (
        <PrintPlanDialog
          clientId={clientId}
          {...(printLanguage.success ? { initialLanguage: printLanguage.data } : {})}
          onClose={close}
        />
      )}
    </Page>
  );
}
