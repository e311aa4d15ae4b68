import { useEffect, useState } from 'react';
import type { WayOut } from '#shared/codes/ways.ts';
import type { ResultOf } from '#shared/contract/index.ts';
import type { Referral } from '#shared/contract/referrals.ts';
import { sizeWords } from '#shared/papers/size.ts';
import { useCall, useCommand } from '../../api/hooks.ts';
import { Button } from '../../ui/button.tsx';
import { Card, CardLine } from '../../ui/card.tsx';
import { ErrorMessage } from '../../ui/error-message.tsx';
import { Columns, Quiet, Stack } from '../../ui/layout.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PdfView } from '../../ui/pdf-view.tsx';
import { printPdf } from '../../ui/print-pdf.ts';
import { Private } from '../../ui/private.tsx';
import { Progress } from '../../ui/progress.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useLanguage, useText } from '../../ui/text.ts';
import { Words } from '../../ui/words.tsx';
import { itemNames } from '../consents/item-options.ts';
import { ChangesView } from '../packets/threads/changes-view.tsx';
import type { SealedReferral } from './left.tsx';
import { OpeningLine } from '../partners/opening-line.tsx';
import { recommendedWay, WayChoice } from './way-choice.tsx';
import styles from './referral.module.css';

/** The way, then read and seal: the letter and the list come out of the very bytes that leave. */
export function SealStep({
  referral,
  onSealed,
}: {
  referral: Referral;
  onSealed: (sealed: SealedReferral) => void;
}) {
  const t = useText();
  const language = useLanguage();
  const { referralId } = referral;
  const partners = useCall('partners.list', {});
  const partner = partners.data?.find(({ partnerId }) => partnerId === referral.partnerId);
  const [chosenWay, setChosenWay] = useState<WayOut | null>(null);
  // Nothing is built before it is known what the partner has.
  const way = chosenWay ?? (partners.data === undefined ? null : recommendedWay(partner));
  const [preview, setPreview] = useState<ResultOf<'referrals.preview'> | null>(null);
  const [passphrase, setPassphrase] = useState('');
  const build = useCommand('referrals.preview', { invalidates: [] });
  const seal = useCommand('referrals.seal');
  const [round, setRound] = useState(0);
  const { run } = build;

  useEffect(() => {
    if (way === null) return;
    let gone = false;
    setPreview(null);
    void run({ referralId, way }).then((answer) => {
      if (gone || !answer.ok) return;
      setPreview(answer.value);
      setPassphrase(answer.value.proposedPassphrase ?? '');
    });
    return () => {
      gone = true;
    };
    // `run` is new on every drawing; the bytes are built once for each arrival here.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [referralId, round, way]);

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
  if (partners.failure !== null) return <ErrorMessage failure={partners.failure} />;
  const choice = way !== null && (
    <WayChoice
      partner={partner}
      way={way}
      onChange={(next) => {
        seal.reset();
        setChosenWay(next);
      }}
    />
  );
  if (build.failure !== null || preview === null || way === null) {
    return (
      <Columns>
        {build.failure === null ? (
          <Progress label={t('referral.preparing')} done={null} />
        ) : (
          <ErrorMessage failure={build.failure} actions={again} />
        )}
        <Stack>{choice}</Stack>
      </Columns>
    );
  }
  const opensWithPassphrase = preview.proposedPassphrase !== null;
  const take = async (print: boolean) => {
    const told = opensWithPassphrase ? passphrase : '';
    const answer = await seal.run({ referralId, preview: preview.handle, passphrase: told, print });
    if (!answer.ok) return;
    onSealed({ way, fileName: answer.value.fileName, passphrase: told });
    if (answer.value.pdf !== null) await printPdf(answer.value.pdf);
  };
  return (
    <Columns>
      <div className={styles.letter}>
        <PdfView pdf={preview.pdf} label={t('referral.letter')} />
      </div>
      <Stack>
        {choice}
        {preview.recipients.length > 0 && (
          <Card title={t('referral.recipient')}>
            <CardLine>
              <OpeningLine opening={preview.opening} />
            </CardLine>
            {preview.recipients.map((recipient) => (
              <div key={recipient.fingerprint.join(' ')} className={styles.recipient}>
                <b>{recipient.holder}</b>
                <Quiet>{t('referral.words')}</Quiet>
                <Words label={t('referral.words')} words={recipient.fingerprint} line />
              </div>
            ))}
          </Card>
        )}
        <Card title={t('referral.leaves')} note={t('referral.leavesNote', { count: preview.leaves.length })}>
          <CardLine>{itemNames(preview.leaves, language)}</CardLine>
        </Card>
        {preview.changes !== null && (
          <Card title={t('packets.thread.changesTitle')} padded>
            <ChangesView changes={preview.changes} />
          </Card>
        )}
        <Card title={t('referral.stays')}>
          <CardLine>{itemNames(preview.stays, language)}</CardLine>
        </Card>
        {opensWithPassphrase && (way === 'reader' || way === 'pdf-password') && (
          <Card padded>
            <TextField
              label={t(`referral.ways.secret.${way}`)}
              hint={t('referral.ways.passwordHint')}
              value={passphrase}
              onChange={setPassphrase}
            />
          </Card>
        )}
        {(way === 'pdf' || way === 'paper') && <Notice>{t(`referral.ways.mind.${way}`)}</Notice>}
        {way === 'paper' && (
          <Button
            variant="primary"
            size="tall"
            wide
            icon="print"
            isPending={seal.isRunning}
            onPress={() => void take(true)}
          >
            {t('referral.ways.print')}
          </Button>
        )}
        <Button
          variant={way === 'paper' ? 'secondary' : 'primary'}
          size="tall"
          wide
          icon={way === 'pdf' || way === 'paper' ? 'save' : 'lock'}
          isPending={seal.isRunning}
          onPress={() => void take(false)}
        >
          {seal.isRunning
            ? t('referral.sealing')
            : way === 'packet'
              ? t('referral.seal')
              : t(`referral.ways.save.${way}`)}
        </Button>
        {seal.failure !== null && seal.failure.code !== 'cancelled' && (
          <ErrorMessage failure={seal.failure} actions={again} />
        )}
        <Quiet>{way === 'packet' ? t('referral.sealText') : t('referral.ways.entered')}</Quiet>
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
