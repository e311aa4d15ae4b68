import { useState } from 'react';
import type { CloseOne } from '#shared/contract/network.ts';
import type { ClientId } from '#shared/ids.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Dialog, DialogButtons } from '../../ui/dialog.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorMessage, FormError } from '../../ui/error-message.tsx';
import { Quiet, Stack } from '../../ui/layout.tsx';
import { Loading } from '../../ui/progress.tsx';
import { showToast } from '../../ui/toast.tsx';
import { useText } from '../../ui/text.ts';
import { PersonField } from '../contacts/person-field.tsx';
import { CloseOneDialog } from './close-one-dialog.tsx';
import { CloseOneView } from './close-one-view.tsx';
import { useLinkCloseOne } from './mutations.ts';
import { useCloseOnesAlone } from './queries.ts';

function LinkDialog({ closeOne, onClose }: { closeOne: CloseOne; onClose: () => void }) {
  const t = useText();
  const [clientId, setClientId] = useState<ClientId | null>(null);
  const link = useLinkCloseOne();
  const { closeOneId, name } = closeOne;
  const save = async () => {
    if (clientId === null) return;
    const answer = await link.run({ closeOneId, clientId });
    if (!answer.ok) return;
    showToast({ text: t('network.alone.linked'), undo: () => void link.run({ closeOneId, clientId: null }) });
    onClose();
  };
  return (
    <Dialog
      title={t('network.alone.linkTitle', { name })}
      isOpen
      onClose={onClose}
      footer={
        <DialogButtons
          onCancel={onClose}
          isDisabled={clientId === null}
          isPending={link.isRunning}
          onPress={() => void save()}
        >
          {t('network.alone.link')}
        </DialogButtons>
      }
    >
      <Stack>
        <PersonField value={clientId} onChange={setClientId} autoFocus />
        <Quiet>{t('network.alone.linkText')}</Quiet>
        <FormError failure={link.failure} />
      </Stack>
    </Dialog>
  );
}

/** Close ones who came alone: their own support, and the way to a client later. */
export function CloseOnesAlone({ recordId }: { recordId?: string | undefined }) {
  const t = useText();
  const list = useCloseOnesAlone();
  const [adding, setAdding] = useState(false);
  const [linking, setLinking] = useState<CloseOne | null>(null);
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
    <Card title={t('network.closeOnes.title')} actions={list.data?.length === 0 ? undefined : add}>
      {list.isPending && <Loading />}
      {list.failure !== null && <ErrorMessage failure={list.failure} />}
      {list.data?.length === 0 && (
        <EmptyState icon="people" title={t('network.alone.empty')} action={add}>
          {t('network.alone.lead')}
        </EmptyState>
      )}
      {list.data?.map((closeOne) => (
        <CloseOneView
          key={closeOne.closeOneId}
          closeOne={closeOne}
          recordId={recordId}
          extra={[
            {
              id: 'link',
              icon: 'person',
              label: t('network.alone.link'),
              onAction: () => {
                setLinking(closeOne);
              },
            },
          ]}
        />
      ))}
      {adding && (
        <CloseOneDialog
          clientId={null}
          onClose={() => {
            setAdding(false);
          }}
        />
      )}
      {linking !== null && (
        <LinkDialog
          closeOne={linking}
          onClose={() => {
            setLinking(null);
          }}
        />
      )}
    </Card>
  );
}
