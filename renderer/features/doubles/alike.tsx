import type { DoubleReason, DoubleSide } from '#shared/contract/doubles.ts';
import type { ClientId } from '#shared/ids.ts';
import { formatDate } from '#shared/dates/format.ts';
import { dayOf } from '#shared/time.ts';
import { Button } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { Private } from '../../ui/private.tsx';
import { useLanguage, useText } from '../../ui/text.ts';
import styles from './doubles.module.css';

/** Reasons for taking two for one, in words. */
export function useReasons(): (reasons: readonly DoubleReason[]) => string {
  const t = useText();
  return (reasons) => reasons.map((reason) => t(`doubles.reason.${reason}`)).join(', ');
}

/** What tells two people of one name apart, in one line. */
export function useSideFacts(): (side: DoubleSide) => string {
  const t = useText();
  const language = useLanguage();
  return ({ birthDate, phone, createdAt, archived }) =>
    [
      birthDate === null ? t('doubles.noBirthDate') : formatDate(birthDate, language),
      phone === '' ? t('doubles.noPhone') : phone,
      t('doubles.added', { day: formatDate(dayOf(createdAt), language) }),
      ...(archived ? [t('doubles.archived')] : []),
    ].join(' · ');
}

/** What tells two people apart at a glance. */
export function SideFacts({ side }: { side: DoubleSide }) {
  const t = useText();
  const language = useLanguage();
  return (
    <div className={styles.side}>
      <strong>
        <Private>{side.displayName}</Private>
      </strong>
      <span>
        <Private>
          {side.birthDate === null ? t('doubles.noBirthDate') : formatDate(side.birthDate, language)}
        </Private>
      </span>
      <span>
        <Private>{side.phone === '' ? t('doubles.noPhone') : side.phone}</Private>
      </span>
      <small>{t('doubles.added', { day: formatDate(dayOf(side.createdAt), language) })}</small>
      {side.archived && <Chip>{t('doubles.archived')}</Chip>}
    </div>
  );
}

/** Who of the file is like the person that is being written down. Says so, and holds nothing up. */
export function Alike({
  people,
  onOpen,
}: {
  people: readonly (DoubleSide & { reasons: readonly DoubleReason[] })[];
  onOpen: (clientId: ClientId) => void;
}) {
  const t = useText();
  const reasonsIn = useReasons();
  return (
    <div className={styles.alike} role="status">
      <p>{t('doubles.similar.title', { count: people.length })}</p>
      <ul>
        {people.map((side) => (
          <li key={side.clientId}>
            <span>
              <Private>{side.displayName}</Private>{' '}
              <small>
                {t('doubles.similar.why', { reasons: reasonsIn(side.reasons) })}
                {side.archived && ` · ${t('doubles.archived')}`}
              </small>
            </span>
            <Button
              size="small"
              aria-label={t('doubles.similar.openName', { name: side.displayName })}
              onPress={() => {
                onOpen(side.clientId);
              }}
            >
              {t('doubles.similar.open')}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
