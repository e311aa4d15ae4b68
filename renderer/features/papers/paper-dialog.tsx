import { useEffect, useState } from 'react';
import type { Paper } from '#shared/contract/papers.ts';
import type { ResultOf } from '#shared/contract/index.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorMessage, FormError } from '../../ui/error-message.tsx';
import { Row, Stack } from '../../ui/layout.tsx';
import { Loading } from '../../ui/progress.tsx';
import { showToast } from '../../ui/toast.tsx';
import { useText } from '../../ui/text.ts';
import { useOpenPaper, useSavePaper } from './mutations.ts';
import { PaperContent } from './paper-content.tsx';

type Shown = Pick<Paper, 'attachmentId' | 'title' | 'view'>;

/** Looks at a paper. What only another program can show, and a copy in general, is warned about first: it is outside the encryption. */
export function PaperDialog({
  paper,
  asCopy = false,
  onClose,
}: {
  paper: Shown;
  /** The coach asked for a copy of something that could be looked at here. */
  asCopy?: boolean;
  onClose: () => void;
}) {
  return paper.view === 'outside' || asCopy ? (
    <CopyDialog paper={paper} opens={paper.view === 'outside' && !asCopy} onClose={onClose} />
  ) : (
    <LookDialog paper={paper} onClose={onClose} />
  );
}

function LookDialog({ paper, onClose }: { paper: Shown; onClose: () => void }) {
  const { run, failure } = useOpenPaper();
  const [content, setContent] = useState<ResultOf<'papers.open'> | null>(null);
  const { attachmentId } = paper;
  useEffect(() => {
    let gone = false;
    void run({ attachmentId }).then((answer) => {
      if (!gone && answer.ok) setContent(answer.value);
    });
    return () => {
      gone = true;
    };
    // Opened once for each paper: every opening is entered into the log.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [attachmentId]);
  return (
    <Dialog title={paper.title} isOpen onClose={onClose} size="wide" closesOutside>
      {failure !== null && <ErrorMessage failure={failure} />}
      {content === null ? (
        failure === null && <Loading />
      ) : (
        <PaperContent content={content} label={paper.title} />
      )}
    </Dialog>
  );
}

function CopyDialog({ paper, opens, onClose }: { paper: Shown; opens: boolean; onClose: () => void }) {
  const t = useText();
  const save = useSavePaper();
  const take = async () => {
    const answer = await save.run({ attachmentId: paper.attachmentId, open: opens });
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
          <Button variant="primary" icon="save" isPending={save.isRunning} onPress={() => void take()}>
            {opens ? t('papers.warnGo') : t('papers.warnGoSave')}
          </Button>
        </Row>
      }
    >
      <Stack>
        <p>{opens ? t('papers.warnText') : t('papers.warnSave')}</p>
        <p>{t('papers.warnAfter')}</p>
        <FormError failure={save.failure?.code === 'cancelled' ? null : save.failure} />
      </Stack>
    </Dialog>
  );
}
