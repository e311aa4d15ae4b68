import { useState } from 'react';
import { labelOf } from '#shared/codes/define.ts';
import { strengthKinds } from '#shared/codes/plans.ts';
import type { PartnerMatch } from '#shared/contract/pathways.ts';
import type { ClientId } from '#shared/ids.ts';
import { Button } from '../../ui/button.tsx';
import { Card, CardLine } from '../../ui/card.tsx';
import { ErrorMessage } from '../../ui/error-message.tsx';
import { Quiet } from '../../ui/layout.tsx';
import { Private } from '../../ui/private.tsx';
import { useLanguage, useText } from '../../ui/text.ts';
import styles from './pathways.module.css';
import { useMatches } from './queries.ts';

/** More would hide the pathways themselves; the rest is a press away. */
const shownFirst = 6;

function Match({ match, onBegin }: { match: PartnerMatch; onBegin: (match: PartnerMatch) => void }) {
  const t = useText();
  const language = useLanguage();
  const name = [match.name, match.unit].filter((part) => part !== '').join(', ');
  return (
    <CardLine
      as="li"
      end={
        <Button
          size="small"
          aria-label={t('pathways.matches.beginWith', { name })}
          onPress={() => {
            onBegin(match);
          }}
        >
          {t('pathways.matches.begin')}
        </Button>
      }
    >
      <div className={styles.match}>
        <b>{name}</b>
        <Quiet>
          <Private>
            {match.shared
              .map(({ theirs, own, kind }) =>
                t(`pathways.matches.${own.toLowerCase() === theirs.toLowerCase() ? 'same' : 'pair'}`, {
                  own,
                  theirs,
                  kind: labelOf(strengthKinds, kind, language).toLowerCase(),
                }),
              )
              .join(' · ')}
          </Private>
        </Quiet>
      </div>
    </CardLine>
  );
}

/** Who of the network has something of what the person is good at or wishes for: words that are the same, and nothing reckoned from them. */
export function MatchesCard({
  clientId,
  onBegin,
}: {
  clientId: ClientId;
  onBegin: (match: PartnerMatch) => void;
}) {
  const t = useText();
  const { data, failure } = useMatches(clientId);
  const [showsAll, setShowsAll] = useState(false);
  if (failure !== null) return <ErrorMessage failure={failure} />;
  if (data === undefined) return null;
  const { matches, hasOwnWords } = data;
  const shown = showsAll ? matches : matches.slice(0, shownFirst);
  return (
    <Card title={t('pathways.matches.title')} note={t('pathways.matches.note')}>
      <p className={styles.lead}>
        {t(`pathways.matches.${matches.length > 0 ? 'lead' : hasOwnWords ? 'none' : 'noWords'}`)}
      </p>
      {matches.length > 0 && (
        <ul>
          {shown.map((match) => (
            <Match key={match.partnerId} match={match} onBegin={onBegin} />
          ))}
        </ul>
      )}
      {shown.length < matches.length && (
        <p className={styles.lead}>
          <Button
            size="small"
            onPress={() => {
              setShowsAll(true);
            }}
          >
            {t('pathways.matches.all', { count: matches.length })}
          </Button>
        </p>
      )}
    </Card>
  );
}
