import { useState } from 'react';
import type { RatingRound } from '#shared/contract/assessments.ts';
import type { ClientId, RatingRoundId } from '#shared/ids.ts';
import { Language } from '#shared/languages.ts';
import { useQueryClient } from '@tanstack/react-query';
import { Button, IconButton } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { today } from '../../ui/date-field.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { FormError } from '../../ui/error-message.tsx';
import { Menu } from '../../ui/menu.tsx';
import { Private } from '../../ui/private.tsx';
import { SmallMultiples } from '../../ui/small-multiples.tsx';
import { useLanguage, useText } from '../../ui/text.ts';
import { showToast } from '../../ui/toast.tsx';
import { usePerson } from '../person/queries.ts';
import { useMoments } from '../timeline/use-moments.ts';
import { Sought } from '../../ui/sought.tsx';
import { useBeginRound, usePutBackRound, useRemoveRound } from './mutations.ts';
import { figureIn, roundMultiples } from './over-time.ts';
import { RoundScreen } from './round-screen.tsx';
import styles from './assessments.module.css';

interface Sitting {
  readonly roundId: RatingRoundId;
  readonly begun?: RatingRound | undefined;
}

/** Our own ten areas, rated by the client at one sitting, and how they have moved. */
export function RoundsCard({
  clientId,
  rounds,
  recordId,
}: {
  clientId: ClientId;
  rounds: readonly RatingRound[];
  recordId?: string | undefined;
}) {
  const t = useText();
  const language = useLanguage();
  const moments = useMoments();
  const cache = useQueryClient();
  const { data: client } = usePerson(clientId);
  const begin = useBeginRound();
  const remove = useRemoveRound();
  const putBack = usePutBackRound();
  const [sitting, setSitting] = useState<Sitting | null>(null);
  const unfinished = rounds.find(({ finishedAt, ratedOn }) => finishedAt === null && ratedOn === today());
  const clientLanguage = Language.safeParse(client?.language);

  const open = async () => {
    if (unfinished) {
      setSitting({ roundId: unfinished.roundId, begun: unfinished });
      return;
    }
    const begun = await begin.run({ clientId, ratedOn: today(), filledBy: 'client' });
    if (begun.ok) setSitting({ roundId: begun.value.roundId });
  };
  const takeAway = async (roundId: RatingRoundId) => {
    const gone = await remove.run({ roundId });
    if (!gone.ok) return;
    showToast({ text: t('assessments.round.removed'), undo: () => void putBack.run({ roundId }) });
  };
  const leave = (roundId: RatingRoundId, answered: number) => {
    setSitting(null);
    void cache.invalidateQueries();
    if (answered === 0) return;
    showToast({
      text: t('assessments.round.kept', { count: answered }),
      undo: () => void takeAway(roundId),
    });
  };
  const start = (
    <Button
      icon={unfinished ? 'chevronRight' : 'plus'}
      isPending={begin.isRunning}
      onPress={() => void open()}
    >
      {unfinished ? t('assessments.round.continue') : t('assessments.round.start')}
    </Button>
  );
  const { occasions, multiples } = roundMultiples(rounds, language, t('assessments.round.notAnswered'));

  return (
    <Card
      title={t('assessments.round.title')}
      note={t('assessments.round.note')}
      {...(rounds.length === 0 ? {} : { actions: start })}
    >
      <FormError failure={begin.failure} />
      {rounds.length === 0 ? (
        <EmptyState small title={t('assessments.round.empty')} action={start}>
          {t('assessments.round.emptyText')}
        </EmptyState>
      ) : (
        <div className={styles.body}>
          <Private as="div">
            <SmallMultiples
              label={t('assessments.round.title')}
              areaTitle={t('assessments.areaTitle')}
              occasions={occasions}
              multiples={multiples}
              figure={figureIn(language)}
            />
          </Private>
          <ul className={styles.results}>
            {rounds.map(({ roundId, ratedOn, words, finishedAt }) => {
              const name = t('assessments.round.ofDay', { day: moments.date(ratedOn) });
              return (
                <Sought key={roundId} as="li" isSought={roundId === recordId} className={styles.result ?? ''}>
                  <span>
                    <b>{moments.date(ratedOn)}</b>{' '}
                    {finishedAt === null && <small>{t('assessments.round.unfinished')}</small>}
                    {words !== '' && (
                      <>
                        {' '}
                        <Private>”{words}”</Private>
                      </>
                    )}
                  </span>
                  <Menu
                    label={t('assessments.actionsOf', { name })}
                    trigger={
                      <IconButton icon="more" size="small" label={t('assessments.actionsOf', { name })} />
                    }
                    items={[
                      {
                        id: 'remove',
                        icon: 'bin',
                        label: t('assessments.round.remove'),
                        onAction: () => void takeAway(roundId),
                      },
                    ]}
                  />
                </Sought>
              );
            })}
          </ul>
        </div>
      )}
      {sitting !== null && (
        <RoundScreen
          roundId={sitting.roundId}
          begun={sitting.begun}
          initialLanguage={clientLanguage.success ? clientLanguage.data : language}
          onLeave={(answered) => {
            leave(sitting.roundId, answered);
          }}
        />
      )}
    </Card>
  );
}
