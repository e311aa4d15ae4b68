import { useState } from 'react';
import type { StagedPacket } from '#shared/contract/staged-packet.ts';
import type { PacketId } from '#shared/ids.ts';
import { labelOf } from '#shared/codes/define.ts';
import { packetKinds } from '#shared/codes/packets.ts';
import { formatMoment } from '#shared/dates/format.ts';
import { sizeWords } from '#shared/papers/size.ts';
import { useCommand } from '../../api/hooks.ts';
import { go } from '../../app/router.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/choice.tsx';
import { Chip } from '../../ui/chip.tsx';
import { DescriptionList } from '../../ui/description-list.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { FormError } from '../../ui/error-message.tsx';
import { Quiet, Row, Stack } from '../../ui/layout.tsx';
import { PdfView } from '../../ui/pdf-view.tsx';
import { Private } from '../../ui/private.tsx';
import { showToast } from '../../ui/toast.tsx';
import { useLanguage, useText } from '../../ui/text.ts';
import { Words } from '../../ui/words.tsx';
import { StagedReceiptView } from '../handover/staged-receipt.tsx';
import { itemNames } from '../consents/item-options.ts';
import { Notice } from '../../ui/notice.tsx';
import { ReplyView } from './reply-view.tsx';
import { StagedKind } from './threads/staged-kinds.tsx';

const tones = {
  verified: 'good',
  unverified: 'attention',
  unknown: 'attention',
  changed: 'danger',
  passphrase: 'attention',
  nobody: 'danger',
  former: 'attention',
  revoked: 'danger',
} as const;

/** Explains a packet before anything is imported: from whom, what, about whom, and whether the sender can be trusted. */
export function StagedDialog({ staged: first, onClose }: { staged: StagedPacket; onClose: () => void }) {
  const t = useText();
  const language = useLanguage();
  const [staged, setStaged] = useState(first);
  const [acceptOlder, setAcceptOlder] = useState(false);
  const accept = useCommand('packets.acceptSender');
  const take = useCommand('packets.import');
  const undo = useCommand('packets.undoImport');
  const discard = useCommand('packets.discard', { invalidates: [] });
  const { handle, sender, trust, reply } = staged;

  const leave = () => {
    void discard.run({ handle });
    onClose();
  };
  const acceptSender = async () => {
    const answer = await accept.run({ handle, partnerId: staged.partnerId });
    if (answer.ok) setStaged({ ...staged, trust: 'unverified', partnerId: answer.value.partnerId });
  };
  const importIt = async () => {
    const answer = await take.run({ handle, acceptOlder });
    if (!answer.ok) return;
    const { packetId, clientId, alreadyImported } = answer.value;
    showToast({
      ...(alreadyImported ? {} : { undo: () => void takeBack(packetId) }),
      text: alreadyImported ? t('packets.importedAgain') : t('packets.imported2'),
      ...(clientId === null
        ? {}
        : {
            action: {
              label: t('packets.openPerson'),
              run: () => {
                go('person', { clientId, tab: 'timeline' });
              },
            },
          }),
    });
    onClose();
  };
  /** A handover has a screen of its own, on which it is compared with what is here. */
  const compareIt = () => {
    const from = [sender.name, sender.organisation].filter((part) => part !== '').join(', ');
    onClose();
    go('handover', { staged: { handle, from, olderCounter: staged.olderCounter } });
  };
  const takeBack = async (packetId: PacketId) => {
    const answer = await undo.run({ packetId });
    if (!answer.ok)
      showToast({
        text: t(`errors.${answer.error.code}.happened`),
        detail: t(`errors.${answer.error.code}.next`),
      });
  };
  const blocked =
    trust === 'unknown' ||
    trust === 'changed' ||
    trust === 'nobody' ||
    trust === 'revoked' ||
    (staged.needsThread && staged.answers === null && staged.thread === null) ||
    (staged.receipt !== null && staged.receipt.refusal !== null) ||
    (staged.olderCounter && !acceptOlder);
  return (
    <Dialog
      title={t('packets.stagedTitle')}
      isOpen
      onClose={leave}
      size="wide"
      footer={
        <>
          <Button onPress={leave}>{t('packets.close')}</Button>
          {staged.kind === 'handover' ? (
            <Button
              variant="primary"
              isDisabled={trust === 'unknown' || trust === 'changed' || trust === 'revoked'}
              onPress={compareIt}
            >
              {t('handover.receive.open')}
            </Button>
          ) : (
            <Button
              variant="primary"
              isDisabled={blocked}
              isPending={take.isRunning}
              onPress={() => void importIt()}
            >
              {t('packets.import')}
            </Button>
          )}
        </>
      }
    >
      <Stack>
        <Quiet>{t('packets.stagedNothingYet')}</Quiet>
        <DescriptionList
          entries={[
            {
              term: t('packets.stagedWhat'),
              value: `${labelOf(packetKinds, staged.kind, language)}, ${formatMoment(staged.created, language)}`,
            },
            {
              term: t('packets.stagedFrom'),
              value: (
                <Row>
                  {[sender.name, sender.organisation].filter((part) => part !== '').join(', ')}
                  <Chip tone={tones[trust]}>{t(`packets.trust.${trust}`)}</Chip>
                </Row>
              ),
            },
            {
              term: t('packets.stagedAbout'),
              value: staged.about === '' ? '' : <Private>{staged.about}</Private>,
            },
            { term: t('packets.stagedPurpose'), value: staged.purpose },
            { term: t('packets.stagedHolds'), value: itemNames(staged.items, language) },
            {
              term: t('packets.attachments'),
              value: staged.entries
                .filter(({ name }) => name.startsWith('attachments/'))
                .map(({ originalName, size }) => `${originalName} (${sizeWords(size, language)})`)
                .join(', '),
            },
          ]}
        />
        {trust !== 'verified' && (
          <Notice>
            <p>{t(`packets.trustText.${trust}`)}</p>
            {/* The words of a key that nobody reads aloud would only mislead. */}
            {trust !== 'passphrase' && trust !== 'nobody' && trust !== 'former' && trust !== 'revoked' && (
              <Words label={t('partners.words')} words={sender.fingerprint} />
            )}
            {trust === 'unknown' && (
              <Button isPending={accept.isRunning} onPress={() => void acceptSender()}>
                {t('packets.acceptSender')}
              </Button>
            )}
          </Notice>
        )}
        {staged.kind === 'reply' && (
          <p>
            {staged.answers === null ? (
              t('packets.stagedAnswersUnknown')
            ) : (
              <Private>
                {t('packets.stagedAnswers', {
                  number: staged.answers.number,
                  name: staged.answers.clientName,
                })}
              </Private>
            )}
          </p>
        )}
        {staged.alreadyImported && <Notice>{t('packets.alreadyImported')}</Notice>}
        {staged.olderCounter && staged.kind !== 'handover' && (
          <Notice>
            <p>{t('packets.olderCounter')}</p>
            <Checkbox isSelected={acceptOlder} onChange={setAcceptOlder}>
              {t('packets.acceptOlder')}
            </Checkbox>
          </Notice>
        )}
        {reply !== null && <ReplyView reply={reply} />}
        {staged.receipt !== null && <StagedReceiptView receipt={staged.receipt} />}
        <StagedKind staged={staged} />
        <FormError failure={take.failure ?? accept.failure} />
        {staged.pdf !== null && <PdfView pdf={staged.pdf} label={t('packets.letter')} />}
      </Stack>
    </Dialog>
  );
}
