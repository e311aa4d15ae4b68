import { useState } from 'react';
import { formatMoment } from '#shared/dates/format.ts';
import { useCommand } from '../../api/hooks.ts';
import { go } from '../../app/router.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Dialog, DialogButtons } from '../../ui/dialog.tsx';
import { FormError } from '../../ui/error-message.tsx';
import { Row, Stack } from '../../ui/layout.tsx';
import { PassphraseField } from '../../ui/text-field.tsx';
import { useLanguage, useText } from '../../ui/text.ts';
import { showToast } from '../../ui/toast.tsx';
import { useOlderSlots, useStandsIn } from './queries.ts';

function BackDialog({ onClose }: { onClose: () => void }) {
  const t = useText();
  const back = useCommand('keys.putNewestSlotsBack');
  const [passphrase, setPassphrase] = useState('');
  const send = async () => {
    const answer = await back.run({ passphrase });
    if (!answer.ok) return;
    showToast({ text: t('keys.exchanged.backDone') });
    onClose();
  };
  return (
    <Dialog
      title={t('keys.exchanged.backTitle')}
      isOpen
      onClose={onClose}
      size="narrow"
      footer={
        <DialogButtons
          onCancel={onClose}
          isPending={back.isRunning}
          isDisabled={passphrase === ''}
          onPress={() => void send()}
        >
          {t('keys.exchanged.back')}
        </DialogButtons>
      }
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <Stack>
          <p>{t('keys.exchanged.backText')}</p>
          <PassphraseField
            purpose="current"
            label={t('keys.exchanged.backPassphrase')}
            value={passphrase}
            onChange={(text) => {
              setPassphrase(text);
              back.reset();
            }}
          />
          <FormError failure={back.failure} />
        </Stack>
      </form>
    </Dialog>
  );
}

/** That the file was opened with passphrases that do not hold any more, and the ways on. Nothing while it was not. */
export function ExchangedSlotsCard() {
  const t = useText();
  const language = useLanguage();
  const { data } = useOlderSlots();
  const isForOwner = useStandsIn();
  const accept = useCommand('keys.acceptSlots');
  const [isPuttingBack, setPuttingBack] = useState(false);
  if (data == null) return null;
  const { at, isStillThere, isOwnersOther } = data;
  const send = async () => {
    const answer = await accept.run({});
    if (answer.ok)
      showToast({ text: t(isStillThere ? 'keys.exchanged.keepDone' : 'keys.exchanged.seenDone') });
  };
  const what = isStillThere ? (
    <>
      <p>
        {t('keys.exchanged.there')}{' '}
        {t(isOwnersOther ? 'keys.exchanged.ownersOther' : 'keys.exchanged.ownersSame')}{' '}
        {t('keys.exchanged.removed')}
      </p>
      <p>{t(isForOwner ? 'keys.exchanged.forOwner' : 'keys.exchanged.whatToDo')}</p>
    </>
  ) : (
    <>
      <p>{t('keys.exchanged.was', { when: at === null ? '' : formatMoment(at, language) })}</p>
      <p>{t(isForOwner ? 'keys.exchanged.forOwner' : 'keys.exchanged.wasWhat')}</p>
    </>
  );
  return (
    <Card title={t(isStillThere ? 'keys.exchanged.title' : 'keys.exchanged.titleWas')} padded>
      <div role="alert">
        <Stack>
          {what}
          {!isForOwner && (
            <Row>
              {isStillThere && (
                <Button
                  onPress={() => {
                    setPuttingBack(true);
                  }}
                >
                  {t('keys.exchanged.back')}
                </Button>
              )}
              <Button isPending={accept.isRunning} onPress={() => void send()}>
                {t(isStillThere ? 'keys.exchanged.keep' : 'keys.exchanged.seen')}
              </Button>
              <Button
                variant="quiet"
                onPress={() => {
                  go('settings', { part: 'security' });
                }}
              >
                {t('keys.exchanged.change')}
              </Button>
            </Row>
          )}
          <FormError failure={accept.failure} />
        </Stack>
      </div>
      {isPuttingBack && (
        <BackDialog
          onClose={() => {
            setPuttingBack(false);
          }}
        />
      )}
    </Card>
  );
}
