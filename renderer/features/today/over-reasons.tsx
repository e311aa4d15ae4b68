import type { ClientId } from '#shared/ids.ts';
import { NextDialog } from '../person/next-dialog.tsx';
import { TellProhibitionDialog } from '../packets/threads/tell-prohibition-dialog.tsx';
import { usePerson } from '../person/queries.ts';
import { RingDialog } from './ring-dialog.tsx';
import type { OverReasons } from './use-reason-action.ts';

function AgreeDialog({ clientId, onClose }: { clientId: ClientId; onClose: () => void }) {
  const { data: client } = usePerson(clientId);
  return client === undefined ? null : <NextDialog client={client} onClose={onClose} />;
}

/** The dialog that an action beside a reason has opened. */
export function OverReasonsDialog({ over, onClose }: { over: OverReasons; onClose: () => void }) {
  switch (over?.open) {
    case undefined:
      return null;
    case 'ring':
      return <RingDialog ring={over.ring} onClose={onClose} />;
    case 'agree':
      return <AgreeDialog clientId={over.clientId} onClose={onClose} />;
    case 'tell':
      return (
        <TellProhibitionDialog clientId={over.clientId} referralId={over.referralId} onClose={onClose} />
      );
  }
}
