import { labelOf } from '#shared/codes/define.ts';
import { packetKinds } from '#shared/codes/packets.ts';
import type { Today } from '#shared/contract/today.ts';
import { go } from '../../app/router.ts';
import { LinkButton } from '../../ui/button.tsx';
import { Card, CardLine } from '../../ui/card.tsx';
import { Chip } from '../../ui/chip.tsx';
import { useLanguage, useText } from '../../ui/text.ts';
import { useMoments } from '../timeline/use-moments.ts';

/** Questions, answers, updates and withdrawals that came: what nobody has read, and questions that wait. Never a name. */
export function LettersCard({ letters }: { letters: Today['letters'] }) {
  const t = useText();
  const language = useLanguage();
  const moments = useMoments();
  return (
    <Card title={t('packets.thread.todayTitle')}>
      <ul>
        {letters.map(({ packetId, kind, referralNumber, at, awaitsAnswer }) => (
          <CardLine as="li" key={packetId} end={moments.lately(at)}>
            <LinkButton
              plain
              onPress={() => {
                go('packets', { packetId });
              }}
            >
              {referralNumber === null
                ? labelOf(packetKinds, kind, language)
                : `${labelOf(packetKinds, kind, language)}, ${t('packets.number', { number: referralNumber })}`}
            </LinkButton>
            {awaitsAnswer && <Chip tone="attention">{t('packets.thread.awaitsAnswer')}</Chip>}
            {kind === 'withdrawal' && <Chip tone="danger">{t('packets.thread.withdrawnState')}</Chip>}
          </CardLine>
        ))}
      </ul>
    </Card>
  );
}
