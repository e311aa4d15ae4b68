import type { HandoverPerson, HandoverRow } from '#shared/contract/handover.ts';
import type { ClientId } from '#shared/ids.ts';
import { go } from '../../app/router.ts';
import { Button, LinkButton } from '../../ui/button.tsx';
import { CardLine } from '../../ui/card.tsx';
import { Chip } from '../../ui/chip.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { FormError } from '../../ui/error-message.tsx';
import { Quiet } from '../../ui/layout.tsx';
import { Private } from '../../ui/private.tsx';
import { showToast } from '../../ui/toast.tsx';
import { useText } from '../../ui/text.ts';
import { useKeepPeople } from './mutations.ts';
import { useHandoverPeople } from './queries.ts';

/** How somebody stands: of whoever is away, what the receiver's receipt says. */
function StateChip({ person, isAway }: { person: HandoverPerson; isAway: boolean }) {
  const t = useText();
  const { outcome, endedAt, taken } = person;
  if (!isAway || taken === null)
    return <Chip>{t(`handover.outcome.${endedAt === null ? outcome : 'ended'}`)}</Chip>;
  return taken ? (
    <Chip tone="good">{t('handover.receipt.taken')}</Chip>
  ) : (
    <Chip tone="attention">{t('handover.receipt.notTaken')}</Chip>
  );
}

/** What the dialog has to know of a handover. */
type Shown = Pick<HandoverRow, 'handoverId' | 'direction' | 'state' | 'partnerName'>;

/** Who was in a handover; whoever stays after all is taken back to the own list. */
export function PeopleDialog({ row, onClose }: { row: Shown; onClose: () => void }) {
  const t = useText();
  const { data } = useHandoverPeople(row.handoverId);
  const keep = useKeepPeople();
  const isAway = ({ outcome, endedAt }: HandoverPerson) =>
    row.direction === 'out' && row.state === 'left' && outcome === 'sent' && endedAt === null;
  const takeBack = async (clientIds: ClientId[] | null) => {
    const answer = await keep.run({ handoverId: row.handoverId, clientIds });
    if (answer.ok) showToast({ text: t('handover.keptBack', { count: answer.value.people }) });
  };
  return (
    <Dialog
      title={t(row.direction === 'out' ? 'handover.toWhom' : 'handover.fromWhom', { name: row.partnerName })}
      isOpen
      onClose={onClose}
      footer={
        <>
          {data?.some(isAway) === true && (
            <Button isPending={keep.isRunning} onPress={() => void takeBack(null)}>
              {t('handover.keepAll')}
            </Button>
          )}
          <Button variant="primary" onPress={onClose}>
            {t('handover.close')}
          </Button>
        </>
      }
    >
      <FormError failure={keep.failure} />
      <ul>
        {data?.map((person) => {
          const { clientId, displayName, basis, words } = person;
          return (
            <CardLine
              as="li"
              key={clientId}
              end={
                <>
                  <StateChip person={person} isAway={isAway(person)} />
                  {isAway(person) && (
                    <Button
                      size="small"
                      aria-label={t('handover.keepOf', { name: displayName })}
                      isPending={keep.isRunning}
                      onPress={() => void takeBack([clientId])}
                    >
                      {t('handover.keep')}
                    </Button>
                  )}
                </>
              }
            >
              <div>
                <LinkButton
                  onPress={() => {
                    go('person', { clientId });
                  }}
                >
                  <Private>{displayName}</Private>
                </LinkButton>
                {basis !== null && (
                  <Quiet>{[t(`handover.${basis}`), words].filter((part) => part !== '').join(': ')}</Quiet>
                )}
              </div>
            </CardLine>
          );
        })}
      </ul>
    </Dialog>
  );
}
