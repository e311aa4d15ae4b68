import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { FormError } from '../../ui/error-message.tsx';
import { Row, Stack } from '../../ui/layout.tsx';
import { useText } from '../../ui/text.ts';
import { useClockReason, useDismissClock } from './queries.ts';

/** That the computer's clock may be wrong, and why. It holds nothing up. Nothing while the clock can be believed. */
export function ClockCard() {
  const t = useText();
  const reason = useClockReason();
  const dismiss = useDismissClock();
  if (reason === null) return null;
  return (
    <Card title={t('today.clock.title')} padded>
      <Stack tight>
        <p>{reason}</p>
        <p>{t('today.clock.whatToDo')}</p>
        <Row>
          <Button size="small" isPending={dismiss.isRunning} onPress={() => void dismiss.run({})}>
            {t('today.clock.dismiss')}
          </Button>
        </Row>
        <FormError failure={dismiss.failure} />
      </Stack>
    </Card>
  );
}
