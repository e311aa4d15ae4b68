import { useState } from 'react';
import type { ResultOf } from '#shared/contract/index.ts';
import { useCommand } from '../../api/hooks.ts';
import { Button } from '../../ui/button.tsx';
import { Card, CardLine } from '../../ui/card.tsx';
import { Chip } from '../../ui/chip.tsx';
import { FormError } from '../../ui/error-message.tsx';

import { Quiet, Row } from '../../ui/layout.tsx';
import { useText } from '../../ui/text.ts';
import { ReportDialog } from './report-dialog.tsx';

const tones = { good: 'good', note: 'attention', bad: 'danger' } as const;

/** Looks everything over on demand, each finding in words, and shows the report for whoever supports the coach. */
export function SelfTest() {
  const t = useText();
  const test = useCommand('diagnostics.selfTest');
  const [checks, setChecks] = useState<ResultOf<'diagnostics.selfTest'>['checks']>([]);
  const report = useCommand('diagnostics.report');
  const [text, setText] = useState<string | null>(null);
  return (
    <>
      <CardLine>
        <Quiet>{t('diagnostics.hint')}</Quiet>
      </CardLine>
      <div role="status">
        {checks.map(({ finding, state, facts }) => (
          <CardLine key={finding} end={<Chip tone={tones[state]}>{t(`diagnostics.state.${state}`)}</Chip>}>
            {t(`diagnostics.finding.${finding}`, facts)}
          </CardLine>
        ))}
      </div>
      <CardLine>
        <Row>
          <Button
            isPending={test.isRunning}
            onPress={() =>
              void test.run({}).then((answer) => {
                if (answer.ok) setChecks(answer.value.checks);
              })
            }
          >
            {test.isRunning ? t('diagnostics.running') : t('diagnostics.run')}
          </Button>
          <Button
            variant="quiet"
            isPending={report.isRunning}
            onPress={() =>
              void report.run({}).then((answer) => {
                if (answer.ok) setText(answer.value.text);
              })
            }
          >
            {t('diagnostics.report.open')}
          </Button>
        </Row>
        <FormError failure={test.failure ?? report.failure} />
      </CardLine>
      {text !== null && <ReportDialog text={text} onClose={() => setText(null)} />}
    </>
  );
}

/** The self-test among the settings. */
export function SelfTestCard() {
  const t = useText();
  return (
    <Card title={t('diagnostics.title')}>
      <SelfTest />
    </Card>
  );
}
