import { useState } from 'react';
import type { CardPreview } from '#shared/contract/partners.ts';
import type { PartnerId } from '#shared/ids.ts';
import { useCommand } from '../../api/hooks.ts';
import { Card } from '../../ui/card.tsx';
import { Quiet, Stack } from '../../ui/layout.tsx';
import { useText } from '../../ui/text.ts';
import { CardDialog } from './card-dialog.tsx';
import { CardDrop } from './card-drop.tsx';

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
  return (
    <Card title={t('partners.cardTitle')} padded>
      <Stack>
        <Quiet>{t(partnerId === undefined ? 'partners.readCardText' : 'partners.readCardTextHere')}</Quiet>
        <CardDrop
          label={t('partners.dropCard')}
          chooseLabel={t('partners.chooseCard')}
          choose={choose}
          read={read}
          onCard={setCard}
        />
      </Stack>
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
    </Card>
  );
}
