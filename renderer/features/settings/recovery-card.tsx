import { Card } from '../../ui/card.tsx';
import { Stack } from '../../ui/layout.tsx';
import { useText } from '../../ui/text.ts';
import { RecoverySheetButtons } from '../first-run/recovery-sheet.tsx';

/** The recovery sheet, shown, saved or printed again. */
export function RecoveryCard() {
  const t = useText();
  return (
    <Card title={t('settings.recovery')} padded>
      <Stack>
        <p>{t('settings.recoveryHint')}</p>
        <RecoverySheetButtons />
      </Stack>
    </Card>
  );
}
