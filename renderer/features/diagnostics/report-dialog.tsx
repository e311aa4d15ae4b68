import { useCommand } from '../../api/hooks.ts';
import { Button } from '../../ui/button.tsx';
import { copyForAMinute } from '../../ui/copy-for-a-minute.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { FormError } from '../../ui/error-message.tsx';
import { Quiet, Row, Stack } from '../../ui/layout.tsx';
import { showToast } from '../../ui/toast.tsx';
import { useText } from '../../ui/text.ts';
import styles from './diagnostics.module.css';

/** The report as it would be sent: read first, then copied or saved. The app itself sends nothing. */
export function ReportDialog({ text, onClose }: { text: string; onClose: () => void }) {
  const t = useText();
  const save = useCommand('diagnostics.saveReport');
  const copy = async () => {
    const isCopied = await copyForAMinute(text);
    showToast(
      isCopied
        ? { text: t('diagnostics.report.copied') }
        : { text: t('diagnostics.report.copyRefused'), tone: 'attention' },
    );
  };
  return (
    <Dialog
      title={t('diagnostics.report.title')}
      isOpen
      onClose={onClose}
      size="wide"
      footer={
        <Row align="end">
          <Button onPress={() => void copy()}>{t('diagnostics.report.copy')}</Button>
          <Button
            variant="primary"
            icon="save"
            isPending={save.isRunning}
            onPress={() =>
              void save.run({}).then((answer) => {
                if (answer.ok && answer.value.saved) showToast({ text: t('diagnostics.report.saved') });
              })
            }
          >
            {t('diagnostics.report.save')}
          </Button>
        </Row>
      }
    >
      <Stack>
        <Quiet>{t('diagnostics.report.hint')}</Quiet>
        <pre className={styles.report}>{text}</pre>
        <FormError failure={save.failure} />
      </Stack>
    </Dialog>
  );
}
