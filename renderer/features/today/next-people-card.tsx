import type { Today, TodayPerson } from '#shared/contract/today.ts';
import { go } from '../../app/router.ts';
import { Button, LinkButton } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Chip } from '../../ui/chip.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { useLanguage, useText } from '../../ui/text.ts';
import { municipalityName } from '../people/facts.ts';
import { Who } from './names.tsx';
import { OverReasonsDialog } from './over-reasons.tsx';
import { withActions } from './reason-actions.ts';
import type { ReasonAction } from './reason-actions.ts';
import { ReasonList } from './reason-list.tsx';
import { reasonMark } from './reasons.ts';
import { useActionLabels, useReasonAction } from './use-reason-action.ts';
import styles from './today.module.css';

function PersonLine({ person, onAction }: { person: TodayPerson; onAction: (action: ReasonAction) => void }) {
  const t = useText();
  const language = useLanguage();
  const { label, labelOf } = useActionLabels();
  const { clientId, displayName, initials, municipality, turvakielto, reasons } = person;
  const [weightiest] = reasons;
  const mark = weightiest && reasonMark(weightiest, t);
  const first = withActions(reasons)[0]?.actions[0];
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
      <ReasonList reasons={reasons} name={initials} first={first} onAction={onAction} />
      <div className={styles.act}>
        {mark && <Chip tone={mark.tone}>{mark.text}</Chip>}
        {first && (
          <Button
            aria-label={labelOf(first, initials)}
            onPress={() => {
              onAction(first);
            }}
          >
            {label(first)}
          </Button>
        )}
      </div>
    </li>
  );
}

/** Who should be met or called, in the order of whose support is about to break, each with all its reasons. */
export function NextPeopleCard({
  people,
  shown,
  total,
  onShowAll,
}: {
  people: Today['people'];
  /** Those of them who are in view. */
  shown: Today['people'];
  total: number;
  onShowAll: () => void;
}) {
  const t = useText();
  const { over, run, close } = useReasonAction();
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
            <PersonLine
              key={person.clientId}
              person={person}
              onAction={(action) => {
                run(person.clientId, action);
              }}
            />
          ))}
        </ul>
      )}
      {hidden > 0 && (
        <div className={styles.more}>
          <Button
            variant="quiet"
            onPress={() => {
              if (shown.length < people.length) onShowAll();
              else go('people');
            }}
          >
            {t('today.next.more', { count: hidden })}
          </Button>
        </div>
      )}
      <OverReasonsDialog over={over} onClose={close} />
    </Card>
  );
}
