import type { Opening } from '#shared/contract/unit-cards.ts';
import type { PartnerId } from '#shared/ids.ts';
import { useCall } from '../../api/hooks.ts';
import { Quiet } from '../../ui/layout.tsx';
import { useText } from '../../ui/text.ts';

/** Who opens what is sealed, and who does not, with the reason. */
export function OpeningLine({ opening: { opens, leftOut } }: { opening: Opening }) {
  const t = useText();
  if (opens.length === 0) return null;
  const left = leftOut.map(({ holder, why }) => t(`partners.leftOutOne.${why}`, { name: holder }));
  return (
    <div>
      <Quiet>{t('partners.opens', { names: opens.map(({ holder }) => holder).join(', ') })}</Quiet>
      {left.length > 0 && <p>{t('partners.leftOut', { names: left.join(', ') })}</p>}
    </div>
  );
}

/** The same where only the partner is known. What keeps a packet from being sealed is told at sealing. */
export function OpeningOf({ partnerId }: { partnerId: PartnerId }) {
  const opening = useCall('partners.opening', { partnerId });
  return opening.data === undefined ? null : <OpeningLine opening={opening.data} />;
}
