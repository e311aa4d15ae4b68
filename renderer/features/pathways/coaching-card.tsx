import { useState } from 'react';
import { closingReasons } from '#shared/codes/pathways.ts';
import type { ClientId } from '#shared/ids.ts';
import { Button } from '../../ui/button.tsx';
import { Card, CardLine } from '../../ui/card.tsx';
import { ErrorMessage } from '../../ui/error-message.tsx';
import { Private } from '../../ui/private.tsx';
import { useText } from '../../ui/text.ts';
import { useLabels } from '../codes/use-codes.ts';
import { useMoments } from '../timeline/use-moments.ts';
import { CloseDialog, PauseDialog } from './coaching-dialogs.tsx';
import { useCoaching } from './queries.ts';
import { useCoachingMenu } from './use-coaching-actions.ts';
import styles from './pathways.module.css';

/** The spells of coaching, and pausing, ending and coming back. */
export function CoachingCard({ clientId }: { clientId: ClientId }) {
  const t = useText();
  const label = useLabels();
  const { date } = useMoments();
  const { data, failure } = useCoaching(clientId);
  const [over, setOver] = useState<'pause' | 'close' | null>(null);
  const actions = useCoachingMenu({ clientId, status: data?.status ?? 'active' }, setOver);
  if (failure !== null) return <ErrorMessage failure={failure} />;
  if (data === undefined) return null;
  const { status, pausedUntil, pausedOn, pauseWords, spells } = data;
  const close = () => {
    setOver(null);
  };
  return (
    <Card
      title={t('pathways.coaching.title')}
      actions={actions.map(({ id, label: name, onAction }) => (
        <Button key={id} size="small" onPress={onAction}>
          {name}
        </Button>
      ))}
    >
      {status === 'paused' && pausedOn !== null && (
        <CardLine>
          <span>
            {pausedUntil === null
              ? t('pathways.coaching.pausedSince', { since: date(pausedOn) })
              : t('pathways.coaching.pausedSinceUntil', { since: date(pausedOn), until: date(pausedUntil) })}
            {pauseWords !== '' && (
              <span className={styles.facts}>
                {' · '}
                <Private>{pauseWords}</Private>
              </span>
            )}
          </span>
        </CardLine>
      )}
      <ul aria-label={t('pathways.coaching.spells')}>
        {spells.map(({ spellId, startedOn, endedOn, reason, words }) => (
          <CardLine as="li" key={spellId}>
            <span>
              {endedOn === null
                ? t('pathways.coaching.openSpell', { from: date(startedOn) })
                : t('pathways.coaching.spell', { from: date(startedOn), to: date(endedOn) })}
              <span className={styles.facts}>
                <Private>
                  {[reason === null ? '' : label(closingReasons, reason), words]
                    .filter((part) => part !== '')
                    .map((part) => ` · ${part}`)
                    .join('')}
                </Private>
              </span>
            </span>
          </CardLine>
        ))}
      </ul>
      {over === 'pause' && <PauseDialog clientId={clientId} onClose={close} />}
      {over === 'close' && <CloseDialog clientId={clientId} onClose={close} />}
    </Card>
  );
}
