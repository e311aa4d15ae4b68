import { useEffect } from 'react';
import type { ResultOf } from '#shared/contract/index.ts';
import { formatMoment } from '#shared/dates/format.ts';
import { useCall } from '../../api/hooks.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { DescriptionList } from '../../ui/description-list.tsx';
import { FormError } from '../../ui/error-message.tsx';
import { Quiet, Row, Stack } from '../../ui/layout.tsx';
import { printPdf } from '../../ui/print-pdf.ts';
import { useLanguage, useText } from '../../ui/text.ts';
import { showToast } from '../../ui/toast.tsx';
import { Beyond } from './beyond.tsx';
import { useOutcome, usePutAway, useRecord, useTryAgain } from './queries.ts';

type Outcome = NonNullable<ResultOf<'projectEnd.outcome'>>;

function RecordButtons({ recorded }: { recorded: boolean }) {
  const t = useText();
  const language = useLanguage();
  const record = useRecord();
  const putAway = usePutAway();
  const save = async () => {
    const answer = await record.run({ deliver: 'save', language });
    if (answer.ok) showToast({ text: t('projectEnd.saved', { name: answer.value.savedAs ?? '' }) });
  };
  const print = async () => {
    const answer = await record.run({ deliver: 'print', language });
    if (answer.ok && answer.value.pdf !== null) await printPdf(answer.value.pdf);
  };
  const { failure } = record;
  return (
    <Stack>
      <p>{t('projectEnd.recordText')}</p>
      <FormError failure={failure?.code === 'cancelled' ? null : failure} />
      <Row>
        <Button
          variant={recorded ? 'secondary' : 'primary'}
          isPending={record.isRunning}
          onPress={() => void save()}
        >
          {t('projectEnd.saveRecord')}
        </Button>
        <Button isDisabled={record.isRunning} onPress={() => void print()}>
          {t('projectEnd.printRecord')}
        </Button>
        <Button isDisabled={!recorded} isPending={putAway.isRunning} onPress={() => void putAway.run({})}>
          {t('projectEnd.putAway')}
        </Button>
      </Row>
      <Quiet>{t('projectEnd.putAwayFirst')}</Quiet>
    </Stack>
  );
}

function Told({ outcome: { fileName, at, parts, recorded } }: { outcome: Outcome }) {
  const t = useText();
  const language = useLanguage();
  const tryAgain = useTryAgain();
  const isLeft = parts.some(({ state }) => state === 'left');
  return (
    <Card title={isLeft ? t('projectEnd.partlyTitle') : t('projectEnd.doneTitle')} padded>
      <Stack>
        <p>{t('projectEnd.file', { name: fileName, when: formatMoment(at, language) })}</p>
        <DescriptionList
          entries={parts.map(({ part, state, files, problem }) => ({
            term: t(`projectEnd.parts.${part}`),
            value: [
              state === 'destroyed' && files > 0
                ? t('projectEnd.destroyedFiles', { count: files })
                : t(`projectEnd.states.${state}`),
              ...(problem === null ? [] : [t(`errors.${problem}.happened`)]),
            ].join(': '),
          }))}
        />
        {isLeft && (
          <>
            <Quiet>{t('projectEnd.tryAgainHint')}</Quiet>
            <FormError failure={tryAgain.failure} />
            <Row>
              <Button isPending={tryAgain.isRunning} onPress={() => void tryAgain.run({})}>
                {t('projectEnd.tryAgain')}
              </Button>
            </Row>
          </>
        )}
        <h3>{t('projectEnd.beyondTitle')}</h3>
        <Beyond />
        <RecordButtons recorded={recorded} />
      </Stack>
    </Card>
  );
}

/** At the door after a case file was destroyed: what became of it, and the record for the controller. */
export function DestroyedCard() {
  const { data } = useOutcome();
  const { refetch } = useCall('app.state', {});
  const isTold = data != null;
  // What was finished only now is no longer among the files of this computer.
  useEffect(() => {
    if (isTold) refetch();
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- once, when it becomes known
  }, [isTold]);
  return data == null ? null : <Told outcome={data} />;
}
