import { useState } from 'react';
import type { ResultOf } from '#shared/contract/index.ts';
import { useCall, useCommand } from '../../api/hooks.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { ErrorMessage, FormError } from '../../ui/error-message.tsx';
import { Quiet, Row, Stack } from '../../ui/layout.tsx';
import { Loading } from '../../ui/progress.tsx';
import { showToast } from '../../ui/toast.tsx';
import { useText } from '../../ui/text.ts';
import { noPassphrase } from '../first-run/new-passphrase.tsx';
import { CheckedCopy } from './checked-copy.tsx';
import { CopyList } from './copy-list.tsx';
import { SalvageCard } from './salvage-card.tsx';
import { isGiven, noSecret, SecretFields } from './secret-fields.tsx';

/**
 * From a damaged or missing file, or a new computer, to an open one: what is wrong, which copy, what opens it, what it
 * holds and what would be lost, and only then the restore, after which the file is opened with the same secret.
 */
export function GuidedRestore({ onBack }: { onBack: () => void }) {
  const t = useText();
  const look = useCall('restore.look', {});
  const check = useCommand('restore.open', { invalidates: [] });
  const choosePlace = useCommand('caseFile.choosePlace', { invalidates: [] });
  const run = useCommand('restore.run');
  const unlock = useCommand('caseFile.unlock');
  const recover = useCommand('caseFile.unlockWithRecoveryKey');
  const [chosen, setChosen] = useState<string | null>(null);
  const [secret, setSecret] = useState(noSecret);
  const [next, setNext] = useState(noPassphrase);
  const [checked, setChecked] = useState<ResultOf<'restore.open'> | null>(null);
  const [isSalvaging, setSalvaging] = useState(false);
  const [place, setPlace] = useState<ResultOf<'caseFile.choosePlace'> | null>(null);

  const data = look.data;
  const copy = data?.copies.find(({ handle }) => handle === chosen);
  const needsPlace = data?.file === null;
  const isReady = isGiven(secret) && (secret.kind === 'passphrase' || next.ready);
  const changed = () => {
    setChecked(null);
    check.reset();
    run.reset();
  };

  const restoreIt = async () => {
    if (!copy) return;
    const answer = await run.run({ handle: copy.handle, secret, place: place?.handle ?? null });
    if (!answer.ok) return;
    const { keptAs } = answer.value;
    showToast({
      text: keptAs === null ? t('restore.done') : t('restore.doneKept', { name: keptAs }),
      tone: 'attention',
    });
    const opened =
      secret.kind === 'passphrase'
        ? await unlock.run({ passphrase: secret.passphrase })
        : await recover.run({ recoveryKey: secret.recoveryKey, newPassphrase: next.passphrase });
    if (!opened.ok) onBack();
  };

  const canSalvage =
    data?.file !== undefined &&
    data.file !== null &&
    data.file.state !== 'missing' &&
    data.file.state !== 'empty';
  if (isSalvaging) return <SalvageCard onDone={onBack} />;

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (!copy) return;
        if (checked !== null) void restoreIt();
        else {
          void check.run({ handle: copy.handle, secret }).then((answer) => {
            if (answer.ok) setChecked(answer.value);
          });
        }
      }}
    >
      <Card title={t('restore.title')} padded>
        <Stack>
          {look.isPending && <Loading />}
          {look.failure !== null && <ErrorMessage failure={look.failure} />}
          {data !== undefined && (
            <>
              <p>
                {data.file === null
                  ? t('restore.noFile')
                  : t(`restore.what.${data.file.state}`, { name: data.file.name })}
              </p>
              <CopyList
                copies={data.copies}
                chosen={chosen}
                onChange={(handle) => {
                  setChosen(handle);
                  changed();
                }}
              />
            </>
          )}
          {copy !== undefined && (
            <SecretFields
              secret={secret}
              onChange={(given) => {
                setSecret(given);
                changed();
              }}
              onNewPassphrase={setNext}
            />
          )}
          {checked !== null && <CheckedCopy checked={checked} />}
          {checked !== null && needsPlace && (
            <Row>
              <Button
                icon="open"
                isPending={choosePlace.isRunning}
                onPress={() =>
                  void choosePlace.run({ suggestedName: copy?.caseFileName ?? '' }).then((answer) => {
                    if (answer.ok) setPlace(answer.value);
                  })
                }
              >
                {t('restore.choosePlace')}
              </Button>
              {place !== null && (
                <span>{t('restore.placeChosen', { name: place.name, folder: place.folder })}</span>
              )}
            </Row>
          )}
          {canSalvage && (
            <Stack tight>
              <Quiet>{t('restore.salvage.offerHint')}</Quiet>
              <Row>
                <Button
                  variant="quiet"
                  onPress={() => {
                    setSalvaging(true);
                  }}
                >
                  {t('restore.salvage.offer')}
                </Button>
              </Row>
            </Stack>
          )}
          <FormError failure={run.failure ?? check.failure ?? choosePlace.failure} />
          <Row align="between">
            <Button variant="quiet" onPress={onBack}>
              {t('firstRun.back')}
            </Button>
            <Button
              variant="primary"
              type="submit"
              isDisabled={!copy || !isReady || (checked !== null && needsPlace && place === null)}
              isPending={check.isRunning || run.isRunning}
            >
              {checked === null
                ? check.isRunning
                  ? t('restore.checking')
                  : t('restore.check')
                : run.isRunning
                  ? t('restore.running')
                  : t('restore.run')}
            </Button>
          </Row>
        </Stack>
      </Card>
    </form>
  );
}
