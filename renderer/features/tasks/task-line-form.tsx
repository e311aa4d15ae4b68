import { useRef, useState } from 'react';
import type { ReactNode } from 'react';
import type { ClientId } from '#shared/ids.ts';
import { Button } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { today } from '../../ui/date-field.tsx';
import { FormError } from '../../ui/error-message.tsx';
import { useLanguage, useText } from '../../ui/text.ts';
import { TextField } from '../../ui/text-field.tsx';
import { useMoments } from '../timeline/use-moments.ts';
import { useAddTask } from './mutations.ts';
import { readTaskLine } from './one-line.ts';
import styles from './tasks.module.css';

/** One line that adds a task; the day in it is shown as it was understood before it is saved. */
export function TaskLineForm({
  clientId,
  label,
  whose,
  onAdded,
}: {
  clientId: ClientId | null;
  label: string;
  /** Chooses whose task it is, where that is open. */
  whose?: ReactNode;
  onAdded?: () => void;
}) {
  const t = useText();
  const language = useLanguage();
  const moments = useMoments();
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const add = useAddTask();
  const { title, dueOn, isDayWrong } = readTaskLine(text, today(), language);
  const save = async () => {
    if (title === '' || isDayWrong) {
      input.current?.focus();
      return;
    }
    const answer = await add.run({ clientId, title, dueOn });
    if (!answer.ok) return;
    setText('');
    onAdded?.();
    input.current?.focus();
  };
  return (
    <form
      noValidate
      className={styles.add}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <TextField
        label={label}
        hideLabel
        placeholder={t('tasks.placeholder')}
        autoComplete="off"
        maxLength={300}
        value={text}
        inputRef={input}
        onChange={setText}
        error={isDayWrong ? t('today.quick.dateNotReal') : undefined}
      />
      <Button type="submit" isPending={add.isRunning} isDisabled={title === ''}>
        {t('tasks.add')}
      </Button>
      {title !== '' && (
        <div className={styles.understood}>
          <output aria-label={t('tasks.understood')}>
            <Chip tone={dueOn === null ? 'plain' : 'good'}>
              {dueOn === null ? t('tasks.noDay') : moments.plainDay(dueOn)}
            </Chip>
          </output>
          {whose}
        </div>
      )}
      <FormError failure={add.failure} />
    </form>
  );
}
