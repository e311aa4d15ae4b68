import { useEffect, useState } from 'react';
import type { ResultOf } from '#shared/contract/index.ts';
import type { Referral } from '#shared/contract/referrals.ts';
import { sizeWords } from '#shared/papers/size.ts';
import { useCommand } from '../../api/hooks.ts';
import { Button } from '../../ui/button.tsx';
import { Card, CardLine } from '../../ui/card.tsx';
import { ErrorMessage } from '../../ui/error-message.tsx';
import { Columns, Quiet, Stack } from '../../ui/layout.tsx';
import { PdfView } from '../../ui/pdf-view.tsx';
import { Private } from '../../ui/private.tsx';
import { Progress } from '../../ui/progress.tsx';
import { useLanguage, useText } from '../../ui/text.ts';
import { Words } from '../../ui/words.tsx';
import { itemNames } from '../consents/item-options.ts';
import styles from './referral.module.css';

/** Read and seal: the letter and the list come out of the very bytes that are sealed. */
export function SealStep({
  referral,
  onSealed,
}: {
  referral: Referral;
  onSealed: (fileName: string) => void;
}) {
  const t = useText();
  const language = useLanguage();
  const { referralId } = referral;
  const [preview, setPreview] = useState<ResultOf<'referrals.preview'> | null>(null);
  const build = useCommand('referrals.preview', { invalidates: [] });
  const seal = useCommand('referrals.seal');
  const [round, setRound] = useState(0);
  const { run } = build;

  useEffect(() => {
    let gone = false;
    setPreview(null);
    void run({ referralId }).then((answer) => {
      if (!gone && answer.ok) setPreview(answer.value);
    });
    return () => {
      gone = true;
    };
    // `run` is new on every drawing; the bytes are built once for each arrival here.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [referralId, round]);

  const again = (
    <Button
      onPress={() => {
        seal.reset();
        setRound(round + 1);
      }}
    >
      {t('referral.preview')}
    </Button>
  );
  if (build.failure !== null) return <ErrorMessage failure={build.failure} actions={again} />;
  if (preview === null) return <Progress label={t('referral.preparing')} done={null} />;
  const take = async () => {
    const answer = await seal.run({ referralId, preview: preview.handle });
    if (answer.ok) onSealed(answer.value.fileName);
  };
  return (
    <Columns>
      <div className={styles.letter}>
        <PdfView pdf={preview.pdf} label={t('referral.letter')} />
      </div>
      <Stack>
        <Card title={t('referral.recipient')}>
          {preview.recipients.map((recipient) => (
            <div key={recipient.fingerprint.join(' ')} className={styles.recipient}>
              <b>{recipient.holder}</b>
              <Quiet>{t('referral.words')}</Quiet>
              <Words label={t('referral.words')} words={recipient.fingerprint} line />
            </div>
          ))}
        </Card>
        <Card title={t('referral.leaves')} note={t('referral.leavesNote', { count: preview.leaves.length })}>
          <CardLine>{itemNames(preview.leaves, language)}</CardLine>
        </Card>
        <Card title={t('referral.stays')}>
          <CardLine>{itemNames(preview.stays, language)}</CardLine>
        </Card>
        <Button
          variant="primary"
          size="tall"
          wide
          icon="lock"
          isPending={seal.isRunning}
          onPress={() => void take()}
        >
          {seal.isRunning ? t('referral.sealing') : t('referral.seal')}
        </Button>
        {seal.failure !== null && seal.failure.code !== 'cancelled' && (
          <ErrorMessage failure={seal.failure} actions={again} />
        )}
        <Quiet>{t('referral.sealText')}</Quiet>
        <Card title={t('referral.files')}>
          {preview.entries.map((entry) => (
            <CardLine key={entry.name} end={sizeWords(entry.size, language)}>
              <Private>{entry.originalName}</Private>
              {entry.originalName !== entry.name && <Quiet>{entry.name}</Quiet>}
            </CardLine>
          ))}
        </Card>
      </Stack>
    </Columns>
  );
}
