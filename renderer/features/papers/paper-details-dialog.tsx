import { useState } from 'react';
import type { Paper } from '#shared/contract/papers.ts';
import type { PlainDate } from '#shared/time.ts';
import { Button } from '../../ui/button.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { FormError } from '../../ui/error-message.tsx';
import { Row, Stack } from '../../ui/layout.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { showToast } from '../../ui/toast.tsx';
import { useText } from '../../ui/text.ts';
import { useUpdatePaper } from './mutations.ts';

/** Title, day and a line beside a paper. */
export function PaperDetailsDialog({ paper, onClose }: { paper: Paper; onClose: () => void }) {
  const t = useText();
  const [title, setTitle] = useState(paper.title);
  const [datedOn, setDatedOn] = useState<PlainDate | null>(paper.datedOn);
  const [words, setWords] = useState(paper.words);
  const update = useUpdatePaper();
  const keep = async () => {
    const answer = await update.run({ attachmentId: paper.attachmentId, title, datedOn, words });
    if (!answer.ok) return;
    showToast({ text: t('papers.changed') });
    onClose();
  };
  return (
    <Dialog
      title={t('papers.editTitle')}
      isOpen
      onClose={onClose}
      size="narrow"
      footer={
        <Row align="end">
          <Button onPress={onClose}>{t('common.cancel')}</Button>
          <Button
            variant="primary"
            isDisabled={title.trim() === ''}
            isPending={update.isRunning}
            onPress={() => void keep()}
          >
            {t('papers.keep')}
          </Button>
        </Row>
      }
    >
      <Stack>
        <TextField label={t('papers.fieldTitle')} value={title} onChange={setTitle} maxLength={200} />
        <DateField label={t('papers.fieldDated')} value={datedOn} onChange={setDatedOn} prefer="past" />
        <TextField label={t('papers.fieldWords')} value={words} onChange={setWords} maxLength={500} />
        <FormError failure={update.failure} />
      </Stack>
    </Dialog>
  );
}
