import type { ClientId, ReferralId } from '#shared/ids.ts';
import { go, openOverlay } from '../../app/router.ts';
import { Button } from '../../ui/button.tsx';
import { DescriptionList } from '../../ui/description-list.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorMessage } from '../../ui/error-message.tsx';
import { Quiet } from '../../ui/layout.tsx';
import { Loading } from '../../ui/progress.tsx';
import { useText } from '../../ui/text.ts';
import { useReceiver } from './queries.ts';

export interface RingOf {
  readonly clientId: ClientId;
  readonly referralId: ReferralId;
  readonly number: number;
  readonly days: number;
}

/** Whom to ring about a referral that nobody has answered. */
export function RingDialog({ ring, onClose }: { ring: RingOf; onClose: () => void }) {
  const t = useText();
  const { partner, isPending, failure } = useReceiver(ring.referralId);
  return (
    <Dialog
      size="narrow"
      title={t('today.ring.title', { number: ring.number })}
      isOpen
      onClose={onClose}
      closesOutside
      footer={
        <>
          <Button
            onPress={() => {
              onClose();
              go('person', { clientId: ring.clientId, tab: 'timeline' });
            }}
          >
            {t('today.next.open')}
          </Button>
          <Button
            variant="primary"
            onPress={() => {
              onClose();
              openOverlay('new-contact', { clientId: ring.clientId });
            }}
          >
            {t('today.ring.log')}
          </Button>
        </>
      }
    >
      {isPending && <Loading />}
      {failure !== null && <ErrorMessage failure={failure} />}
      {partner !== null && (
        <DescriptionList
          entries={[
            {
              term: t('today.ring.partner'),
              value: [partner.name, partner.unit].filter((part) => part !== '').join(', '),
            },
            { term: t('today.ring.person'), value: partner.contactPerson },
            {
              term: t('today.ring.phone'),
              value: partner.phone === '' ? t('today.ring.noPhone') : <b>{partner.phone}</b>,
            },
            { term: t('today.ring.email'), value: partner.email },
          ]}
        />
      )}
      <Quiet>{t('today.ring.days', { count: ring.days })}</Quiet>
    </Dialog>
  );
}
