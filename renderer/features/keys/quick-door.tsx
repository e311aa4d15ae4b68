import type { useCommand } from '../../api/hooks.ts';
import { Button } from '../../ui/button.tsx';
import { Quiet, Row } from '../../ui/layout.tsx';
import { useText } from '../../ui/text.ts';
import { useQuick } from './queries.ts';

/** At the door: one click instead of the passphrase, or why the passphrase is asked for all the same. */
export function QuickDoor({ unlock }: { unlock: ReturnType<typeof useCommand<'caseFile.unlockQuickly'>> }) {
  const t = useText();
  const { data } = useQuick();
  if (data?.isOn !== true) return null;
  if (data.pause !== null) return <Quiet>{t(`keys.quick.pause.${data.pause}`)}</Quiet>;
  return (
    <Row>
      <Button icon="key" isPending={unlock.isRunning} onPress={() => void unlock.run({})}>
        {t('keys.quick.open')}
      </Button>
    </Row>
  );
}
