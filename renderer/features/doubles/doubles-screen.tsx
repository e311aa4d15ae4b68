import { useState } from 'react';
import type { LikelyDouble } from '#shared/contract/doubles.ts';
import { Page } from '../../app/page.tsx';
import { go } from '../../app/router.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Chip } from '../../ui/chip.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorMessage, FormError } from '../../ui/error-message.tsx';
import { Columns, Quiet, Row, Stack } from '../../ui/layout.tsx';
import { Loading } from '../../ui/progress.tsx';
import { useText } from '../../ui/text.ts';
import { showToast } from '../../ui/toast.tsx';
import { SideFacts } from './alike.tsx';
import { MergeDialog } from './merge-dialog.tsx';
import { MergesCard } from './merges-card.tsx';
import { useSetApart } from './mutations.ts';
import { useLikelyDoubles } from './queries.ts';
import styles from './doubles.module.css';

function Pair(props: { pair: LikelyDouble; onMerge: () => void; onApart: () => void }) {
  const { a, b, reasons } = props.pair;
  const t = useText();
  const names = t('doubles.pair', { a: a.displayName, b: b.displayName });
  return (
    <li className={styles.pair}>
      <div className={styles.sides}>
        {[a, b].map((side) => (
          <div key={side.clientId} className={styles.one}>
            <SideFacts side={side} />
            <Button
              size="small"
              variant="quiet"
              aria-label={t('doubles.similar.openName', { name: side.displayName })}
              onPress={() => go('person', { clientId: side.clientId })}
            >
              {t('doubles.similar.open')}
            </Button>
          </div>
        ))}
      </div>
      <Row>
        {reasons.map((reason) => (
          <Chip key={reason}>{t(`doubles.reason.${reason}`)}</Chip>
        ))}
      </Row>
      <Row>
        <Button aria-label={`${t('doubles.apart')}: ${names}`} onPress={props.onApart}>
          {t('doubles.apart')}
        </Button>
        <Button aria-label={`${t('doubles.merge')} ${names}`} onPress={props.onMerge}>
          {t('doubles.merge')}
        </Button>
      </Row>
    </li>
  );
}

/** Pairs that are likely one person, and the merges that were made. */
export function DoublesScreen() {
  const t = useText();
  const { data, failure, isPending, refetch } = useLikelyDoubles();
  const [merging, setMerging] = useState<LikelyDouble | null>(null);
  const setApart = useSetApart();
  const apart = async ({ a, b }: LikelyDouble) => {
    const pair = { a: a.clientId, b: b.clientId };
    const answer = await setApart.run({ ...pair, apart: true });
    if (!answer.ok) return;
    showToast({
      text: t('doubles.apartDone'),
      undo: () => void setApart.run({ ...pair, apart: false }),
    });
  };
  return (
    <Page
      title={t('doubles.title')}
      {...(data ? { subtitle: t('doubles.count', { count: data.total }) } : {})}
      actions={
        <Button icon="chevronLeft" onPress={() => go('people')}>
          {t('people.title')}
        </Button>
      }
    >
      {isPending && <Loading />}
      {failure !== null && (
        <ErrorMessage failure={failure} actions={<Button onPress={refetch}>{t('common.tryAgain')}</Button>} />
      )}
      {data && (
        <Columns>
          <Stack>
            <Card>
              {data.pairs.length === 0 ? (
                <EmptyState icon="people" title={t('doubles.empty.title')}>
                  {t('doubles.empty.text')}
                </EmptyState>
              ) : (
                <>
                  <div className={styles.lead}>
                    <Quiet>{t('doubles.lead')}</Quiet>
                    {data.total > data.pairs.length && (
                      <Quiet>{t('doubles.more', { shown: data.pairs.length })}</Quiet>
                    )}
                  </div>
                  <ul>
                    {data.pairs.map((pair) => (
                      <Pair
                        key={`${pair.a.clientId} ${pair.b.clientId}`}
                        pair={pair}
                        onMerge={() => {
                          setMerging(pair);
                        }}
                        onApart={() => void apart(pair)}
                      />
                    ))}
                  </ul>
                </>
              )}
            </Card>
            <FormError failure={setApart.failure} />
          </Stack>
          <MergesCard />
        </Columns>
      )}
      {merging && (
        <MergeDialog
          a={merging.a}
          b={merging.b}
          onClose={() => {
            setMerging(null);
          }}
        />
      )}
    </Page>
  );
}
