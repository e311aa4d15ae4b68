import { useState } from 'react';
import type { Owner } from '#shared/contract/case-file.ts';
import { useCall, useCommand } from '../../api/hooks.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { ErrorMessage, FormError } from '../../ui/error-message.tsx';
import { Quiet, Row, Stack } from '../../ui/layout.tsx';
import { Loading } from '../../ui/progress.tsx';
import { showToast } from '../../ui/toast.tsx';
import { useText } from '../../ui/text.ts';
import { OwnerForm } from '../first-run/owner-form.tsx';

function OwnerEditor({ saved, forPartner }: { saved: Owner; forPartner: boolean }) {
  const t = useText();
  const [owner, setOwner] = useState(saved);
  const setSaved = useCommand('caseFile.setOwner');
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        // The set-up is chosen in a card of its own.
        void setSaved.run({ ...owner, setUp: saved.setUp }).then((answer) => {
          if (answer.ok) showToast({ text: t('settings.saved') });
        });
      }}
    >
      <Stack>
        <Quiet>{t('settings.youHint')}</Quiet>
        <OwnerForm owner={owner} onChange={setOwner} forPartner={forPartner} withoutSetUp />
        <FormError failure={setSaved.failure} />
        <Row align="end">
          <Button variant="primary" type="submit" isPending={setSaved.isRunning}>
            {t('settings.save')}
          </Button>
        </Row>
      </Stack>
    </form>
  );
}

/** Who works with this case file. */
export function OwnerCard({ forPartner }: { forPartner: boolean }) {
  const t = useText();
  const owner = useCall('caseFile.owner', {});
  return (
    <Card title={t('settings.you')} padded>
      {owner.failure !== null && <ErrorMessage failure={owner.failure} />}
      {owner.isPending && <Loading />}
      {owner.data !== undefined && <OwnerEditor saved={owner.data} forPartner={forPartner} />}
    </Card>
  );
}
