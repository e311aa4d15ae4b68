import { useState } from 'react';
import { tallyKinds } from '#shared/codes/contacts.ts';
import { tallyMax } from '#shared/contract/tally.ts';
import type { PlainDate } from '#shared/time.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { DateField, today } from '../../ui/date-field.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorMessage, FormError } from '../../ui/error-message.tsx';
import { Stack } from '../../ui/layout.tsx';
import { useText } from '../../ui/text.ts';
import { TextField } from '../../ui/text-field.tsx';
import { showToast } from '../../ui/toast.tsx';
import { useChoices, useLabels } from '../codes/use-codes.ts';
import { useCorrectTally } from './mutations.ts';
import { useTally } from './queries.ts';
import styles from './tally.module.css';

interface NumberRowProps {
  label: string;
  count: number;
  onCorrect: (count: number) => void;
}

/** One kind's number, to be corrected by typing or by one at a time. */
function NumberRow({ label, count, onCorrect }: NumberRowProps) {
  const t = useText();
  const [typed, setTyped] = useState(String(count));
  const number = /^\d{1,4}$/.test(typed.trim()) ? Number(typed.trim()) : null;
  const isWrong = number === null || number > tallyMax;
  const keep = () => {
    if (number !== null && !isWrong && number !== count) onCorrect(number);
  };
  return (
    <li className={styles.row}>
      <TextField
        label={t('contacts.tally.countOf', { kind: label })}
        inputMode="numeric"
        value={typed}
        maxLength={4}
        autoComplete="off"
        error={isWrong ? t('contacts.tally.countWrong') : undefined}
        onChange={setTyped}
        onBlur={keep}
        onKeyDown={(event) => {
          if (event.key === 'Enter') keep();
        }}
      />
      <IconButton
        icon="plus"
        label={t('contacts.tally.add', { kind: label })}
        onPress={() => {
          if (count < tallyMax) onCorrect(count + 1);
        }}
      />
    </li>
  );
}

/** The numbers of one day, correctable. There is nowhere to write anything about anybody. */
export function TallyDayDialog({ onClose }: { onClose: () => void }) {
  const t = useText();
  const label = useLabels();
  const [day, setDay] = useState<PlainDate>(today());
  const { data, failure, isFetching } = useTally(day);
  const choices = useChoices(tallyKinds).map(({ id }) => id);
  const correct = useCorrectTally();
  const counts = data?.day === day ? data.counts : undefined;
  const counted = (counts ?? []).map(({ kind }) => String(kind));
  const kinds = [...choices, ...counted.filter((kind) => !choices.includes(kind))];

  const keep = async (kind: string, count: number) => {
    const of = { kind: tallyKinds.schema.parse(kind), day };
    const answer = await correct.run({ ...of, count });
    if (!answer.ok) return;
    const { before } = answer.value;
    showToast({
      text: t('contacts.tally.corrected'),
      undo: () => void correct.run({ ...of, count: before }),
    });
  };

  return (
    <Dialog
      title={t('contacts.tally.ofDay')}
      isOpen
      onClose={onClose}
      size="narrow"
      closesOutside
      footer={<Button onPress={onClose}>{t('common.close')}</Button>}
    >
      <Stack>
        <DateField
          label={t('contacts.tally.day')}
          prefer="past"
          value={day}
          onChange={(next) => {
            if (next !== null) setDay(next);
          }}
        />
        {failure !== null && <ErrorMessage failure={failure} />}
        {counts && (
          <ul className={styles.rows} aria-busy={isFetching}>
            {kinds.map((kind) => {
              const count = counts.find((one) => one.kind === kind)?.count ?? 0;
              return (
                <NumberRow
                  // A number that changed elsewhere is put into the field anew.
                  key={`${day} ${kind} ${count}`}
                  label={label(tallyKinds, kind)}
                  count={count}
                  onCorrect={(next) => void keep(kind, next)}
                />
              );
            })}
          </ul>
        )}
        <FormError failure={correct.failure} />
      </Stack>
    </Dialog>
  );
}
