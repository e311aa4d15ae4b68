import { Dialog } from '../ui/dialog.tsx';
import { Loading } from '../ui/progress.tsx';
import { useText } from '../ui/text.ts';

/** Stands where a feature has not registered its screen yet. */
export function ComingScreen() {
  return <Loading />;
}

export function ComingOverlay({ onClose }: { onClose: () => void }) {
  const t = useText();
  return (
    <Dialog title={t('common.loading')} isOpen onClose={onClose}>
      <Loading />
    </Dialog>
  );
}
