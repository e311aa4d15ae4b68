import { useState } from 'react';
import { useCall, useCommand } from '../../api/hooks.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { FormError } from '../../ui/error-message.tsx';
import { FieldRow } from '../../ui/field.tsx';
import { Row, Stack } from '../../ui/layout.tsx';
import { Loading } from '../../ui/progress.tsx';
import { Steps } from '../../ui/steps.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useText } from '../../ui/text.ts';
import { Door } from './door.tsx';
import { RecoverySheetButtons } from './recovery-sheet.tsx';

/** Making a case file ends here, and so does a change of its key: the sheet is printed and two groups of its key are typed back. */
export function Rehearsal() {
  const t = useText();
  const rehearsal = useCall('caseFile.rehearsal', {});
  const rehearse = useCommand('caseFile.rehearse');
  const lock = useCommand('caseFile.lock');
  const [answers, setAnswers] = useState(['', '']);
  const isRenewed = rehearsal.data?.renewed === true;
  const dropped = rehearsal.data?.dropped ?? 0;
  // Which of the two it is must not change under the reader's eyes.
  if (rehearsal.isPending) return <Loading />;
  const steps = [
    { id: 'place', label: t('firstRun.stepPlace') },
    { id: 'you', label: t('firstRun.stepYou') },
    { id: 'passphrase', label: t('firstRun.stepPassphrase') },
    { id: 'recovery', label: t('firstRun.stepRecovery') },
  ];
  return (
    <Door title={t(isRenewed ? 'firstRun.renewedTitle' : 'firstRun.recoveryTitle')} wide>
      {!isRenewed && (
        <Steps label={t('firstRun.steps')} steps={steps} current={3} reachable={-1} onGo={() => undefined} />
      )}
      <Card padded>
        <Stack>
          <p>{t(isRenewed ? 'firstRun.renewedLead' : 'firstRun.recoveryLead')}</p>
          {dropped > 0 && <p>{t('keys.substitute.dropped', { count: dropped })}</p>}
          <RecoverySheetButtons />
        </Stack>
      </Card>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void rehearse.run({ answers });
        }}
      >
        <Card title={t(isRenewed ? 'firstRun.renewedRehearsalTitle' : 'firstRun.rehearsalTitle')} padded>
          <Stack>
            <p>{t(isRenewed ? 'firstRun.renewedRehearsalLead' : 'firstRun.rehearsalLead')}</p>
            <FieldRow>
              {rehearsal.data?.groups.map((group, index) => (
                <TextField
                  key={group}
                  label={t('firstRun.group', { n: group, of: rehearsal.data?.of ?? 0 })}
                  value={answers[index] ?? ''}
                  autoComplete="off"
                  spellCheck="false"
                  onChange={(text) => {
                    setAnswers(answers.map((answer, at) => (at === index ? text : answer)));
                  }}
                />
              ))}
            </FieldRow>
            <FormError failure={rehearse.failure} />
            <Row align="between">
              <Button variant="quiet" onPress={() => void lock.run({})}>
                {t('firstRun.laterLock')}
              </Button>
              <Button
                variant="primary"
                type="submit"
                isPending={rehearse.isRunning}
                isDisabled={answers.some((answer) => answer.trim() === '')}
              >
                {t('firstRun.rehearse')}
              </Button>
            </Row>
          </Stack>
        </Card>
      </form>
    </Door>
  );
}
