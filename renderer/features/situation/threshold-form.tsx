import { useState } from 'react';
import type { ArgsOf } from '#shared/contract/index.ts';
import type { Threshold } from '#shared/contract/situation.ts';
import type { Failure } from '#shared/result.ts';
import { Button } from '../../ui/button.tsx';
import { today } from '../../ui/date-field.tsx';
import { FormError } from '../../ui/error-message.tsx';
import { InlineForm } from '../../ui/inline-form.tsx';
import { Row, Stack } from '../../ui/layout.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useText } from '../../ui/text.ts';
import { WatchedDateField } from '../people/watched-fields.tsx';
import { useMoments } from '../timeline/use-moments.ts';

type Fields = Pick<Threshold, 'words' | 'removal' | 'loweredOn'>;

interface Props {
  initial: Fields;
  submit: string;
  failure: Failure | null;
  onSave: (fields: Omit<ArgsOf<'situation.addThreshold'>, 'clientId'>) => Promise<boolean>;
  onClose: () => void;
}

/** A threshold: what makes it hard, how it is made lower, since when. */
export function ThresholdForm({ initial, submit, failure, onSave, onClose }: Props) {
  const t = useText();
  const moments = useMoments();
  const [words, setWords] = useState(initial.words);
  const [removal, setRemoval] = useState(initial.removal);
  const [lowered, setLowered] = useState({
    typed: initial.loweredOn === null ? '' : moments.date(initial.loweredOn),
    date: initial.loweredOn,
  });
  const [isRefused, setIsRefused] = useState(false);
  const save = async () => {
    if (words.trim() === '') return;
    if (lowered.date === null && lowered.typed.trim() !== '') {
      setIsRefused(true);
      return;
    }
    if (await onSave({ words, removal, loweredOn: lowered.date })) onClose();
  };
  return (
    <InlineForm onSubmit={() => void save()} onGiveUp={onClose}>
      <Stack tight>
        <TextField
          label={t('situation.threshold.words')}
          placeholder={t('situation.threshold.wordsPlaceholder')}
          maxLength={1000}
          autoFocus
          autoComplete="off"
          value={words}
          onChange={setWords}
        />
        <TextField
          label={t('situation.threshold.removal')}
          placeholder={t('situation.threshold.removalPlaceholder')}
          maxLength={1000}
          autoComplete="off"
          value={removal}
          onChange={setRemoval}
        />
        <WatchedDateField
          label={t('situation.threshold.since')}
          hint={t('situation.threshold.sinceHint', { date: moments.date(today()) })}
          prefer="past"
          value={lowered}
          isRefused={isRefused}
          onChange={(next) => {
            setLowered(next);
            setIsRefused(false);
          }}
        />
        <FormError failure={failure} />
        <Row>
          <Button type="submit" variant="primary" isDisabled={words.trim() === ''}>
            {submit}
          </Button>
          <Button variant="quiet" onPress={onClose}>
            {t('common.cancel')}
          </Button>
        </Row>
      </Stack>
    </InlineForm>
  );
}
