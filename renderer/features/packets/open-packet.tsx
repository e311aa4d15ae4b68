import { useState } from 'react';
import type { StagedPacket } from '#shared/contract/staged-packet.ts';
import { useCommand } from '../../api/hooks.ts';
import { ErrorMessage } from '../../ui/error-message.tsx';
import { FileDrop } from '../../ui/file-drop.tsx';
import { showToast } from '../../ui/toast.tsx';
import { useText } from '../../ui/text.ts';
import { StagedDialog } from './staged-dialog.tsx';

/** The cap of a packet, as the core has it too. */
const packetMaxBytes = 200 * 1024 * 1024;

/** Opens a packet that has arrived, by dialog or drop. */
export function OpenPacket() {
  const t = useText();
  const [staged, setStaged] = useState<StagedPacket | null>(null);
  const choose = useCommand('packets.choose', { invalidates: [] });
  const stage = useCommand('packets.stage', { invalidates: [] });
  const failure = stage.failure ?? choose.failure;
  return (
    <>
      <FileDrop
        label={t('packets.drop')}
        maxBytes={packetMaxBytes}
        onTooLarge={() => showToast({ text: t('packets.tooLarge'), tone: 'attention' })}
        onBytes={(bytes) => {
          choose.reset();
          void stage.run({ bytes }).then((answer) => {
            if (answer.ok) setStaged(answer.value);
          });
        }}
        choose={{
          label: t('packets.choose'),
          isPending: choose.isRunning,
          onPress: () => {
            stage.reset();
            void choose.run({}).then((answer) => {
              if (answer.ok) setStaged(answer.value);
            });
          },
        }}
      />
      {failure !== null && failure.code !== 'cancelled' && <ErrorMessage failure={failure} />}
      {staged !== null && (
        <StagedDialog
          key={staged.handle}
          staged={staged}
          onClose={() => {
            setStaged(null);
          }}
        />
      )}
    </>
  );
}
