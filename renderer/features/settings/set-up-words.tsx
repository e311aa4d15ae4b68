import type { SetUp } from '#shared/contract/case-file.ts';
import { Quiet, Stack } from '../../ui/layout.tsx';
import { useText } from '../../ui/text.ts';

/** What a set-up means and what it asks for, in words. */
export function SetUpWords({ setUp }: { setUp: SetUp }) {
  const t = useText();
  return (
    <Stack tight>
      <Quiet>{t(`settings.setUps.${setUp}.means`)}</Quiet>
      <Quiet>{t(`settings.setUps.${setUp}.must`)}</Quiet>
    </Stack>
  );
}
