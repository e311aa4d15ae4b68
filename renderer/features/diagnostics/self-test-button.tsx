import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { useText } from '../../ui/text.ts';
import { SelfTest } from './self-test-card.tsx';

/** The self-test where no settings can be reached: before a file is open, which is when support is needed most. */
export function SelfTestButton() {
  const t = useText();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button variant="quiet" icon="check" onPress={() => setOpen(true)}>
        {t('diagnostics.title')}
      </Button>
      {isOpen && (
        <Dialog title={t('diagnostics.title')} isOpen onClose={() => setOpen(false)}>
          <SelfTest />
        </Dialog>
      )}
    </>
  );
}
