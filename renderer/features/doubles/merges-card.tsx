import { formatDate } from '#shared/dates/format.ts';
import { dayOf } from '#shared/time.ts';
import { Button } from '../../ui/button.tsx';
import { Card, CardLine } from '../../ui/card.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { FormError } from '../../ui/error-message.tsx';
import { Private } from '../../ui/private.tsx';
import { useLanguage, useText } from '../../ui/text.ts';
import { showToast } from '../../ui/toast.tsx';
import { useUndoMerge } from './mutations.ts';
import { useMerges } from './queries.ts';

/** Merges that can be taken back. */
export function MergesCard() {
  const t = useText();
  const language = useLanguage();
  const { data } = useMerges();
  const undo = useUndoMerge();
  return (
    <Card title={t('doubles.merges.title')}>
      {data?.length === 0 && <EmptyState small title={t('doubles.merges.none')} />}
      <ul>
        {data?.map(({ mergeId, kept, merged, mergedAt }) => (
          <CardLine
            as="li"
            key={mergeId}
            end={
              <Button
                size="small"
                icon="undo"
                aria-label={t('doubles.merges.undoName', { name: kept })}
                onPress={() =>
                  void undo.run({ mergeId }).then((answer) => {
                    if (answer.ok) showToast({ text: t('doubles.mergeDialog.undone') });
                  })
                }
              >
                {t('doubles.merges.undo')}
              </Button>
            }
          >
            <Private>{t('doubles.merges.line', { kept, merged })}</Private>
            <small>{t('doubles.merges.at', { day: formatDate(dayOf(mergedAt), language) })}</small>
          </CardLine>
        ))}
      </ul>
      <FormError failure={undo.failure} />
    </Card>
  );
}
