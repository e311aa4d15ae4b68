import type { QuickState } from '#shared/contract/keys.ts';
import { Button } from '../../ui/button.tsx';
import { Quiet, Row } from '../../ui/layout.tsx';
import { useText } from '../../ui/text.ts';

/** At the door: one click instead of the passphrase, or why the passphrase is asked for all the same. */
export function QuickDoor(props: { quick: QuickState | undefined; isRunning: boolean; onOpen: () => void }) {
  const { quick, isRunning, onOpen } = props;
  const t = useText();
  if (quick?.isOn !== true) return null;
  if (quick.pause !== null) return <Quiet>{t(`keys.quick.pause.${quick.pause}`)}</Quiet>;
  return (
    <Row>
      <Button icon="key" isPending={isRunning} onPress={onOpen}>
        {t('keys.quick.open')}
      </Button>
    </Row>
  );
}
