import { useState } from 'react';
import type { ResultOf } from '#shared/contract/index.ts';
import type { ArrivedFile } from '#shared/contract/inbox.ts';
import { formatMoment } from '#shared/dates/format.ts';
import { sizeWords } from '#shared/papers/size.ts';
import { useCall, useCommand } from '../../api/hooks.ts';
import { go } from '../../app/router.ts';
import { Button, IconButton, LinkButton } from '../../ui/button.tsx';
import { Card, CardLine } from '../../ui/card.tsx';
import { Chip } from '../../ui/chip.tsx';
import { ErrorMessage } from '../../ui/error-message.tsx';
import { Quiet, Stack } from '../../ui/layout.tsx';
import { showToast } from '../../ui/toast.tsx';
import { useLanguage, useText } from '../../ui/text.ts';
import { CardDialog } from '../partners/card-dialog.tsx';
import { StagedDialog } from './staged-dialog.tsx';

function FileLine({
  file,
  onOpen,
  onSetAside,
}: {
  file: ArrivedFile;
  onOpen: (sha256: string) => void;
  onSetAside: (sha256: string) => void;
}) {
  const t = useText();
  const language = useLanguage();
  const { name, sha256, size, modifiedAt, kind } = file;
  return (
    <CardLine
      as="li"
      end={
        sha256 === null ? (
          <Chip tone="attention">{t('packets.inbox.arriving')}</Chip>
        ) : (
          <IconButton
            label={t('packets.inbox.setAside', { name })}
            icon="close"
            onPress={() => {
              onSetAside(sha256);
            }}
          />
        )
      }
    >
      <Stack tight>
        {sha256 === null ? (
          <span>{name}</span>
        ) : (
          <LinkButton
            plain
            aria-label={t('packets.inbox.open', { name })}
            onPress={() => {
              onOpen(sha256);
            }}
          >
            {name}
          </LinkButton>
        )}
        <Quiet>
          {[
            ...(kind === 'card' ? [t('packets.inbox.card')] : []),
            sizeWords(size, language),
            formatMoment(modifiedAt, language),
          ].join(' · ')}
        </Quiet>
      </Stack>
    </CardLine>
  );
}

/** The watched folder: what has arrived there and waits. Each file is explained before anything is taken in. */
export function InboxCard() {
  const t = useText();
  const view = useCall('inbox.view', {});
  const choose = useCommand('inbox.choose');
  const forget = useCommand('inbox.forget');
  const open = useCommand('inbox.open', { invalidates: [] });
  const setAside = useCommand('inbox.setAside');
  const putBack = useCommand('inbox.putBack');
  const [opened, setOpened] = useState<(ResultOf<'inbox.open'> & { sha256: string }) | null>(null);
  const { data } = view;
  const openIt = async (sha256: string) => {
    const answer = await open.run({ sha256 });
    if (answer.ok) setOpened({ ...answer.value, sha256 });
    else view.refetch();
  };
  const putAside = async (sha256: string) => {
    const answer = await setAside.run({ sha256 });
    if (answer.ok)
      showToast({ text: t('packets.inbox.setAsideDone'), undo: () => void putBack.run({ sha256 }) });
  };
  if (data === undefined) return view.failure === null ? null : <ErrorMessage failure={view.failure} />;
  const { folder, isThere, files, isCut } = data;
  const failure = open.failure ?? choose.failure;
  return (
    <Card title={t('packets.inbox.title')}>
      <CardLine>
        <Quiet>
          {folder === null
            ? t('packets.inbox.intro')
            : t(isThere ? 'packets.inbox.watched' : 'packets.inbox.gone', { name: folder })}{' '}
          {isThere && files.length === 0 && t('packets.inbox.nothing')}
          {isCut && t('packets.inbox.cut')}
        </Quiet>
      </CardLine>
      {files.length > 0 && (
        <ul>
          {files.map((file) => (
            <FileLine
              key={`${file.sha256 ?? ''} ${file.name}`}
              file={file}
              onOpen={(sha256) => void openIt(sha256)}
              onSetAside={(sha256) => void putAside(sha256)}
            />
          ))}
        </ul>
      )}
      {failure !== null && failure.code !== 'cancelled' && <ErrorMessage failure={failure} />}
      <CardLine>
        <Button size="small" isPending={choose.isRunning} onPress={() => void choose.run({})}>
          {t(folder === null ? 'packets.inbox.choose' : 'packets.inbox.change')}
        </Button>
        {folder !== null && (
          <Button size="small" variant="quiet" onPress={() => void forget.run({})}>
            {t('packets.inbox.forget')}
          </Button>
        )}
      </CardLine>
      {opened !== null && opened.packet !== null && (
        <StagedDialog
          key={opened.packet.handle}
          staged={opened.packet}
          onClose={() => {
            setOpened(null);
          }}
        />
      )}
      {opened !== null && opened.card !== null && (
        <CardDialog
          card={opened.card}
          onClose={() => {
            setOpened(null);
          }}
          onAccepted={(partnerId) => {
            // A card that was taken in does not come back.
            void setAside.run({ sha256: opened.sha256 });
            setOpened(null);
            go('partner', { partnerId });
          }}
        />
      )}
    </Card>
  );
}
