import { useState } from 'react';
import type { Today, TodayPerson } from '#shared/contract/today.ts';
import { go, openOverlay } from '../../app/router.ts';
import { Button, LinkButton } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Chip } from '../../ui/chip.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { useLanguage, useText } from '../../ui/text.ts';
import { municipalityName } from '../people/facts.ts';
import { useMoments } from '../timeline/use-moments.ts';
import { Who } from './names.tsx';
import { actionFor, reasonMark, reasonSentence } from './reasons.ts';
import { RingDialog } from './ring-dialog.tsx';
import type { RingOf } from './ring-dialog.tsx';
import styles from './today.module.css';

function PersonLine({ person, onRing }: { person: TodayPerson; onRing: (ring: RingOf) => void }) {
  const t = useText();
  const language = useLanguage();
  const moments = useMoments();
  const { clientId, displayName, initials, municipality, turvakielto, reasons } = person;
  const action = actionFor(person);
  const [weightiest] = reasons;
  const mark = weightiest && reasonMark(weightiest, t);
  return (
    <li className={styles.person}>
      <div className={styles.name}>
        <LinkButton
          plain
          onPress={() => {
            go('person', { clientId });
          }}
        >
          <Who displayName={displayName} initials={initials} />
        </LinkButton>
        {municipality !== '' && !turvakielto && <small>{municipalityName(municipality, language)}</small>}
      </div>
      <ul className={styles.why}>
        {reasons.map((reason) => (
          <li key={reasonSentence(reason, t, moments)}>{reasonSentence(reason, t, moments)}</li>
        ))}
      </ul>
      <div className={styles.act}>
        {mark && <Chip tone={mark.tone}>{mark.text}</Chip>}
        {action.do === 'ring' && (
          <Button
            aria-label={t('today.next.ringOf', { name: initials })}
            onPress={() => {
              onRing({ ...action, clientId });
            }}
          >
            {t('today.next.ring')}
          </Button>
        )}
        {action.do === 'log' && (
          <Button
            aria-label={t('today.next.logOf', { name: initials })}
            onPress={() => {
              openOverlay('new-contact', { clientId });
            }}
          >
            {t('today.next.log')}
          </Button>
        )}
        {action.do === 'open' && (
          <Button
            aria-label={t('today.next.openOf', { name: initials })}
            onPress={() => {
              go('person', { clientId, tab: 'network' });
            }}
          >
            {t('today.next.open')}
          </Button>
        )}
      </div>
    </li>
  );
}

/** Rows shown before the rest is asked for: a morning's worth. */
const firstRows = 10;

/** Who should be met or called, in the order of whose support is about to break, each with all its reasons. */
export function NextPeopleCard({ people, total }: { people: Today['people']; total: number }) {
  const t = useText();
  const [all, setAll] = useState(false);
  const [ring, setRing] = useState<RingOf | null>(null);
  const shown = all ? people : people.slice(0, firstRows);
  const hidden = total - shown.length;
  return (
    <Card title={t('today.next.title')} note={t('today.next.note')}>
      {people.length === 0 ? (
        <EmptyState small title={t('today.next.emptyTitle')}>
          {t('today.next.empty')}
        </EmptyState>
      ) : (
        <ul>
          {shown.map((person) => (
            <PersonLine key={person.clientId} person={person} onRing={setRing} />
          ))}
        </ul>
      )}
      {hidden > 0 && (
        <div className={styles.more}>
          <Button
            variant="quiet"
            onPress={() => {
              if (shown.length < people.length) setAll(true);
              else go('people');
            }}
          >
            {t('today.next.more', { count: hidden })}
          </Button>
        </div>
      )}
      {ring !== null && (
        <RingDialog
          ring={ring}
          onClose={() => {
            setRing(null);
          }}
        />
      )}
    </Card>
  );
}
