import type { PlainDate } from '#shared/time.ts';
import { useCommand } from '../../api/hooks.ts';
import { useText } from '../../ui/text.ts';
import { PaperDialog } from '../printing/paper-dialog.tsx';

/** The paper of a day. */
export function SheetDialog({ day, onClose }: { day: PlainDate; onClose: () => void }) {
  const t = useText();
  const view = useCommand('day.sheet', { invalidates: [] });
  const deliver = useCommand('day.sheet', { invalidates: [] });
  return (
    <PaperDialog
      title={t('day.sheet.title')}
      lead={t('day.sheet.lead')}
      printed={t('day.sheet.printed')}
      about={day}
      look={(language) => view.run({ day, language, deliver: 'view' })}
      take={(language, how) => deliver.run({ day, language, deliver: how })}
      failure={deliver.failure ?? view.failure}
      onClose={onClose}
    />
  );
}
