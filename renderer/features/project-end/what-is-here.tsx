import type { ResultOf } from '#shared/contract/index.ts';
import { formatDate } from '#shared/dates/format.ts';
import { dayOf } from '#shared/time.ts';
import { go } from '../../app/router.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { DescriptionList } from '../../ui/description-list.tsx';
import { Quiet, Row, Stack } from '../../ui/layout.tsx';
import { Private } from '../../ui/private.tsx';
import { useLanguage, useText } from '../../ui/text.ts';
import styles from './project-end.module.css';

type State = ResultOf<'projectEnd.state'>;

/** Names that are drawn; the number of all stands above them. */
const shown = 100;

/** How much the file holds. */
export function HeldCard({ state: { held, openTasks, openReferrals, drafts } }: { state: State }) {
  const t = useText();
  const language = useLanguage();
  const span =
    held.from === null || held.until === null
      ? ''
      : `${formatDate(dayOf(held.from), language)} – ${formatDate(dayOf(held.until), language)}`;
  const counted = ['people', 'contacts', 'notes', 'plans', 'papers', 'packets'] as const;
  return (
    <Card title={t('projectEnd.heldTitle')}>
      <DescriptionList
        padded
        entries={[
          ...counted.map((name) => ({ term: t(`projectEnd.held.${name}`), value: String(held[name]) })),
          { term: t('projectEnd.held.openTasks'), value: String(openTasks) },
          { term: t('projectEnd.held.openReferrals'), value: String(openReferrals) },
          { term: t('projectEnd.held.drafts'), value: String(drafts) },
          { term: t('projectEnd.held.span'), value: span },
        ]}
      />
    </Card>
  );
}

/** To whom people have been handed over, and whether that is known to have arrived. */
export function HandedOverCard({ state: { handedOver, sealing } }: { state: State }) {
  const t = useText();
  const language = useLanguage();
  return (
    <Card title={t('projectEnd.handedTitle')} padded>
      <Stack>
        {handedOver.length === 0 && <Quiet>{t('projectEnd.handedNone')}</Quiet>}
        {handedOver.length > 0 && (
          <ul className={styles.list}>
            {handedOver.map(({ handoverId, partnerName, at, people, confirmedOn }) => (
              <li key={handoverId}>
                {t('projectEnd.handed', {
                  count: people,
                  partner: partnerName,
                  day: formatDate(dayOf(at), language),
                })}
                {': '}
                {confirmedOn === null
                  ? t('projectEnd.unconfirmed')
                  : t('projectEnd.confirmed', { day: formatDate(confirmedOn, language) })}
              </li>
            ))}
          </ul>
        )}
        {sealing > 0 && <p>{t('projectEnd.sealing', { count: sealing })}</p>}
      </Stack>
    </Card>
  );
}

/** Everyone whom nobody else has. */
export function HereCard({ state: { here } }: { state: State }) {
  const t = useText();
  return (
    <Card title={t('projectEnd.hereTitle')} padded>
      <Stack>
        {here.length === 0 && <p>{t('projectEnd.hereNone')}</p>}
        {here.length > 0 && (
          <>
            <p>{t('projectEnd.here', { count: here.length })}</p>
            <ul className={styles.list}>
              {here.slice(0, shown).map(({ clientId, displayName, archived }) => (
                <li key={clientId}>
                  <Private>{displayName}</Private>
                  {archived && ` (${t('projectEnd.archived')})`}
                </li>
              ))}
            </ul>
            {here.length > shown && <Quiet>{t('projectEnd.more', { count: here.length - shown })}</Quiet>}
            <Row>
              <Button onPress={() => go('handover', { everybody: true })}>{t('projectEnd.giveBack')}</Button>
            </Row>
          </>
        )}
      </Stack>
    </Card>
  );
}

/** Which copies the program knows and will destroy. */
export function CopiesCard({ state: { copies } }: { state: State }) {
  const t = useText();
  const second = {
    none: t('projectEnd.copies.secondNone'),
    there: t('projectEnd.copies.secondThere', { count: copies.secondBackups }),
    away: t('projectEnd.copies.secondAway'),
  }[copies.secondPlace];
  return (
    <Card title={t('projectEnd.copiesTitle')}>
      <DescriptionList
        padded
        entries={[
          { term: t('projectEnd.copies.backups'), value: String(copies.backups) },
          { term: t('projectEnd.copies.secondPlace'), value: second },
          { term: t('projectEnd.copies.beside'), value: copies.beside.join(', ') },
          {
            term: t('projectEnd.copies.substitutes'),
            value: copies.substitutes === 0 ? '' : String(copies.substitutes),
          },
          {
            term: t('projectEnd.copies.quick'),
            value: copies.quick ? t('projectEnd.copies.quickOn') : '',
          },
        ]}
      />
    </Card>
  );
}
