import type { CardPreview } from '#shared/contract/partners.ts';
import type { PartnerId } from '#shared/ids.ts';
import { formatDate } from '#shared/dates/format.ts';
import { dayOf } from '#shared/time.ts';
import { useCommand } from '../../api/hooks.ts';
import { Button } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { FormError } from '../../ui/error-message.tsx';
import { Quiet, Row, Stack } from '../../ui/layout.tsx';
import { Notice } from '../../ui/notice.tsx';
import { showToast } from '../../ui/toast.tsx';
import { useLanguage, useText } from '../../ui/text.ts';
import { Words } from '../../ui/words.tsx';
import { KeyState } from './key-state.tsx';

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
  const language = useLanguage();
  const accept = useCommand('partners.acceptCard');
  const target = partnerId ?? card.known?.partnerId ?? null;
  const name = partnerName ?? card.known?.name;
  /** Every key is known, or follows one whose words were compared: there is nothing to compare. */
  const isCompared = card.keys.every((key) => key.signedByOld === 'verified' || key.state === 'verified');
  const isTakenOver = isCompared && card.keys.some(({ signedByOld }) => signedByOld === 'verified');
  const take = async () => {
    const answer = await accept.run({
      handle: card.handle,
      partnerId: target,
      olderSeen: card.olderThan !== null,
    });
    if (!answer.ok) return;
    const done = isTakenOver ? 'cardTakenOver' : isCompared ? 'cardTaken' : 'cardAccepted';
    showToast({ text: t(`partners.${done}`) });
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
          <Button
            variant={card.revokesOwn ? 'secondary' : 'primary'}
            isPending={accept.isRunning}
            onPress={() => void take()}
          >
            {card.olderThan !== null
              ? t('partners.cardAcceptOlder')
              : target !== null && name !== undefined
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
        {card.known !== null && !isTakenOver && (
          <p>
            {t(card.known.sameKeys ? 'partners.cardKnown' : 'partners.cardKnownNew', {
              name: card.known.name,
            })}
          </p>
        )}
        {card.revokes.length > 0 && (
          <Notice>{t('partners.cardRevokes', { names: card.revokes.join(', ') })}</Notice>
        )}
        {card.revokesOwn && <Notice>{t('partners.ownKeyRevoked')}</Notice>}
        {card.olderThan !== null && (
          <Notice>{t('partners.cardOlder', { date: formatDate(dayOf(card.olderThan), language) })}</Notice>
        )}
        {card.leftOff.length > 0 && (
          <Notice>
            {t('partners.cardLeftOff', { names: card.leftOff.map(({ holder }) => holder).join(', ') })}
          </Notice>
        )}
        {card.keys.map((key) => (
          <Stack key={key.fingerprint.join(' ')} tight>
            <Row align="between">
              <span>{[key.holder, key.title].filter((part) => part !== '').join(', ')}</span>
              <Row>
                {key.role === 'post' && <Chip>{t('partners.isPost')}</Chip>}
                {key.isDeputy && <Chip>{t('partners.isDeputy')}</Chip>}
                {card.known !== null &&
                  (key.state === 'new' ? (
                    <Chip tone="attention">{t('partners.isNew')}</Chip>
                  ) : (
                    <KeyState state={key.state} />
                  ))}
              </Row>
            </Row>
            <Words label={t('partners.words')} words={key.fingerprint} />
            {key.standing !== 'usable' && <p role="alert">{t(`partners.keyStanding.${key.standing}`)}</p>}
            {key.pastTooLong && <p>{t('partners.pastTooLong')}</p>}
            {key.signedByOld !== null && <p>{t(`partners.signedByOld.${key.signedByOld}`)}</p>}
          </Stack>
        ))}
        {!isCompared && <Quiet>{t('partners.wordsHint')}</Quiet>}
        <FormError failure={accept.failure} />
      </Stack>
    </Dialog>
  );
}
