import { useState } from 'react';
import { ringAfterDays } from '#shared/contract/packets.ts';
import type { Today } from '#shared/contract/today.ts';
import { formatDate } from '#shared/dates/format.ts';
import { dayOf } from '#shared/time.ts';
import { Button } from '../../ui/button.tsx';
import { Card, CardLine } from '../../ui/card.tsx';
import { Quiet, Stack } from '../../ui/layout.tsx';
import { useLanguage, useText } from '../../ui/text.ts';
import { ConfirmDialog } from './confirm-dialog.tsx';
import { PeopleDialog } from './people-dialog.tsx';

type Waiting = Today['handovers'][number];

/** The receiver has said that somebody is not on their list: that is for the people’s own dialog. */
const isLeftOut = ({ isConfirmed, leftOut }: Waiting): boolean => isConfirmed || leftOut > 0;

function Line({ handover, onOpen }: { handover: Waiting; onOpen: () => void }) {
  const t = useText();
  const language = useLanguage();
  const { partnerName: name, phone, at, days, people, isConfirmed, leftOut } = handover;
  const day = formatDate(dayOf(at), language);
  const isLeft = isLeftOut(handover);
  return (
    <CardLine
      as="li"
      end={
        <Button
          size="small"
          aria-label={t(isLeft ? 'handover.openOf' : 'handover.confirmOf', { name, day })}
          onPress={onOpen}
        >
          {t(isLeft ? 'handover.open' : 'handover.confirm')}
        </Button>
      }
    >
      <Stack tight>
        <span>
          {t('handover.toWhom', { name })}, {t('handover.count', { count: people })}
        </span>
        {isConfirmed ? (
          <span>{t('handover.receipt.todayLeftOut', { count: leftOut })}</span>
        ) : (
          <span>{t('handover.sinceThen', { day, count: days })}</span>
        )}
        {!isConfirmed && leftOut > 0 && <span>{t('handover.receipt.todayNobody')}</span>}
        {!isConfirmed && days >= ringAfterDays && (
          <Quiet>{phone === '' ? t('handover.ringNoPhone') : t('handover.ring', { phone })}</Quiet>
        )}
      </Stack>
    </CardLine>
  );
}

/** On Today: people who were handed over and of whom nobody knows yet whether anybody has them. Never a name of theirs. */
export function HandoversTodayCard({ handovers }: { handovers: Today['handovers'] }) {
  const t = useText();
  const [open, setOpen] = useState<Waiting | null>(null);
  const close = () => {
    setOpen(null);
  };
  if (handovers.length === 0 && open === null) return null;
  return (
    <>
      {handovers.length > 0 && (
        <Card title={t('handover.todayTitle')}>
          <ul>
            {handovers.map((handover) => (
              <Line
                key={handover.handoverId}
                handover={handover}
                onOpen={() => {
                  setOpen(handover);
                }}
              />
            ))}
          </ul>
        </Card>
      )}
      {open !== null &&
        (isLeftOut(open) ? (
          <PeopleDialog row={{ ...open, direction: 'out', state: 'left' }} onClose={close} />
        ) : (
          <ConfirmDialog handoverId={open.handoverId} onClose={close} />
        ))}
    </>
  );
}
