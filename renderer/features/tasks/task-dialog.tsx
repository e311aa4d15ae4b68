import { useState } from 'react';
import { taskKinds, taskRepeats } from '#shared/codes/tasks.ts';
import type { TaskKind, TaskRepeat } from '#shared/codes/tasks.ts';
import type { Task } from '#shared/contract/tasks.ts';
import type { ClientId } from '#shared/ids.ts';
import type { PlainDate } from '#shared/time.ts';
import { Checkbox } from '../../ui/choice.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { Dialog, DialogButtons } from '../../ui/dialog.tsx';
import { FormError } from '../../ui/error-message.tsx';
import { FieldRow } from '../../ui/field.tsx';
import { Stack } from '../../ui/layout.tsx';
import { Select } from '../../ui/select.tsx';
import { useLanguage, useText } from '../../ui/text.ts';
import { TextArea, TextField } from '../../ui/text-field.tsx';
import { useAddTask, useUpdateTask } from './mutations.ts';

/** A task with everything that it can have; a new one without `task`. */
export function TaskDialog({
  clientId,
  task,
  onClose,
}: {
  clientId: ClientId | null;
  task?: Task | undefined;
  onClose: () => void;
}) {
  const t = useText();
  const language = useLanguage();
  const [title, setTitle] = useState(task?.title ?? '');
  const [kind, setKind] = useState<TaskKind>(task?.kind ?? 'task');
  const [words, setWords] = useState(task?.words ?? '');
  const [dueOn, setDueOn] = useState<PlainDate | null>(task?.dueOn ?? null);
  const [repeats, setRepeats] = useState<TaskRepeat>(task?.repeats ?? 'never');
  const [repeatUntil, setRepeatUntil] = useState<PlainDate | null>(task?.repeatUntil ?? null);
  const [isSensitive, setSensitive] = useState(task?.isSensitive ?? false);
  const add = useAddTask();
  const update = useUpdateTask();
  const save = async () => {
    const fields = { title, kind, words, dueOn, repeats, repeatUntil, isSensitive };
    const answer = task
      ? await update.run({ taskId: task.taskId, ...fields })
      : await add.run({ clientId, ...fields });
    if (answer.ok) onClose();
  };
  const option = ({
    code,
    labels,
  }: (typeof taskKinds.codes)[number] | (typeof taskRepeats.codes)[number]) => ({
    id: code,
    label: labels[language],
  });
  return (
    <Dialog
      title={t(task ? 'tasks.change' : 'tasks.addInFull')}
      isOpen
      onClose={onClose}
      footer={
        <DialogButtons
          onCancel={onClose}
          isDisabled={title.trim() === ''}
          isPending={add.isRunning || update.isRunning}
          onPress={() => void save()}
        >
          {t('tasks.save')}
        </DialogButtons>
      }
    >
      <Stack>
        <TextField label={t('tasks.what')} autoFocus maxLength={300} value={title} onChange={setTitle} />
        <FieldRow>
          <Select
            label={t('tasks.kind')}
            options={taskKinds.codes.map((row) => ({ ...option(row), id: row.code }))}
            value={kind}
            onChange={setKind}
          />
          <DateField label={t('tasks.dueOn')} value={dueOn} onChange={setDueOn} />
        </FieldRow>
        <FieldRow>
          <Select
            label={t('tasks.repeats')}
            options={taskRepeats.codes.map((row) => ({ ...option(row), id: row.code }))}
            value={repeats}
            onChange={setRepeats}
          />
          {repeats !== 'never' && (
            <DateField
              label={t('tasks.repeatUntil')}
              optional
              value={repeatUntil}
              onChange={setRepeatUntil}
            />
          )}
        </FieldRow>
        <TextArea
          label={t('tasks.words')}
          optional
          rows={2}
          maxLength={2000}
          value={words}
          onChange={setWords}
        />
        <Checkbox isSelected={isSensitive} onChange={setSensitive} hint={t('tasks.sensitiveHint')}>
          {t('tasks.sensitive')}
        </Checkbox>
        <FormError failure={update.failure ?? add.failure} />
      </Stack>
    </Dialog>
  );
}
