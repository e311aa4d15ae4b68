import { useState } from 'react';
import type { CloseOne } from '#shared/contract/network.ts';
import type { ClientId } from '#shared/ids.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { useText } from '../../ui/text.ts';
import { CloseOneDialog } from './close-one-dialog.tsx';
import { CloseOneView } from './close-one-view.tsx';

/** The close ones of a client. */
export function CloseOnesCard({
  clientId,
  closeOnes,
  recordId,
}: {
  clientId: ClientId;
  closeOnes: readonly CloseOne[];
  recordId?: string | undefined;
}) {
  const t = useText();
  const [adding, setAdding] = useState(false);
  const add = (
    <Button
      icon="plus"
      onPress={() => {
        setAdding(true);
      }}
    >
      {t('network.closeOnes.add')}
    </Button>
  );
  return (
    <Card title={t('network.closeOnes.title')} actions={closeOnes.length === 0 ? undefined : add}>
      {closeOnes.length === 0 && (
        <EmptyState small title={t('network.closeOnes.empty')} action={add}>
          {t('network.closeOnes.emptyText')}
        </EmptyState>
      )}
      {closeOnes.map((closeOne) => (
        <CloseOneView key={closeOne.closeOneId} closeOne={closeOne} recordId={recordId} />
      ))}
      {adding && (
        <CloseOneDialog
          clientId={clientId}
          onClose={() => {
            setAdding(false);
          }}
        />
      )}
    </Card>
  );
}
