import { useState } from 'react';
import type { Partner, PartnerFields } from '#shared/contract/partners.ts';
import type { PartnerId } from '#shared/ids.ts';
import { useCall, useCommand } from '../../api/hooks.ts';
import { Page } from '../../app/page.tsx';
import { go } from '../../app/router.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { ErrorMessage, FormError } from '../../ui/error-message.tsx';
import { Columns, Row, Stack } from '../../ui/layout.tsx';
import { Loading } from '../../ui/progress.tsx';
import { showToast } from '../../ui/toast.tsx';
import { useText } from '../../ui/text.ts';
import { KeysCard } from './keys-card.tsx';
import { PartnerForm } from './partner-form.tsx';
import { ReadCard } from './read-card.tsx';
import { TypeWords } from './type-words.tsx';

function DetailsCard({ partner }: { partner: Partner }) {
  const t = useText();
  const { name, unit, type, phone, email, contactPerson, intake, answersWithinDays, services } = partner;
  const [fields, setFields] = useState<PartnerFields>({
    name,
    unit,
    type,
    phone,
    email,
    contactPerson,
    intake,
    answersWithinDays,
    services,
  });
  const update = useCommand('partners.update');
  return (
    <Card title={t('partners.details')} padded>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void update.run({ partnerId: partner.partnerId, ...fields }).then((answer) => {
            if (answer.ok) showToast({ text: t('partners.saved') });
          });
        }}
      >
        <Stack>
          <PartnerForm partner={fields} onChange={setFields} />
          <FormError failure={update.failure} />
          <Row align="end">
            <Button
              type="submit"
              variant="primary"
              isPending={update.isRunning}
              isDisabled={fields.name.trim() === ''}
            >
              {t('partners.save')}
            </Button>
          </Row>
        </Stack>
      </form>
    </Card>
  );
}

/** One partner: what the directory says, and the keys. */
export function PartnerScreen({ params }: { params: { partnerId: PartnerId } }) {
  const t = useText();
  const { partnerId } = params;
  const partner = useCall('partners.get', { partnerId });
  const archive = useCommand('partners.archive');
  const unarchive = useCommand('partners.unarchive');
  if (partner.failure !== null) return <ErrorMessage failure={partner.failure} />;
  if (partner.data === undefined) return <Loading />;
  const { name, unit, type } = partner.data;
  return (
    <Page
      title={unit === '' ? name : `${name}, ${unit}`}
      subtitle={<TypeWords type={type} />}
      find="short"
      actions={
        <Button
          variant="quiet"
          icon="bin"
          onPress={() =>
            void archive.run({ partnerId }).then((answer) => {
              if (!answer.ok) return;
              go('partners');
              showToast({
                text: t('partners.archived', { name }),
                undo: () => void unarchive.run({ partnerId }),
              });
            })
          }
        >
          {t('partners.archive')}
        </Button>
      }
    >
      <Columns halves>
        <DetailsCard key={partnerId} partner={partner.data} />
        <Stack>
          <KeysCard partner={partner.data} />
          <ReadCard partnerId={partnerId} partnerName={name} onAccepted={() => undefined} />
        </Stack>
      </Columns>
    </Page>
  );
}
