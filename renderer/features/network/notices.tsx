import type { ClientId, PartnerId } from '#shared/ids.ts';
import { go } from '../../app/router.ts';
import { Button } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { Private } from '../../ui/private.tsx';
import { useText } from '../../ui/text.ts';
import { Notice } from '../../ui/notice.tsx';
import { useNetworkOf, useReceiver } from './queries.ts';

/** In the header of someone under 18 who has forbidden telling a guardian. */
export function GuardianChip({ clientId }: { clientId: ClientId }) {
  const t = useText();
  const { data } = useNetworkOf(clientId);
  if (data?.isMinor !== true || !data.guardianForbidden) return null;
  return <Chip tone="danger">{t('network.prohibitions.guardianHeader')}</Chip>;
}

/** The coach has marked being disqualified (rule 5): said where a referral or a note is begun; stops nothing. */
export function DisqualifiedNotice({ clientId }: { clientId: ClientId }) {
  const t = useText();
  const { data } = useNetworkOf(clientId);
  if (data === undefined || data.coachDisqualified === '') return null;
  return (
    <Notice>
      <Private>{t('network.receiver.disqualified', { words: data.coachDisqualified })}</Private>
    </Notice>
  );
}

/** Whether what the client has forbidden keeps a partner from being the receiver. A law as the ground goes before all but a handler. */
export const useReceiverStops = (clientId: ClientId, partnerId: PartnerId | null): boolean => {
  const { data } = useReceiver(clientId, partnerId);
  return partnerId !== null && (data?.handlers.length ?? 0) > 0;
};

/** What the client has forbidden about a receiver, where it is chosen. */
export function ReceiverNotices({
  clientId,
  partnerId,
}: {
  clientId: ClientId;
  partnerId: PartnerId | null;
}) {
  const t = useText();
  const { data } = useReceiver(clientId, partnerId);
  if (partnerId === null || data === undefined) return null;
  const lines = [
    ...(data.forbidden ? [t('network.receiver.forbidden')] : []),
    ...data.handlers.map(({ name, as }) =>
      t('network.receiver.handler', { name: `${name} (${t(`network.receiver.handlerAs.${as}`)})` }),
    ),
    ...data.workThere.map((name) => t('network.receiver.workThere', { name })),
  ];
  if (lines.length === 0) return null;
  return (
    <Notice>
      {lines.map((line) => (
        <Private key={line}>{line}</Private>
      ))}
      <Button
        size="small"
        onPress={() => {
          go('person', { clientId, tab: 'network' });
        }}
      >
        {t('network.receiver.toNetwork')}
      </Button>
    </Notice>
  );
}
