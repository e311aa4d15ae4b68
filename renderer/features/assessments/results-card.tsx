import { useState } from 'react';
import { assessmentFillers, instruments } from '#shared/codes/assessments.ts';
import { labelOf } from '#shared/codes/define.ts';
import type { Assessment } from '#shared/contract/assessments.ts';
import type { Paper } from '#shared/contract/papers.ts';
import type { ClientId } from '#shared/ids.ts';
import { Button, IconButton, LinkButton } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Menu } from '../../ui/menu.tsx';
import { Private } from '../../ui/private.tsx';
import { SmallMultiples } from '../../ui/small-multiples.tsx';
import { Sought } from '../../ui/sought.tsx';
import { useLanguage, useText } from '../../ui/text.ts';
import { showToast } from '../../ui/toast.tsx';
import { useLabels } from '../codes/use-codes.ts';
import { PaperDialog } from '../papers/paper-dialog.tsx';
import { usePapers } from '../papers/queries.ts';
import { useMoments } from '../timeline/use-moments.ts';
import { usePutBackAssessment, useRemoveAssessment } from './mutations.ts';
import { figureIn, multiplesOf, seriesOf } from './over-time.ts';
import type { ResultSeries } from './over-time.ts';
import { useSites } from './queries.ts';
import { ResultDialog } from './result-dialog.tsx';
import { Site } from './site-row.tsx';
import styles from './assessments.module.css';

interface SeriesProps {
  series: ResultSeries;
  papers: readonly Paper[];
  recordId: string | undefined;
  onCorrect: (result: Assessment) => void;
}

/** The paper that a result was read from, looked at on the spot. One that was taken away meanwhile has no link. */
function SourcePaper({ paper }: { paper: Paper | undefined }) {
  const [isOpen, setOpen] = useState(false);
  if (paper === undefined) return null;
  return (
    <>
      {' '}
      <LinkButton
        plain
        onPress={() => {
          setOpen(true);
        }}
      >
        <Private>{paper.title}</Private>
      </LinkButton>
      {isOpen && (
        <PaperDialog
          paper={paper}
          onClose={() => {
            setOpen(false);
          }}
        />
      )}
    </>
  );
}

function Series({ series, papers, recordId, onCorrect }: SeriesProps) {
  const t = useText();
  const language = useLanguage();
  const labels = useLabels();
  const moments = useMoments();
  const siteOf = useSites();
  const remove = useRemoveAssessment();
  const putBack = usePutBackAssessment();
  const instrument = labels(instruments, series.instrument);
  const name = series.version === '' ? instrument : `${instrument}, ${series.version}`;
  const { occasions, multiples } = multiplesOf(series, language, t('assessments.scaleUnknown'));
  const takeAway = async ({ assessmentId }: Assessment) => {
    const gone = await remove.run({ assessmentId });
    if (!gone.ok) return;
    showToast({ text: t('assessments.removed'), undo: () => void putBack.run({ assessmentId }) });
  };
  return (
    <section className={styles.series} aria-label={name}>
      <h3>{name}</h3>
      <Site address={siteOf(series.instrument).site} name={instrument} />
      {multiples.length > 0 && (
        <Private as="div">
          <SmallMultiples
            label={name}
            areaTitle={t('assessments.areaTitle')}
            occasions={occasions}
            multiples={multiples}
            figure={figureIn(language)}
          />
        </Private>
      )}
      <ul className={styles.results}>
        {series.results.map((result) => {
          const which = `${name} ${moments.date(result.doneOn)}`;
          return (
            <Sought
              key={result.assessmentId}
              as="li"
              isSought={result.assessmentId === recordId}
              className={styles.result ?? ''}
            >
              <span>
                <b>{moments.date(result.doneOn)}</b>{' '}
                <small>{labelOf(assessmentFillers, result.filledBy, language)}</small>
                {result.words !== '' && (
                  <>
                    {' '}
                    <Private>{result.words}</Private>
                  </>
                )}
                <SourcePaper
                  paper={papers.find(({ attachmentId }) => attachmentId === result.attachmentId)}
                />
              </span>
              <Menu
                label={t('assessments.actionsOf', { name: which })}
                trigger={
                  <IconButton icon="more" size="small" label={t('assessments.actionsOf', { name: which })} />
                }
                items={[
                  {
                    id: 'correct',
                    icon: 'edit',
                    label: t('assessments.correctShort'),
                    onAction: () => {
                      onCorrect(result);
                    },
                  },
                  {
                    id: 'remove',
                    icon: 'bin',
                    label: t('assessments.remove'),
                    onAction: () => void takeAway(result),
                  },
                ]}
              />
            </Sought>
          );
        })}
      </ul>
    </section>
  );
}

/** Results of named instruments, each over its own time; other versions and scales stand apart. */
export function ResultsCard({
  clientId,
  results,
  recordId,
}: {
  clientId: ClientId;
  results: readonly Assessment[];
  recordId?: string | undefined;
}) {
  const t = useText();
  const papers = usePapers(clientId);
  const [writing, setWriting] = useState<Assessment | 'new' | null>(null);
  const add = (
    <Button
      icon="plus"
      onPress={() => {
        setWriting('new');
      }}
    >
      {t('assessments.add')}
    </Button>
  );
  return (
    <Card title={t('assessments.title')} {...(results.length === 0 ? {} : { actions: add })}>
      {results.length === 0 && (
        <EmptyState small title={t('assessments.empty')} action={add}>
          {t('assessments.emptyText')}
        </EmptyState>
      )}
      {seriesOf(results).map((series) => (
        <Series
          key={series.key}
          series={series}
          papers={papers.data ?? []}
          recordId={recordId}
          onCorrect={setWriting}
        />
      ))}
      {writing !== null && (
        <ResultDialog
          clientId={clientId}
          result={writing === 'new' ? undefined : writing}
          onClose={() => {
            setWriting(null);
          }}
        />
      )}
    </Card>
  );
}
