import type { HandoverRow } from '#shared/contract/handover.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { FormError } from '../../ui/error-message.tsx';
import { printPdf } from '../../ui/print-pdf.ts';
import { showToast } from '../../ui/toast.tsx';
import { useText } from '../../ui/text.ts';
import { useHandoverPaper } from './mutations.ts';

/** The list that went along, on paper or as a file, for both to sign. */
export function PaperDialog({ row, onClose }: { row: HandoverRow; onClose: () => void }) {
  const t = useText();
  const paper = useHandoverPaper();
  const give = async (deliver: 'save' | 'print') => {
    const answer = await paper.run({ handoverId: row.handoverId, deliver });
    if (!answer.ok) return;
    const { pdf, savedAs } = answer.value;
    if (savedAs !== null) showToast({ text: t('handover.saved', { name: savedAs }) });
    if (pdf !== null) await printPdf(pdf);
    onClose();
  };
  return (
    <Dialog
      title={t('handover.paper')}
      isOpen
      onClose={onClose}
      size="narrow"
      footer={
        <>
          <Button onPress={onClose}>{t('handover.close')}</Button>
          <Button icon="print" isPending={paper.isRunning} onPress={() => void give('print')}>
            {t('handover.paperPrint')}
          </Button>
          <Button variant="primary" icon="save" isPending={paper.isRunning} onPress={() => void give('save')}>
            {t('handover.paperSave')}
          </Button>
        </>
      }
    >
      <p>{t('handover.count', { count: row.people })}</p>
      {paper.failure?.code !== 'cancelled' && <FormError failure={paper.failure} />}
    </Dialog>
  );
}
