import { useEffect, useState } from 'react';
import { labelOf } from '#shared/codes/define.ts';
import { waysOut } from '#shared/codes/ways.ts';
import type { WayOut } from '#shared/codes/ways.ts';
import type { ResultOf } from '#shared/contract/index.ts';
import type { WithdrawalDue } from '#shared/contract/threads.ts';
import { useCall, useCommand } from '../../../api/hooks.ts';
import { Button } from '../../../ui/button.tsx';
import { RadioGroup } from '../../../ui/choice.tsx';
import { Dialog, DialogButtons } from '../../../ui/dialog.tsx';
import { ErrorMessage, FormError } from '../../../ui/error-message.tsx';
import { Quiet, Stack } from '../../../ui/layout.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { printPdf } from '../../../ui/print-pdf.ts';
import { Private } from '../../../ui/private.tsx';
import { TextArea, TextField } from '../../../ui/text-field.tsx';
import { useLanguage, useText } from '../../../ui/text.ts';
import { OpeningOf } from '../../partners/opening-line.tsx';
import { WithdrawalLeft, type LeftWithdrawal } from './withdrawal-left.tsx';

function WayField({
  due,
  way,
  hasKey,
  onChange,
}: {
  due: WithdrawalDue;
  way: WayOut;
  hasKey: boolean;
  onChange: (way: WayOut) => void;
}) {
  const t = useText();
  const language = useLanguage();
  return (
    <RadioGroup
      label={t('packets.withdrawal.way')}
      value={way}
      onChange={onChange}
      options={waysOut.codes.map(({ code }) => {
        const label = labelOf(waysOut, code, language);
        const isKeyless = code === 'packet' && !hasKey;
        return {
          id: code,
          label: code === due.way ? t('packets.withdrawal.asLeft', { way: label }) : label,
          ...(isKeyless ? { description: t('referral.ways.noKey') } : {}),
          disabled: isKeyless,
        };
      })}
    />
  );
}

/** Tells a receiver that the consent of a referral was withdrawn: in the way in which it left, or in another. */
export function WithdrawalDialog({ due, onClose }: { due: WithdrawalDue; onClose: () => void }) {
  const t = useText();
  const language = useLanguage();
  const { packetId, partnerId, partnerName } = due;
  const partners = useCall('partners.list', {});
  const partner = partners.data?.find((one) => one.partnerId === partnerId);
  const [way, setWay] = useState<WayOut>(due.way);
  const [prepared, setPrepared] = useState<ResultOf<'threads.prepareWithdrawal'> | null>(null);
  const [passphrase, setPassphrase] = useState('');
  const [reason, setReason] = useState('');
  const [left, setLeft] = useState<LeftWithdrawal | null>(null);
  const prepare = useCommand('threads.prepareWithdrawal', { invalidates: [] });
  const withdraw = useCommand('threads.withdraw');
  const { run } = prepare;

  useEffect(() => {
    let gone = false;
    setPrepared(null);
    void run({ packetId, way }).then((answer) => {
      if (gone || !answer.ok) return;
      setPrepared(answer.value);
      setPassphrase(answer.value.proposedPassphrase ?? '');
    });
    return () => {
      gone = true;
    };
    // `run` is new on every drawing; a passphrase is drawn once for each way.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [packetId, way]);

  const isPacket = way === 'packet';
  const opensWithPassphrase = prepared?.proposedPassphrase != null;
  const take = async (print: boolean) => {
    const told = opensWithPassphrase ? passphrase : '';
    const answer = await withdraw.run({
      packetId,
      language,
      way,
      reason: isPacket ? '' : reason,
      passphrase: told,
      print,
    });
    if (!answer.ok) return;
    setLeft({ way, fileName: answer.value.fileName, passphrase: told });
    if (answer.value.pdf !== null) await printPdf(answer.value.pdf);
  };
  const title = t('packets.withdrawal.title', { partner: partnerName });
  if (left !== null) {
    return (
      <Dialog
        title={title}
        isOpen
        onClose={onClose}
        footer={
          <Button variant="primary" onPress={onClose}>
            {t('common.close')}
          </Button>
        }
      >
        <WithdrawalLeft left={left} phone={partner?.phone ?? ''} />
      </Dialog>
    );
  }
  return (
    <Dialog
      title={title}
      isOpen
      onClose={onClose}
      footer={
        <DialogButtons
          onCancel={onClose}
          icon={way === 'pdf' || way === 'paper' ? 'save' : 'lock'}
          isPending={withdraw.isRunning}
          isDisabled={prepared === null || withdraw.isRunning}
          onPress={() => void take(false)}
        >
          {isPacket ? t('packets.thread.seal') : t(`referral.ways.save.${way}`)}
        </DialogButtons>
      }
    >
      <Stack>
        <WayField
          due={due}
          way={way}
          hasKey={partner?.keyState === 'verified'}
          onChange={(next) => {
            withdraw.reset();
            setWay(next);
          }}
        />
        {prepare.failure !== null && <ErrorMessage failure={prepare.failure} />}
        {isPacket && <OpeningOf partnerId={partnerId} />}
        {prepared !== null && (
          <Quiet>
            {prepared.person === '' ? (
              t('packets.withdrawal.says')
            ) : (
              <>
                {t('packets.withdrawal.saysName')} <Private>{prepared.person}</Private>
              </>
            )}
          </Quiet>
        )}
        {!isPacket && (
          <TextArea
            label={t('packets.withdrawal.reason')}
            hint={t('packets.withdrawal.reasonHint')}
            optional
            rows={3}
            value={reason}
            onChange={setReason}
          />
        )}
        {opensWithPassphrase && (way === 'reader' || way === 'pdf-password') && (
          <TextField
            label={t(`referral.ways.secret.${way}`)}
            hint={t('referral.ways.passwordHint')}
            value={passphrase}
            onChange={setPassphrase}
          />
        )}
        {way === 'pdf' && <Notice>{t('packets.withdrawal.clear')}</Notice>}
        {way === 'paper' && (
          <Button
            icon="print"
            isPending={withdraw.isRunning}
            isDisabled={prepared === null}
            onPress={() => void take(true)}
          >
            {t('referral.ways.print')}
          </Button>
        )}
        <FormError failure={withdraw.failure} />
      </Stack>
    </Dialog>
  );
}
