import type { ErrorCode } from '#shared/errors.ts';
import type { Failure, Result } from '#shared/result.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { FormError } from '../../ui/error-message.tsx';
import { Row, Stack } from '../../ui/layout.tsx';
import { showToast } from '../../ui/toast.tsx';
import { useText } from '../../ui/text.ts';

/** Says what a copy outside the encryption means, before it is made. */
export function CopyWarning({
  opens,
  isRunning,
  failure,
  save,
  onClose,
}: {
  /** The copy is made for another program, since the app cannot show it. */
  opens: boolean;
  isRunning: boolean;
  failure: Failure<ErrorCode> | null;
  save: () => Promise<Result<{ savedAs: string }, ErrorCode>>;
  onClose: () => void;
}) {
  const t = useText();
  const take = async () => {
    const answer = await save();
    if (!answer.ok) return;
    showToast({
      text: t('papers.saved', { name: answer.value.savedAs }),
      detail: t('papers.savedDetail'),
      tone: 'attention',
    });
    onClose();
  };
  return (
    <Dialog
      title={t('papers.warnTitle')}
      isOpen
      onClose={onClose}
      size="narrow"
      footer={
        <Row align="end">
          <Button onPress={onClose}>{t('common.cancel')}</Button>
          <Button variant="primary" icon="save" isPending={isRunning} onPress={() => void take()}>
            {opens ? t('papers.warnGo') : t('papers.warnGoSave')}
          </Button>
        </Row>
      }
    >
      <Stack>
        <p>{opens ? t('papers.warnText') : t('papers.warnSave')}</p>
        <p>{t('papers.warnAfter')}</p>
        <FormError failure={failure?.code === 'cancelled' ? null : failure} />
      </Stack>
    </Dialog>
  );
}
