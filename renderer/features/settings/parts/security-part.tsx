import { Columns, Stack } from '../../../ui/layout.tsx';
import { KeyCard } from '../../keys/key-card.tsx';
import { LogCard } from '../log-card.tsx';
import { PassphraseCard } from '../passphrase-card.tsx';
import { RecoveryCard } from '../recovery-card.tsx';
import { isPractice } from './part.ts';
import type { PartProps } from './part.ts';

/** What opens the file, and the log of what was done with it. */
export function SecurityPart({ state }: PartProps) {
  if (isPractice(state)) return <LogCard />;
  return (
    <Columns halves>
      <Stack>
        <PassphraseCard />
        <LogCard />
      </Stack>
      <Stack>
        <RecoveryCard />
        <KeyCard />
      </Stack>
    </Columns>
  );
}
