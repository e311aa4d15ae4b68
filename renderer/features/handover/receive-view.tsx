import { useEffect, useState } from 'react';
import type { ReceivedPerson } from '#shared/contract/handover.ts';
import { labelOf } from '#shared/codes/define.ts';
import { handoverReasons } from '#shared/codes/handover.ts';
import { useCommand } from '../../api/hooks.ts';
import { Page } from '../../app/page.tsx';
import { go } from '../../app/router.ts';
import type { StagedHandover } from '../../app/screens.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Checkbox } from '../../ui/choice.tsx';
import { ErrorMessage, FormError } from '../../ui/error-message.tsx';
import { Quiet, Row, Stack } from '../../ui/layout.tsx';
import { showToast } from '../../ui/toast.tsx';
import { useLanguage, useText } from '../../ui/text.ts';
import { DifferencesDialog } from './differences-dialog.tsx';
import styles from './handover.module.css';
import { useReceiveHandover } from './mutations.ts';
import { useExplained } from './queries.ts';
import { ReceivedRow } from './received-row.tsx';
import { useCounts } from './use-counts.ts';
import { useReceiving } from './use-receiving.ts';
import { HandoverProgress } from './work-progress.tsx';

/** A handover that came, person by person beside what is here, before anything of it is taken in. */
export function ReceiveView({ staged }: { staged: StagedHandover }) {
  const t = useText();
  const language = useLanguage();
  const counted = useCounts();
  const { handle, from, olderCounter } = staged;
  const { data, failure } = useExplained(handle);
  const receiving = useReceiving();
  const receive = useReceiveHandover();
  const [seen, setSeen] = useState<ReceivedPerson | null>(null);
  const [acceptOlder, setAcceptOlder] = useState(false);
  const { run: discard } = useCommand('packets.discard', { invalidates: [] });
  // Whoever leaves stops what is being compared, and nothing of it is kept: it is everything that is known of people.
  useEffect(
    () => () => {
      void discard({ handle });
    },
    // Once for each packet.
    // oxlint-disable-next-line react/exhaustive-deps
    [handle],
  );
  const untouched = (data?.people ?? []).filter((person) => person.untouched && person.differences > 0);
  const takeIn = async () => {
    if (data === undefined) return;
    const { fingerprint } = data;
    const answer = await receive.run({ handle, fingerprint, acceptOlder, people: receiving.people });
    if (!answer.ok) return;
    const { alreadyImported, added, changed, same, leftOut } = answer.value;
    showToast({
      text: alreadyImported
        ? t('handover.receive.again')
        : t('handover.receive.taken', { added, changed, same, leftOut }),
    });
    go('handover');
  };
  return (
    <Page title={t('handover.receive.title')}>
      <Stack>
        <Card padded>
          <Stack>
            <p>
              {t('handover.receive.from')}: <strong>{from}</strong>
              {data !== undefined && ` · ${labelOf(handoverReasons, data.reason, language)}`}
            </p>
            <Quiet>{t('handover.receive.lead')}</Quiet>
            {data !== undefined && data.shared.length > 0 && (
              <Quiet>{t('handover.receive.sharedRows', { what: counted(data.shared) })}</Quiet>
            )}
            {failure !== null && <ErrorMessage failure={failure} />}
            {data === undefined && failure === null && (
              <HandoverProgress
                label={t('handover.receive.reading')}
                action={
                  <Button
                    onPress={() => {
                      go('packets');
                    }}
                  >
                    {t('packets.work.stop')}
                  </Button>
                }
              />
            )}
          </Stack>
        </Card>
        {data !== undefined && (
          <Card
            title={t('handover.steps.who')}
            note={t('handover.count', { count: data.people.length })}
            actions={
              untouched.length > 0 && (
                <Button
                  size="small"
                  onPress={() => {
                    receiving.choose(
                      untouched.map(({ clientId }) => clientId),
                      'theirs',
                    );
                  }}
                >
                  {t('handover.receive.untouched', { count: untouched.length })}
                </Button>
              )
            }
          >
            <ul>
              {data.people.map((person) => (
                <ReceivedRow
                  key={person.clientId}
                  person={person}
                  receiving={receiving}
                  onSee={() => {
                    setSeen(person);
                  }}
                />
              ))}
            </ul>
            <div className={styles.tools}>
              <Stack>
                {olderCounter && (
                  <Checkbox isSelected={acceptOlder} onChange={setAcceptOlder}>
                    {t('handover.receive.older')}
                  </Checkbox>
                )}
                <FormError failure={receive.failure} />
                {receive.isRunning && <HandoverProgress label={t('handover.receive.taking')} />}
                <Row align="end">
                  <Button
                    variant="primary"
                    isDisabled={olderCounter && !acceptOlder}
                    isPending={receive.isRunning}
                    onPress={() => void takeIn()}
                  >
                    {t('handover.receive.take')}
                  </Button>
                </Row>
              </Stack>
            </div>
          </Card>
        )}
      </Stack>
      {seen !== null && (
        <DifferencesDialog
          handle={handle}
          clientId={seen.clientId}
          name={seen.displayName}
          taken={receiving.takenOf(seen.clientId)}
          onTake={(item, isTaken) => {
            receiving.take(seen.clientId, item, isTaken);
          }}
          onClose={() => {
            setSeen(null);
          }}
        />
      )}
    </Page>
  );
}
