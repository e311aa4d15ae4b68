import { useRef, useState } from 'react';
import { tallyKinds } from '#shared/codes/contacts.ts';
import { useShortcut } from '../../app/shortcuts.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { today } from '../../ui/date-field.tsx';
import { FormError } from '../../ui/error-message.tsx';
import { useText } from '../../ui/text.ts';
import { showToast } from '../../ui/toast.tsx';
import { useChoices } from '../codes/use-codes.ts';
import { useAddTally, useRemoveTally } from './mutations.ts';
import { useTally, useTallyShown } from './queries.ts';
import { TallyDayDialog } from './tally-day-dialog.tsx';
import styles from './tally.module.css';

/** The counters of an open meeting place: one press counts one, and the toast takes it back. */
function Counters() {
  const t = useText();
  const day = today();
  const kinds = useChoices(tallyKinds);
  const { data } = useTally(day);
  const add = useAddTally();
  const remove = useRemoveTally();
  const [isOpen, setOpen] = useState(false);
  const closeLast = useRef<() => void>(() => undefined);
  const countOf = (kind: string): number => data?.counts.find((one) => one.kind === kind)?.count ?? 0;

  const count = async (id: string, label: string) => {
    const before = countOf(id);
    const answer = await add.run({ kind: tallyKinds.schema.parse(id), day });
    if (!answer.ok) return;
    const { tallyId } = answer.value;
    // One after another is counted quickly: the newest message takes the place of the one before.
    closeLast.current();
    closeLast.current = showToast({
      text: t('contacts.tally.counted', { kind: label, count: before + 1 }),
      undo: () => {
        void remove.run({ tallyId }).then((done) => {
          if (done.ok) showToast({ text: t('contacts.tally.takenBack') });
        });
      },
    });
  };
  const [first] = kinds;
  useShortcut({
    keys: 'Alt+Y',
    label: t('contacts.tally.addKey'),
    scope: 'screen',
    run: () => {
      if (first) void count(first.id, first.label);
    },
  });

  return (
    <Card
      title={t('contacts.tally.title')}
      note={t('contacts.tally.note')}
      actions={
        <Button
          variant="quiet"
          size="small"
          onPress={() => {
            setOpen(true);
          }}
        >
          {t('contacts.tally.ofDay')}
        </Button>
      }
    >
      <div className={styles.counters}>
        {kinds.map(({ id, label }) => (
          <Button
            key={id}
            size="small"
            icon="plus"
            aria-label={t('contacts.tally.addOne', { kind: label, count: countOf(id) })}
            onPress={() => void count(id, label)}
          >
            {label} <b className={styles.count}>{countOf(id)}</b>
          </Button>
        ))}
      </div>
      <FormError failure={add.failure ?? remove.failure} />
      {isOpen && (
        <TallyDayDialog
          onClose={() => {
            setOpen(false);
          }}
        />
      )}
    </Card>
  );
}

/** The counters, where the service keeps an open meeting place or the coach has turned them on. */
export function TallyCard() {
  return useTallyShown() === true ? <Counters /> : null;
}
