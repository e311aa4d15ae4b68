import { useEffect, useRef, useState } from 'react';
import { codesOn, labelOf } from '#shared/codes/define.ts';
import { pathwayStatuses, pathwayTypes, receptionWays, startedStatuses } from '#shared/codes/pathways.ts';
import type { PathwayStatus } from '#shared/codes/pathways.ts';
import type { ResultOf } from '#shared/contract/index.ts';
import type { Pathway } from '#shared/contract/pathways.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { today } from '../../ui/date-field.tsx';
import { FormError } from '../../ui/error-message.tsx';
import { Quote, Row } from '../../ui/layout.tsx';
import { Menu } from '../../ui/menu.tsx';
import { Private } from '../../ui/private.tsx';
import { useLanguage, useText } from '../../ui/text.ts';
import { showToast } from '../../ui/toast.tsx';
import { useLabels } from '../codes/use-codes.ts';
import { useMoments } from '../timeline/use-moments.ts';
import { CheckIns } from './check-ins.tsx';
import {
  usePutBackPathway,
  useRemovePathway,
  useSetPathwayStatus,
  useUndoPathwayStatus,
  useUpdatePathway,
} from './mutations.ts';
import { PathwayDialog } from './pathway-dialog.tsx';
import styles from './pathways.module.css';

type Referrals = ResultOf<'pathways.ofClient'>['referrals'];

const isOneOf = (statuses: readonly string[], status: string): boolean => statuses.includes(status);

/** The facts of a pathway that have a day, in a line. */
function Facts({ pathway }: { pathway: Pathway }) {
  const t = useText();
  const language = useLanguage();
  const { date } = useMoments();
  const { plannedOn, startedOn, endedOn, receivedOn, receivedHow, receivedBy, referralNumber } = pathway;
  const { supportContinues, supportUntil } = pathway;
  const how = [receivedHow === null ? '' : labelOf(receptionWays, receivedHow, language), receivedBy];
  const received = how.filter((part) => part !== '').join(', ');
  const facts = [
    plannedOn !== null && startedOn === null && t('pathways.fact.planned', { date: date(plannedOn) }),
    startedOn !== null && t('pathways.fact.started', { date: date(startedOn) }),
    endedOn !== null && t('pathways.fact.ended', { date: date(endedOn) }),
    receivedOn !== null &&
      (received === ''
        ? t('pathways.fact.received', { date: date(receivedOn) })
        : t('pathways.fact.receivedHow', { date: date(receivedOn), how: received })),
    supportUntil !== null &&
      supportContinues &&
      t('pathways.fact.supportUntil', { date: date(supportUntil) }),
    !supportContinues && t('pathways.fact.supportEnds'),
    referralNumber !== null && t('pathways.fact.referral', { number: referralNumber }),
  ].filter((fact) => fact !== false);
  return facts.length === 0 ? null : (
    <p className={styles.facts}>
      <Private>{facts.join(' · ')}</Private>
    </p>
  );
}

/** How the pathway turned, oldest last. */
function History({ pathway }: { pathway: Pathway }) {
  const t = useText();
  const language = useLanguage();
  const { date } = useMoments();
  return (
    <ul className={styles.history} aria-label={t('pathways.history')}>
      {pathway.changes.map(({ changeId, status, happenedOn, words }) => (
        <li key={changeId}>
          <span>{date(happenedOn)}</span>
          <span>
            {labelOf(pathwayStatuses, status, language)}
            {words !== '' && (
              <>
                {': '}
                <Private>{words}</Private>
              </>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}

interface Props {
  pathway: Pathway;
  referrals: Referrals;
  isSought: boolean;
}

/** One pathway: its state in one press, the client's words, what has a day, and the check-ins after its start. */
export function PathwayView({ pathway, referrals, isSought }: Props) {
  const { pathwayId, type, status, providerName, words, reason } = pathway;
  const t = useText();
  const language = useLanguage();
  const label = useLabels();
  const [isEditing, setIsEditing] = useState(false);
  const [isHistoryShown, setIsHistoryShown] = useState(false);
  const turn = useSetPathwayStatus();
  const undoTurn = useUndoPathwayStatus();
  const update = useUpdatePathway();
  const remove = useRemovePathway();
  const putBack = usePutBackPathway();
  const article = useRef<HTMLElement>(null);
  useEffect(() => {
    if (!isSought) return;
    article.current?.scrollIntoView({ block: 'center' });
    article.current?.focus({ preventScroll: true });
  }, [isSought]);
  const name = label(pathwayTypes, type);
  const statusName = labelOf(pathwayStatuses, status, language);

  const turnTo = async (next: PathwayStatus) => {
    const answer = await turn.run({ pathwayId, status: next });
    if (!answer.ok) return;
    const { changeId, checkIns } = answer.value;
    showToast({
      text: t('pathways.turned', { status: labelOf(pathwayStatuses, next, language) }),
      ...(checkIns > 0 ? { detail: t('pathways.proposed', { count: checkIns }) } : {}),
      undo: () => void undoTurn.run({ changeId }),
    });
  };
  const takeAway = async () => {
    const answer = await remove.run({ pathwayId });
    if (!answer.ok) return;
    showToast({ text: t('pathways.removed', { name }), undo: () => void putBack.run({ pathwayId }) });
  };
  const isThere = isOneOf(startedStatuses, status);
  const hasStarted = pathway.startedOn !== null;

  return (
    <article ref={article} tabIndex={-1} className={styles.pathway} aria-label={name}>
      <div className={styles.head}>
        <h3>
          <Private>{name}</Private>
        </h3>
        <Menu
          label={t('pathways.statusOf', { name })}
          trigger={
            <Button
              size="small"
              icon="chevronDown"
              aria-label={t('pathways.statusIs', { name, status: statusName })}
            >
              {statusName}
            </Button>
          }
          items={codesOn(pathwayStatuses, today()).map(({ code }) => ({
            id: code,
            label: labelOf(pathwayStatuses, code, language),
            ...(code === status ? { icon: 'check' as const } : {}),
            onAction: () => void turnTo(code),
          }))}
        />
        {isThere && pathway.receivedOn === null && <Chip>{t('pathways.receptionOpen')}</Chip>}
        <div className={styles.menu}>
          <Menu
            label={t('pathways.actionsOf', { name })}
            trigger={<IconButton icon="more" size="small" label={t('pathways.actionsOf', { name })} />}
            items={[
              {
                id: 'edit',
                icon: 'edit',
                label: t('pathways.edit'),
                onAction: () => {
                  setIsEditing(true);
                },
              },
              {
                id: 'history',
                icon: 'info',
                label: isHistoryShown ? t('pathways.hideHistory') : t('pathways.showHistory'),
                onAction: () => {
                  setIsHistoryShown(!isHistoryShown);
                },
              },
              'line',
              { id: 'remove', icon: 'bin', label: t('pathways.remove'), onAction: () => void takeAway() },
            ]}
          />
        </div>
      </div>
      {providerName !== '' && (
        <p>
          <Private>{providerName}</Private>
        </p>
      )}
      {words !== '' && (
        <Quote>
          <Private>{words}</Private>
        </Quote>
      )}
      {reason !== '' && (
        <p className={styles.facts}>
          <Private>{t('pathways.fact.reason', { reason })}</Private>
        </p>
      )}
      <Facts pathway={pathway} />
      {isThere && pathway.receivedOn === null && (
        <Row>
          <Button
            size="small"
            icon="check"
            onPress={() =>
              void update.run({ pathwayId, receivedOn: today(), receivedHow: 'client' }).then((answer) => {
                if (!answer.ok) return;
                showToast({
                  text: t('pathways.receptionSaved'),
                  undo: () => void update.run({ pathwayId, receivedOn: null, receivedHow: null }),
                });
              })
            }
          >
            {t('pathways.received')}
          </Button>
        </Row>
      )}
      {isHistoryShown && <History pathway={pathway} />}
      {pathway.supportContinues && (hasStarted || pathway.checkIns.length > 0) && (
        <CheckIns pathway={pathway} name={name} />
      )}
      <FormError failure={turn.failure ?? update.failure} />
      {isEditing && (
        <PathwayDialog
          clientId={null}
          pathway={pathway}
          referrals={referrals}
          onClose={() => {
            setIsEditing(false);
          }}
        />
      )}
    </article>
  );
}
