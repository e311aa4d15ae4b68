import { useState } from 'react';
import type { CardPreview } from '#shared/contract/partners.ts';
import type { PartnerId } from '#shared/ids.ts';
import { useCommand } from '../../api/hooks.ts';
import { ErrorMessage } from '../../ui/error-message.tsx';
import { FileDrop } from '../../ui/file-drop.tsx';
import { showToast } from '../../ui/toast.tsx';
import { useText } from '../../ui/text.ts';
import { CardDialog } from './card-dialog.tsx';

/** A card is a few kilobytes; what is larger is none. */
export const cardMaxBytes = 256 * 1024;

/** Takes a card by dialog or drop, shows what it says and offers to take it in. */
export function ReadCard({
  partnerId,
  partnerName,
  onAccepted,
}: {
  partnerId?: PartnerId;
  partnerName?: string;
  onAccepted: (partnerId: PartnerId) => void;
}) {
  const t = useText();
  const [card, setCard] = useState<CardPreview | null>(null);
  // A card may say that a key is in wrong hands, and that counts from its reading on.
  const choose = useCommand('partners.chooseCard');
  const read = useCommand('partners.readCard');
  const failure = read.failure ?? choose.failure;
  return (
    <>
      <FileDrop
        label={t('partners.dropCard')}
        maxBytes={cardMaxBytes}
        onTooLarge={() => showToast({ text: t('partners.cardTooLarge'), tone: 'attention' })}
        onBytes={(bytes) => {
          choose.reset();
          void read.run({ bytes }).then((answer) => {
            if (answer.ok) setCard(answer.value);
          });
        }}
        choose={{
          label: t('partners.chooseCard'),
          isPending: choose.isRunning,
          onPress: () => {
            read.reset();
            void choose.run({}).then((answer) => {
              if (answer.ok) setCard(answer.value);
            });
          },
        }}
      />
      {failure !== null && failure.code !== 'cancelled' && <ErrorMessage failure={failure} />}
      {card !== null && (
        <CardDialog
          card={card}
          {...(partnerId === undefined ? {} : { partnerId })}
          {...(partnerName === undefined ? {} : { partnerName })}
          onClose={() => {
            setCard(null);
          }}
          onAccepted={onAccepted}
        />
      )}
    </>
  );
}
