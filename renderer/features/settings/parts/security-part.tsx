import { Columns, Stack } from '../../../ui/layout.tsx';
import { KeyCard } from '../../keys/key-card.tsx';
import { QuickCard } from '../../keys/quick-card.tsx';
import { SubstituteCard, YouStandIn } from '../../keys/substitute-card.tsx';
import { LogCard } from '../log-card.tsx';
import { PassphraseCard } from '../passphrase-card.tsx';
import { RecoveryCard } from '../recovery-card.tsx';
import { isPractice } from './part.ts';
import type { PartProps } from './part.ts';

/** What opens the file, and the log of what was done with it. What is the owner's alone is not shown to a substitute. */
export function SecurityPart({ state }: PartProps) {
  if (isPractice(state)) return <LogCard />;
  if (state.caseFile?.substitute != null) {
    return (
      <Columns halves>
        <Stack>
          <YouStandIn />
          <PassphraseCard />
        </Stack>
        <Stack>
          <LogCard />
        </Stack>
      </Columns>
    );
  }
  return (
    <Columns halves>
      <Stack>
        <PassphraseCard />
        <SubstituteCard />
        <LogCard />
      </Stack>
      <Stack>
        <RecoveryCard />
        <KeyCard />
        <QuickCard />
      </Stack>
    </Columns>
  );
}
