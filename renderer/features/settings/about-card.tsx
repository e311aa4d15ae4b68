import type { AppState } from '#shared/contract/case-file.ts';
import { Card } from '../../ui/card.tsx';
import { Quiet } from '../../ui/layout.tsx';
import { useText } from '../../ui/text.ts';

/** Version, where the app runs, and what it may be used for. */
export function AboutCard({ state }: { state: AppState }) {
  const t = useText();
  return (
    <Card title={t('settings.about')} padded>
      <p>{t('settings.version', { version: state.version })}</p>
      <Quiet>{state.host === 'preview' ? t('settings.hostPreview') : t('settings.hostElectron')}</Quiet>
      <Quiet>{t('firstRun.practiceOnly')}</Quiet>
    </Card>
  );
}
