import { useState } from 'react';
import type { ResultOf } from '#shared/contract/index.ts';
import { PartnerId } from '#shared/ids.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorMessage } from '../../ui/error-message.tsx';
import { Quiet, Row, Stack } from '../../ui/layout.tsx';
import { PdfView } from '../../ui/pdf-view.tsx';
import { printPdf } from '../../ui/print-pdf.ts';
import { Select } from '../../ui/select.tsx';
import { showToast } from '../../ui/toast.tsx';
import { useText } from '../../ui/text.ts';
import { partnerOptions } from '../network/partner-options.ts';
import { OpeningOf } from '../partners/opening-line.tsx';
import { usePrintExtract, useSealExtract } from './mutations.ts';
import { useCoaches } from './queries.ts';

/** The very pages that leave: read here, then sealed for another coach, printed or saved. */
export function LeaveDialog({
  preview,
  onLeft,
  onClose,
}: {
  preview: ResultOf<'substitutes.preview'>;
  onLeft: () => void;
  onClose: () => void;
}) {
  const t = useText();
  const partners = useCoaches();
  const [partnerId, setPartnerId] = useState<string | null>(null);
  const seal = useSealExtract();
  const print = usePrintExtract();
  const { handle, pdf } = preview;
  const failure = seal.failure ?? print.failure;
  const sealIt = async () => {
    const partner = PartnerId.safeParse(partnerId);
    if (!partner.success) return;
    const answer = await seal.run({ handle, partnerId: partner.data });
    if (!answer.ok) return;
    showToast({ text: t('substitutes.leftSealed', { name: answer.value.fileName }) });
    onLeft();
  };
  const giveOnPaper = async (deliver: 'save' | 'print') => {
    const answer = await print.run({ handle, deliver });
    if (!answer.ok) return;
    showToast({ text: t('substitutes.leftPaper'), detail: t('substitutes.leftPaperDetail') });
    if (answer.value.pdf !== null) await printPdf(answer.value.pdf);
    onLeft();
  };
  return (
    <Dialog
      title={t('substitutes.lookTitle')}
      isOpen
      onClose={onClose}
      size="wide"
      footer={
        <Row align="end">
          <Button icon="save" isPending={print.isRunning} onPress={() => void giveOnPaper('save')}>
            {t('substitutes.save')}
          </Button>
          <Button icon="print" isPending={print.isRunning} onPress={() => void giveOnPaper('print')}>
            {t('substitutes.print')}
          </Button>
          <Button
            variant="primary"
            icon="lock"
            isDisabled={partnerId === null}
            isPending={seal.isRunning}
            onPress={() => void sealIt()}
          >
            {t('substitutes.seal')}
          </Button>
        </Row>
      }
    >
      <Stack>
        <Quiet>{t('substitutes.lookLead')}</Quiet>
        <Select
          label={t('substitutes.sealFor')}
          hint={t('substitutes.sealForHint')}
          value={partnerId}
          onChange={setPartnerId}
          options={partnerOptions(partners)}
        />
        {partnerId !== null && <OpeningOf partnerId={PartnerId.parse(partnerId)} />}
        {failure !== null && failure.code !== 'cancelled' && <ErrorMessage failure={failure} />}
        <PdfView pdf={pdf} label={t('substitutes.lookTitle')} />
      </Stack>
    </Dialog>
  );
}
