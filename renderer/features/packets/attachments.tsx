import { useState } from 'react';
import type { ResultOf } from '#shared/contract/index.ts';
import type { PacketId } from '#shared/ids.ts';
import { sizeWords } from '#shared/papers/size.ts';
import { useCall, useCommand } from '../../api/hooks.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorMessage } from '../../ui/error-message.tsx';
import { Quiet, Row, Stack } from '../../ui/layout.tsx';
import { Loading } from '../../ui/progress.tsx';
import { Private } from '../../ui/private.tsx';
import { useLanguage, useText } from '../../ui/text.ts';
import { CopyWarning } from '../papers/copy-warning.tsx';
import { PaperContent } from '../papers/paper-content.tsx';

type Entry = ResultOf<'packets.get'>['entries'][number];
interface OneEntry {
  packetId: PacketId;
  entry: Entry;
  onClose: () => void;
}

function Copy({ packetId, entry, opens, onClose }: OneEntry & { opens: boolean }) {
  const save = useCommand('packets.saveAttachment', { invalidates: [] });
  return (
    <CopyWarning
      opens={opens}
      isRunning={save.isRunning}
      failure={save.failure}
      save={() => save.run({ packetId, name: entry.name, open: opens })}
      onClose={onClose}
    />
  );
}

/** Shows a paper from memory; what the app cannot show goes to another program after the same warning as with one's own papers. */
function Look({ packetId, entry, onClose }: OneEntry) {
  const { data, failure } = useCall('packets.entry', { packetId, name: entry.name });
  if (data?.view === 'outside') return <Copy packetId={packetId} entry={entry} opens onClose={onClose} />;
  return (
    <Dialog title={entry.originalName} isOpen onClose={onClose} size="wide" closesOutside>
      {failure !== null && <ErrorMessage failure={failure} />}
      {data === undefined && failure === null && <Loading />}
      {data?.view === null && <ErrorMessage failure={{ code: 'paper-type-not-taken' }} />}
      {data?.view != null && (
        <PaperContent content={{ ...data, view: data.view }} label={entry.originalName} />
      )}
    </Dialog>
  );
}

/** The papers of a packet: looked at here, or saved as a copy outside the encryption. */
export function Attachments({ packetId, entries }: { packetId: PacketId; entries: readonly Entry[] }) {
  const t = useText();
  const language = useLanguage();
  const [open, setOpen] = useState<{ entry: Entry; copies: boolean } | null>(null);
  const papers = entries.filter(({ name }) => name.startsWith('attachments/'));
  if (papers.length === 0) return null;
  const close = () => {
    setOpen(null);
  };
  return (
    <Stack tight>
      <h3>{t('packets.attachments')}</h3>
      {papers.map((entry) => (
        <Row key={entry.name}>
          <Private>{entry.originalName}</Private>
          <Quiet>{sizeWords(entry.size, language)}</Quiet>
          <Button
            size="small"
            aria-label={t('packets.lookAtAttachment', { name: entry.originalName })}
            onPress={() => {
              setOpen({ entry, copies: false });
            }}
          >
            {t('papers.open')}
          </Button>
          <Button
            size="small"
            aria-label={t('packets.saveAttachment', { name: entry.originalName })}
            onPress={() => {
              setOpen({ entry, copies: true });
            }}
          >
            {t('papers.save')}
          </Button>
        </Row>
      ))}
      {open?.copies === false && <Look packetId={packetId} entry={open.entry} onClose={close} />}
      {open?.copies === true && <Copy packetId={packetId} entry={open.entry} opens={false} onClose={close} />}
    </Stack>
  );
}
