import type { ClientId } from '#shared/ids.ts';
import { useCommand } from '../../api/hooks.ts';
import { useText } from '../../ui/text.ts';
import { PaperDialog } from '../printing/paper-dialog.tsx';

/** What was given to whom, on paper for the client who asks. */
export function DisclosureListDialog({ clientId, onClose }: { clientId: ClientId; onClose: () => void }) {
  const t = useText();
  const view = useCommand('disclosures.onPaper', { invalidates: [] });
  const deliver = useCommand('disclosures.onPaper', { invalidates: [] });
  return (
    <PaperDialog
      title={t('network.disclosure.paper.title')}
      lead={t('network.disclosure.paper.lead')}
      printed={t('network.disclosure.paper.printed')}
      about={clientId}
      look={(language) => view.run({ clientId, language, deliver: 'view' })}
      take={(language, how) => deliver.run({ clientId, language, deliver: how })}
      failure={deliver.failure ?? view.failure}
      onClose={onClose}
    />
  );
}
