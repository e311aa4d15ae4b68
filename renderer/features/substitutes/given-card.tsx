import type { SubstituteExtract } from '#shared/contract/substitutes.ts';
import { formatDate } from '#shared/dates/format.ts';
import { Button } from '../../ui/button.tsx';
import { Card, CardLine } from '../../ui/card.tsx';
import { Chip } from '../../ui/chip.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Quiet } from '../../ui/layout.tsx';
import { useLanguage, useText } from '../../ui/text.ts';
import { showToast } from '../../ui/toast.tsx';
import { useReturned } from './mutations.ts';
import { useExtracts } from './queries.ts';

function Line({ extract }: { extract: SubstituteExtract }) {
  const t = useText();
  const language = useLanguage();
  const returned = useReturned();
  const { extractId, substitute, validFrom, validUntil, packetId, takenBackAt, people, isOut } = extract;
  const isPaper = packetId === null;
  const back = async () => {
    const answer = await returned.run({ extractId, returned: true });
    if (!answer.ok) return;
    showToast({
      text: t('substitutes.returned'),
      undo: () => void returned.run({ extractId, returned: false }),
    });
  };
  return (
    <CardLine
      as="li"
      end={
        isPaper &&
        takenBackAt === null && (
          <Button
            size="small"
            aria-label={t('substitutes.markReturnedOf', { name: substitute })}
            onPress={() => void back()}
          >
            {t('substitutes.markReturned')}
          </Button>
        )
      }
    >
      <div>
        {substitute}{' '}
        {isOut ? (
          <Chip tone="attention">{t('substitutes.isOut')}</Chip>
        ) : (
          <Chip>{isPaper ? t('substitutes.onPaper') : t('substitutes.sealed')}</Chip>
        )}
        <Quiet>
          {formatDate(validFrom, language)}–{formatDate(validUntil, language)} ·{' '}
          {t('substitutes.people', { count: people })}
        </Quiet>
      </div>
    </CardLine>
  );
}

/** The extracts that were given, and whether the paper ones came back. */
export function GivenCard() {
  const t = useText();
  const { data } = useExtracts();
  return (
    <Card title={t('substitutes.givenTitle')}>
      {data?.length === 0 && (
        <EmptyState small title={t('substitutes.givenEmpty')}>
          {t('substitutes.givenEmptyText')}
        </EmptyState>
      )}
      {data !== undefined && data.length > 0 && (
        <ul>
          {data.map((extract) => (
            <Line key={extract.extractId} extract={extract} />
          ))}
        </ul>
      )}
    </Card>
  );
}
