import { useState } from 'react';
import { formatDate } from '#shared/dates/format.ts';
import { dayOf } from '#shared/time.ts';
import { useCommand } from '../../api/hooks.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Dialog, DialogButtons } from '../../ui/dialog.tsx';
import { FormError } from '../../ui/error-message.tsx';
import { Quiet, Row, Stack } from '../../ui/layout.tsx';
import { PassphraseField } from '../../ui/text-field.tsx';
import { useLanguage, useText } from '../../ui/text.ts';
import { showToast } from '../../ui/toast.tsx';
import { useKeys, useSubstitutes } from './queries.ts';

function OlderBackups({ count, canGo }: { count: number; canGo: boolean }) {
  const t = useText();
  const remove = useCommand('keys.removeOlderBackups');
  const [isAsking, setAsking] = useState(false);
  return (
    <Stack tight>
      <p>{t('keys.older', { count })}</p>
      {!canGo && <Quiet>{t('keys.waitForNew')}</Quiet>}
      <Row>
        <Button isDisabled={!canGo} onPress={() => setAsking(true)}>
          {t('keys.remove')}
        </Button>
      </Row>
      {isAsking && (
        <Dialog
          title={t('keys.removeTitle')}
          isOpen
          onClose={() => setAsking(false)}
          size="narrow"
          footer={
            <DialogButtons
              onCancel={() => setAsking(false)}
              isPending={remove.isRunning}
              onPress={() =>
                void remove.run({}).then((answer) => {
                  if (!answer.ok) return;
                  setAsking(false);
                  showToast({ text: t('keys.removed', { count: answer.value.removed }) });
                })
              }
            >
              {t('keys.remove')}
            </DialogButtons>
          }
        >
          <Stack>
            <p>{t('keys.removeText')}</p>
            <FormError failure={remove.failure} />
          </Stack>
        </Dialog>
      )}
    </Stack>
  );
}

/** A new key for a recovery sheet that was lost. Afterwards the window asks for the new sheet, as after making a file. */
export function KeyCard() {
  const t = useText();
  const language = useLanguage();
  const { data } = useKeys();
  const others = useSubstitutes().data?.substitutes ?? [];
  const names = others.map(({ label }) => label ?? t('keys.substitute.unnamed')).join(', ');
  const rotate = useCommand('keys.rotate');
  const [passphrase, setPassphrase] = useState('');
  const older = (data?.older.first ?? 0) + (data?.older.second ?? 0);
  return (
    <Card
      title={t('keys.title')}
      padded
      {...(data?.rotatedAt == null
        ? {}
        : { note: t('keys.rotatedOn', { day: formatDate(dayOf(data.rotatedAt), language) }) })}
    >
      <Stack>
        <p>{t('keys.lead')}</p>
        <Quiet>{t('keys.what')}</Quiet>
        <Quiet>{t('keys.copies')}</Quiet>
        {names !== '' && <p>{t('keys.substitute.willDrop', { names })}</p>}
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void rotate.run({ passphrase });
          }}
        >
          <Stack>
            <PassphraseField
              purpose="current"
              label={t('keys.passphrase')}
              value={passphrase}
              onChange={(text) => {
                setPassphrase(text);
                rotate.reset();
              }}
            />
            <FormError failure={rotate.failure} />
            <Row align="end">
              <Button type="submit" isPending={rotate.isRunning} isDisabled={passphrase === ''}>
                {rotate.isRunning ? t('keys.rotating') : t('keys.rotate')}
              </Button>
            </Row>
          </Stack>
        </form>
        {older > 0 && <OlderBackups count={older} canGo={data?.hasVerified === true} />}
        {older > 0 && data?.older.second === null && <Quiet>{t('keys.olderAway')}</Quiet>}
      </Stack>
    </Card>
  );
}
