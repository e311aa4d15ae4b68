import { useEffect, useState } from 'react';
import type { Paper } from '#shared/contract/papers.ts';
import type { ResultOf } from '#shared/contract/index.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorMessage } from '../../ui/error-message.tsx';
import { Loading } from '../../ui/progress.tsx';
import { CopyWarning } from './copy-warning.tsx';
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
  const save = useSavePaper();
  return (
    <CopyWarning
      opens={opens}
      isRunning={save.isRunning}
      failure={save.failure}
      save={() => save.run({ attachmentId: paper.attachmentId, open: opens })}
      onClose={onClose}
    />
  );
}
