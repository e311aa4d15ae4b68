import type { CardPreview } from '#shared/contract/partners.ts';
import type { PartnerId } from '#shared/ids.ts';
import { useCommand } from '../../api/hooks.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { FormError } from '../../ui/error-message.tsx';
import { Quiet, Stack } from '../../ui/layout.tsx';
import { showToast } from '../../ui/toast.tsx';
import { useText } from '../../ui/text.ts';
import { Words } from '../../ui/words.tsx';

/** What a card says, before it is taken into the directory. Its keys stay unverified until the words were compared. */
export function CardDialog({
  card,
  partnerId,
  partnerName,
  onClose,
  onAccepted,
}: {
  card: CardPreview;
  /** The partner whose screen asked for the card, where one did. */
  partnerId?: PartnerId;
  partnerName?: string;
  onClose: () => void;
  onAccepted: (partnerId: PartnerId) => void;
}) {
  const t = useText();
  const accept = useCommand('partners.acceptCard');
  const target = partnerId ?? card.known?.partnerId ?? null;
  const name = partnerName ?? card.known?.name;
  const take = async () => {
    const answer = await accept.run({ handle: card.handle, partnerId: target });
    if (!answer.ok) return;
    showToast({ text: t('partners.cardAccepted') });
    onClose();
    onAccepted(answer.value.partnerId);
  };
  return (
    <Dialog
      title={t('partners.cardTitle')}
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{t('partners.cancel')}</Button>
          <Button variant="primary" isPending={accept.isRunning} onPress={() => void take()}>
            {target !== null && name !== undefined
              ? t('partners.cardAcceptTo', { name })
              : t('partners.cardAccept')}
          </Button>
        </>
      }
    >
      <Stack>
        <p>
          <b>{[card.organisation, card.unit].filter((part) => part !== '').join(', ')}</b>
        </p>
        {card.known !== null && (
          <p>
            {t(card.known.sameKeys ? 'partners.cardKnown' : 'partners.cardKnownNew', {
              name: card.known.name,
            })}
          </p>
        )}
        {card.keys.map((key) => (
          <Stack key={key.fingerprint.join(' ')} tight>
            <span>{[key.holder, key.title].filter((part) => part !== '').join(', ')}</span>
            <Words label={t('partners.words')} words={key.fingerprint} />
          </Stack>
        ))}
        <Quiet>{t('partners.wordsHint')}</Quiet>
        <FormError failure={accept.failure} />
      </Stack>
    </Dialog>
  );
}
