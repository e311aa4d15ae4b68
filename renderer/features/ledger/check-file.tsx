import { useState } from 'react';
import type { CheckedFile } from '#shared/contract/ledger.ts';
import { useCommand } from '../../api/hooks.ts';
import { Card } from '../../ui/card.tsx';
import { ErrorMessage } from '../../ui/error-message.tsx';
import { FileDrop } from '../../ui/file-drop.tsx';
import { Quiet, Stack } from '../../ui/layout.tsx';
import { Notice } from '../../ui/notice.tsx';
import { showToast } from '../../ui/toast.tsx';
import { useText } from '../../ui/text.ts';
import { LedgerEntryView } from './ledger-entry.tsx';
import styles from './ledger.module.css';

/** What left is a packet, a PDF or one file for a browser; each may be twice a packet's cap at most. */
const maxBytes = 400 * 1024 * 1024;

/** What the ledger knows of a file, said first in a sentence and then with what it is proved by. */
function Answer({ file }: { file: CheckedFile }) {
  const t = useText();
  const known = file.answer === 'unknown' ? [] : file.disclosures;
  const said =
    file.answer === 'left'
      ? t(`packets.ledger.answer.${file.what}`)
      : t(`packets.ledger.answer.${file.answer}`);
  return (
    <div role="status">
      <Stack>
        <Notice>
          <p>
            <b>{file.name}</b>
          </p>
          <p>{said}</p>
        </Notice>
        {known.map((row) => (
          <LedgerEntryView key={row.disclosureId} row={row} />
        ))}
        {file.answer !== 'left' && (
          <Quiet>
            {t('packets.ledger.hashOfFile')} <code className={styles.hash}>{file.sha256}</code>
          </Quiet>
        )}
      </Stack>
    </div>
  );
}

/** Tells of a file whether it is one that left from here, which one, and whether its bytes are the same. */
export function CheckFile() {
  const t = useText();
  const [file, setFile] = useState<CheckedFile | null>(null);
  const choose = useCommand('ledger.chooseFile', { invalidates: [] });
  const check = useCommand('ledger.checkFile', { invalidates: [] });
  const failure = check.failure ?? choose.failure;
  return (
    <Card title={t('packets.ledger.check')} padded>
      <Stack>
        <Quiet>{t('packets.ledger.checkText')}</Quiet>
        <FileDrop
          label={t('packets.ledger.drop')}
          maxBytes={maxBytes}
          onTooLarge={() => showToast({ text: t('packets.ledger.tooLarge'), tone: 'attention' })}
          onBytes={(bytes, name) => {
            choose.reset();
            void check.run({ bytes, name: name.slice(0, 300) }).then((answer) => {
              if (answer.ok) setFile(answer.value);
            });
          }}
          choose={{
            label: t('packets.ledger.choose'),
            isPending: choose.isRunning,
            onPress: () => {
              check.reset();
              void choose.run({}).then((answer) => {
                if (answer.ok && answer.value !== null) setFile(answer.value);
              });
            },
          }}
        />
        {failure !== null && failure.code !== 'cancelled' && <ErrorMessage failure={failure} />}
        {file !== null && <Answer file={file} />}
      </Stack>
    </Card>
  );
}
