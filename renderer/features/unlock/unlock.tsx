import { useState } from 'react';
import type { AppState } from '#shared/contract/case-file.ts';
import type { ErrorCode } from '#shared/errors.ts';
import { useCommand } from '../../api/hooks.ts';
import { shownFileName } from '../../app/file-name.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Chip } from '../../ui/chip.tsx';
import { ErrorMessage, FormError } from '../../ui/error-message.tsx';
import { Quiet, Row, Stack } from '../../ui/layout.tsx';
import { PassphraseField } from '../../ui/text-field.tsx';
import { showToast } from '../../ui/toast.tsx';
import { useLanguage, useText } from '../../ui/text.ts';
import { Door } from '../first-run/door.tsx';
import { DestroyedCard } from '../project-end/destroyed-card.tsx';
import { MakeCaseFile } from '../first-run/first-run.tsx';
import { RecoveryUnlock } from './recovery-unlock.tsx';
import { GuidedRestore } from '../restore/guided-restore.tsx';
import { DoorPlaceNote } from '../place/door-note.tsx';
import { useQuick } from '../keys/queries.ts';
import { QuickDoor } from '../keys/quick-door.tsx';
import { KnownFiles } from './known-files.tsx';

type Side = 'passphrase' | 'recovery' | 'restore' | 'new';

/** Failures that have a full explanation of their own, with a way on; a wrong passphrase stays a line by the field. */
const serious: ReadonlySet<ErrorCode> = new Set([
  'case-file-not-found',
  'not-a-case-file',
  'case-file-newer',
  'case-file-damaged',
  'case-file-in-use',
  'slots-missing',
  'slots-damaged',
  'slots-weakened',
  'read-failed',
  'folder-read-only',
  'disk-full',
  'internal',
]);

export type LockReason = 'user' | 'idle' | 'suspend' | 'system' | 'failure';

/** The lock screen of one case file. `lockedBecause` is said once, in words. */
export function Unlock({ state, lockedBecause }: { state: AppState; lockedBecause: LockReason | null }) {
  const t = useText();
  const language = useLanguage();
  const [side, setSide] = useState<Side>('passphrase');
  const [passphrase, setPassphrase] = useState('');
  const unlock = useCommand('caseFile.unlock');
  const openPractice = useCommand('caseFile.openPractice');
  const quickly = useCommand('caseFile.unlockQuickly');
  const file = state.caseFile;
  const quick = useQuick(file?.practice !== true);
  const failure = unlock.failure ?? openPractice.failure ?? quickly.failure;
  const isSerious = failure !== null && serious.has(failure.code);

  if (side === 'new') {
    return (
      <MakeCaseFile
        onBack={() => {
          setSide('passphrase');
        }}
      />
    );
  }

  const submit = async () => {
    if (file?.practice === true) {
      await openPractice.run({ language });
      return;
    }
    const answer = await unlock.run({ passphrase });
    if (!answer.ok) {
      // A wrong passphrase ends the way without one until the right one is given.
      quick.refetch();
      return;
    }
    setPassphrase('');
    const { failedBefore } = answer.value;
    if (failedBefore > 0) {
      showToast({ text: t('firstRun.failedBefore', { count: failedBefore }), tone: 'attention' });
    }
  };

  return (
    <Door title={t('firstRun.unlockTitle')}>
      <DestroyedCard />
      {lockedBecause !== null && lockedBecause !== 'user' && (
        <Quiet>{t(`firstRun.lockedBecause.${lockedBecause}`)}</Quiet>
      )}
      {side === 'passphrase' && (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void submit();
          }}
        >
          <Card
            title={file === null ? '' : shownFileName(t, file)}
            note={
              file?.practice === true &&
              shownFileName(t, file) === file.name && (
                <Chip tone="attention">{t('firstRun.practiceMark')}</Chip>
              )
            }
            padded
          >
            <Stack>
              {file?.practice !== true && (
                <PassphraseField
                  purpose="current"
                  label={t('firstRun.passphrase')}
                  value={passphrase}
                  onChange={(text) => {
                    setPassphrase(text);
                    unlock.reset();
                    quickly.reset();
                  }}
                  autoFocus
                />
              )}
              {file?.practice !== true && (
                <QuickDoor
                  quick={quick.data}
                  isRunning={quickly.isRunning}
                  onOpen={() => {
                    void quickly.run({}).then(quick.refetch);
                  }}
                />
              )}
              {!isSerious && <FormError failure={failure} />}
              <Row align="between">
                {file?.practice === true ? (
                  <span />
                ) : (
                  <Button
                    variant="quiet"
                    onPress={() => {
                      setSide('recovery');
                    }}
                  >
                    {t('firstRun.forgot')}
                  </Button>
                )}
                <Button
                  variant="primary"
                  type="submit"
                  isPending={unlock.isRunning || openPractice.isRunning}
                  isDisabled={file?.practice !== true && passphrase === ''}
                >
                  {unlock.isRunning ? t('firstRun.unlocking') : t('firstRun.unlock')}
                </Button>
              </Row>
            </Stack>
          </Card>
        </form>
      )}
      {side === 'passphrase' && file?.practice !== true && <DoorPlaceNote />}
      {isSerious && side === 'passphrase' && (
        <ErrorMessage
          failure={failure}
          actions={
            <>
              <Button
                onPress={() => {
                  setSide('recovery');
                }}
              >
                {t('firstRun.useRecoveryKey')}
              </Button>
              <Button
                onPress={() => {
                  setSide('restore');
                }}
              >
                {t('firstRun.restore')}
              </Button>
            </>
          }
        />
      )}
      {side === 'recovery' && (
        <RecoveryUnlock
          onBack={() => {
            setSide('passphrase');
          }}
        />
      )}
      {side === 'restore' && (
        <GuidedRestore
          onBack={() => {
            unlock.reset();
            setSide('passphrase');
          }}
        />
      )}
      <KnownFiles
        known={state.known}
        onNew={() => {
          setSide('new');
        }}
        {...(side === 'restore'
          ? {}
          : {
              onRestore: () => {
                setSide('restore');
              },
            })}
      />
    </Door>
  );
}
