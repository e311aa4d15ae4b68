import { Chip } from '../../ui/chip.tsx';
import { useText } from '../../ui/text.ts';

type State = 'none' | 'unverified' | 'verified' | 'changed' | 'retired' | 'revoked';

const tones = {
  none: 'plain',
  unverified: 'attention',
  verified: 'good',
  changed: 'danger',
  retired: 'plain',
  revoked: 'danger',
} as const;

/** Whether a partner's key can be trusted, in words. */
export function KeyState({ state }: { state: State }) {
  const t = useText();
  return <Chip tone={tones[state]}>{t(`partners.keyStates.${state}`)}</Chip>;
}
