import { useState } from 'react';
import { useCommand } from '../../api/hooks.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { FormError } from '../../ui/error-message.tsx';
import { Row } from '../../ui/layout.tsx';
import { PdfView } from '../../ui/pdf-view.tsx';
import { printPdf } from '../../ui/print-pdf.ts';
import { showToast } from '../../ui/toast.tsx';
import { useLanguage, useText } from '../../ui/text.ts';

/**
 * Shows, saves and prints the recovery sheet. Only a save that the user asks for puts a clear file on the disk. Once the sheet has been
 * rehearsed, the core asks for the owner's passphrase; before that, none is given here.
 */
export function RecoverySheetButtons({ passphrase }: { passphrase?: string }) {
  const t = useText();
  const language = useLanguage();
  const sheet = useCommand('caseFile.recoverySheet', { invalidates: [] });
  const [shown, setShown] = useState<Uint8Array | null>(null);
  const isDisabled = passphrase === '';
  const deliver = async (how: 'view' | 'save' | 'print') => {
    // Not by disabling the buttons: the one that was pressed would lose the focus.
    if (sheet.isRunning) return;
    const answer = await sheet.run({
      deliver: how,
      language,
      ...(passphrase === undefined ? {} : { passphrase }),
    });
    if (!answer.ok) return;
    if (how === 'view') setShown(answer.value.pdf);
    if (how === 'print' && answer.value.pdf !== null) await printPdf(answer.value.pdf);
    if (how === 'save' && answer.value.savedAs !== null) {
      showToast({ text: t('firstRun.sheetSaved', { name: answer.value.savedAs }) });
    }
  };
  return (
    <>
      <Row>
        <Button
          icon="eye"
          variant="primary"
          onPress={() => void deliver('view')}
          isPending={sheet.isRunning}
          isDisabled={isDisabled}
        >
          {t('firstRun.showSheet')}
        </Button>
        <Button icon="save" onPress={() => void deliver('save')} isDisabled={isDisabled}>
          {t('firstRun.saveSheet')}
        </Button>
        <Button icon="print" onPress={() => void deliver('print')} isDisabled={isDisabled}>
          {t('firstRun.printSheet')}
        </Button>
      </Row>
      <FormError failure={sheet.failure} />
      <Dialog
        title={t('firstRun.sheet')}
        isOpen={shown !== null}
        onClose={() => {
          setShown(null);
        }}
        size="wide"
      >
        {shown !== null && <PdfView pdf={shown} label={t('firstRun.sheet')} />}
      </Dialog>
    </>
  );
}
