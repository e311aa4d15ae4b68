import { useState } from 'react';
import { useCall, useCommand } from '../../api/hooks.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { AlertDialog } from '../../ui/dialog.tsx';
import { FormError } from '../../ui/error-message.tsx';
import { Quiet, Row, Stack } from '../../ui/layout.tsx';
import { showToast } from '../../ui/toast.tsx';
import { useText } from '../../ui/text.ts';
import { useStandsIn } from '../keys/queries.ts';
import { usePlaceWords } from './note-words.ts';

/** What a move has left behind: to be removed after a question, or left there. */
function LeftBehind({ folder, isCloud }: { folder: string; isCloud: boolean }) {
  const t = useText();
  const [asks, setAsks] = useState(false);
  const remove = useCommand('place.removeOld');
  const keep = useCommand('place.keepOld');
  return (
    <Stack tight>
      <p>
        <strong>{t('place.leftTitle', { folder })}</strong>
      </p>
      <p>{t('place.leftText')}</p>
      <Row>
        <Button
          onPress={() => {
            setAsks(true);
          }}
        >
          {t('place.remove')}
        </Button>
        <Button variant="quiet" isPending={keep.isRunning} onPress={() => void keep.run({})}>
          {t('place.keep')}
        </Button>
      </Row>
      <FormError failure={remove.failure ?? keep.failure} />
      <AlertDialog
        title={t('place.removeTitle', { folder })}
        isOpen={asks}
        onClose={() => {
          setAsks(false);
        }}
        confirm={t('place.remove')}
        tone="danger"
        isPending={remove.isRunning}
        onConfirm={() =>
          void remove.run({}).then((answer) => {
            setAsks(false);
            if (answer.ok) showToast({ text: t('place.removed') });
          })
        }
      >
        <p>{t('place.removeText')}</p>
        {isCloud && <p>{t('place.removeCloud')}</p>}
      </AlertDialog>
    </Stack>
  );
}

/** Where the case file lies, whether that is a good place, and moving it. */
export function PlaceCard() {
  const t = useText();
  const words = usePlaceWords();
  const { data } = useCall('place.state', {});
  const move = useCommand('place.move');
  const isForOwner = useStandsIn();
  if (data === undefined) return null;
  return (
    <Card title={t('place.title')} padded>
      <Stack>
        <p>{t('place.folder', { folder: data.folder })}</p>
        {data.note === null ? (
          <Quiet>{t('place.good')}</Quiet>
        ) : (
          <p>
            {words(data.note)} {t('place.advice')}
          </p>
        )}
        {isForOwner && <Quiet>{t('place.forOwner')}</Quiet>}
        {!isForOwner && data.leftBehind !== null && (
          <LeftBehind folder={data.leftBehind.folder} isCloud={data.leftBehind.note?.kind === 'cloud'} />
        )}
        {!isForOwner && (
          <Row>
            <Button
              icon="open"
              isPending={move.isRunning}
              onPress={() =>
                void move.run({}).then((answer) => {
                  if (answer.ok) showToast({ text: t('place.moved', { folder: answer.value.folder }) });
                })
              }
            >
              {move.isRunning ? t('place.moving') : t('place.move')}
            </Button>
          </Row>
        )}
        <FormError failure={move.failure} />
      </Stack>
    </Card>
  );
}
