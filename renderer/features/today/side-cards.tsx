import { labelOf } from '#shared/codes/define.ts';
import { replyStatuses } from '#shared/codes/packets.ts';
import type { ReplyStatus } from '#shared/codes/packets.ts';
import type { Today } from '#shared/contract/today.ts';
import { go } from '../../app/router.ts';
import { LinkButton } from '../../ui/button.tsx';
import { Card, CardLine } from '../../ui/card.tsx';
import { Chip } from '../../ui/chip.tsx';
import type { ChipProps } from '../../ui/chip.tsx';
import { useLanguage, useText } from '../../ui/text.ts';
import { useMoments } from '../timeline/use-moments.ts';
import { Who } from './names.tsx';
import styles from './today.module.css';

/** Good news, news that asks for something, and the rest. */
export const toneOfReply = (status: ReplyStatus): NonNullable<ChipProps['tone']> => {
  if (['accepted', 'time-given', 'started'].includes(status)) return 'good';
  return ['waiting', 'declined', 'guided-elsewhere', 'doctor-referral-needed'].includes(status)
    ? 'attention'
    : 'plain';
};

/** What partners have answered to referrals, new ones marked. */
export function AnswersCard({ answers }: { answers: Today['answers'] }) {
  const t = useText();
  const language = useLanguage();
  const moments = useMoments();
  const fresh = answers.filter(({ isNew }) => isNew).length;
  return (
    <Card
      title={t('today.answers.title')}
      {...(fresh === 0 ? {} : { note: t('today.answers.newCount', { count: fresh }) })}
    >
      {answers.length === 0 ? (
        <p className={styles.nothing}>{t('today.answers.empty')}</p>
      ) : (
        <ul>
          {answers.map(({ packetId, referralNumber, status, at, isNew }) => (
            <CardLine as="li" key={packetId} end={moments.lately(at)}>
              <Chip tone={toneOfReply(status)}>{labelOf(replyStatuses, status, language)}</Chip>
              <LinkButton
                plain
                onPress={() => {
                  go('packets', { packetId });
                }}
              >
                {referralNumber === null
                  ? t('today.answers.withoutReferral')
                  : t('today.answers.referral', { number: referralNumber })}
              </LinkButton>
              {isNew && <span className={styles.fresh}>{t('today.answers.isNew')}</span>}
            </CardLine>
          ))}
        </ul>
      )}
    </Card>
  );
}

/** Notes that were begun and not finished. */
export function DraftsCard({ drafts }: { drafts: Today['drafts'] }) {
  const t = useText();
  const moments = useMoments();
  return (
    <Card title={t('today.drafts.title')}>
      <ul>
        {drafts.map(({ noteId, clientId, displayName, initials, savedAt }) => (
          <CardLine as="li" key={noteId} end={moments.lately(savedAt)}>
            <LinkButton
              plain
              aria-label={t('today.drafts.open', { name: initials })}
              onPress={() => {
                go('person', { clientId, tab: 'timeline', recordId: noteId });
              }}
            >
              <Who displayName={displayName} initials={initials} />
            </LinkButton>
          </CardLine>
        ))}
      </ul>
    </Card>
  );
}
