import { useState } from 'react';
import { useCall, useCommand } from '../../api/hooks.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { FormError } from '../../ui/error-message.tsx';
import { Quiet, Row, Stack } from '../../ui/layout.tsx';
import { useText } from '../../ui/text.ts';
import { showToast } from '../../ui/toast.tsx';
import { RadarDialog } from './radar-dialog.tsx';

/** How the radar weighs what it sees, and how the coach can weigh it otherwise. */
export function RadarCard() {
  const t = useText();
  const { data } = useCall('radar.weights', {});
  const reset = useCommand('radar.resetWeights');
  const restore = useCommand('radar.setWeights');
  const [isOpen, setOpen] = useState(false);
  const changed = data?.weights.filter(({ isChanged }) => isChanged) ?? [];
  const toShipped = async () => {
    const answer = await reset.run({});
    if (!answer.ok) return;
    showToast({
      text: t('today.radar.resetDone'),
      undo: () => {
        void restore.run({ weights: changed.map(({ reason, weight }) => ({ reason, weight })) });
      },
    });
  };
  return (
    <Card title={t('today.radar.title')} padded>
      <Stack tight>
        <p>{t('today.radar.text')}</p>
        <Quiet>
          {changed.length === 0
            ? t('today.radar.asShipped')
            : t('today.radar.changed', { count: changed.length })}
        </Quiet>
        <Row>
          <Button
            isDisabled={data === undefined}
            onPress={() => {
              setOpen(true);
            }}
          >
            {t('today.radar.change')}
          </Button>
          {changed.length > 0 && (
            <Button variant="quiet" isPending={reset.isRunning} onPress={() => void toShipped()}>
              {t('today.radar.reset')}
            </Button>
          )}
        </Row>
        <FormError failure={reset.failure} />
      </Stack>
      {isOpen && data && (
        <RadarDialog
          radar={data}
          onClose={() => {
            setOpen(false);
          }}
        />
      )}
    </Card>
  );
}
