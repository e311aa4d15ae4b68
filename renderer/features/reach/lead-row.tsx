import { channels } from '#shared/codes/channels.ts';
import { firstContacts } from '#shared/codes/client-record.ts';
import { labelOf } from '#shared/codes/define.ts';
import { leadStatuses } from '#shared/codes/reach.ts';
import type { LeadStatus } from '#shared/codes/reach.ts';
import { Button, IconButton, LinkButton } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { Menu } from '../../ui/menu.tsx';
import { Private } from '../../ui/private.tsx';
import { useLanguage, useText } from '../../ui/text.ts';
import { useLabels } from '../codes/use-codes.ts';
import { useMoments } from '../timeline/use-moments.ts';
import { useLeadActions } from './mutations.ts';
import type { LeadOnList } from './queries.ts';
import styles from './reach.module.css';

/** Days before a name goes in which that is marked for attention. */
const soon = 7;

const outcomes = [
  'reached',
  'services-confirmed',
  'not-reached',
  'declined',
  'open',
] as const satisfies readonly LeadStatus[];

function Attempts({ lead }: { lead: LeadOnList }) {
  const t = useText();
  const language = useLanguage();
  const moments = useMoments();
  const [latest] = lead.attempts;
  if (!latest) return <p>{t('reach.row.noAttempts')}</p>;
  const how = labelOf(channels, latest.channel, language).toLocaleLowerCase(language);
  return (
    <p>
      {t('reach.row.attempts', { count: lead.attempts.length })}
      {', '}
      {t(latest.reached ? 'reach.row.lastReached' : 'reach.row.last', {
        when: moments.noted(latest.attemptedAt),
        how,
      })}
    </p>
  );
}

function Telling({ lead, onTold }: { lead: LeadOnList; onTold: () => void }) {
  const t = useText();
  const moments = useMoments();
  if (lead.personToldOn !== null) {
    return <p>{t('reach.tell.told', { date: moments.date(lead.personToldOn) })}</p>;
  }
  if (lead.tellBy === null) return null;
  return (
    <p className={styles.telling}>
      <span>{t('reach.tell.by', { date: moments.date(lead.tellBy) })}</span>
      <LinkButton aria-label={t('reach.tell.markOf', { name: lead.displayName })} onPress={onTold}>
        {t('reach.tell.mark')}
      </LinkButton>
    </p>
  );
}

/** An entry with what was tried, when its name goes, and what can be done. */
export function LeadRow(props: {
  lead: LeadOnList;
  isFound: boolean;
  onAttempt: () => void;
  onEdit: () => void;
}) {
  const { lead, isFound, onAttempt, onEdit } = props;
  const t = useText();
  const language = useLanguage();
  const label = useLabels();
  const { toStatus, told, remove, toClient } = useLeadActions();
  const { displayName, channelWords, notifierKind, notifierName, notifierTold, status, daysLeft } = lead;
  const notifier = label(firstContacts, notifierKind);
  return (
    <li className={styles.lead} aria-label={displayName} data-found={isFound || undefined}>
      <div className={styles.name}>
        <b>
          <Private>{displayName}</Private>
        </b>
        {status !== 'open' && (
          <Chip tone={status === 'reached' || status === 'services-confirmed' ? 'good' : 'plain'}>
            {labelOf(leadStatuses, status, language)}
          </Chip>
        )}
        <Chip tone={daysLeft <= soon ? 'attention' : 'plain'}>
          {t('reach.row.daysLeft', { count: daysLeft })}
        </Chip>
      </div>
      <div className={styles.facts}>
        {channelWords !== '' && (
          <p>
            <Private>{channelWords}</Private>
          </p>
        )}
        <p>
          {notifierName === '' ? (
            t('reach.row.notifier', { who: notifier })
          ) : (
            <>
              {t('reach.row.notifier', { who: notifier })}, <Private>{notifierName}</Private>
            </>
          )}
          {notifierKind !== 'client' && !notifierTold && `. ${t('reach.row.notifierNotTold')}`}
        </p>
        <Attempts lead={lead} />
        <Telling lead={lead} onTold={() => void told(lead)} />
      </div>
      <div className={styles.act}>
        <Button aria-label={t('reach.row.attemptOf', { name: displayName })} onPress={onAttempt}>
          {t('reach.row.attempt')}
        </Button>
        <Menu
          label={t('reach.row.actionsOf', { name: displayName })}
          trigger={<IconButton icon="more" label={t('reach.row.actionsOf', { name: displayName })} />}
          items={[
            {
              id: 'client',
              icon: 'person',
              label: t('reach.row.toClient'),
              onAction: () => void toClient(lead),
            },
            'line',
            ...outcomes
              .filter((outcome) => outcome !== status)
              .map((outcome) => ({
                id: outcome,
                label: outcome === 'open' ? t('reach.row.reopen') : labelOf(leadStatuses, outcome, language),
                onAction: () => void toStatus(lead, outcome),
              })),
            'line',
            { id: 'edit', icon: 'edit', label: t('reach.row.edit'), onAction: onEdit },
            { id: 'remove', icon: 'bin', label: t('reach.row.remove'), onAction: () => void remove(lead) },
          ]}
        />
      </div>
    </li>
  );
}
