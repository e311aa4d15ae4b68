import { useState } from 'react';
import { labelOf } from '#shared/codes/define.ts';
import { taskKinds, taskRepeats } from '#shared/codes/tasks.ts';
import type { Task } from '#shared/contract/tasks.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Checkbox } from '../../ui/choice.tsx';
import { Chip } from '../../ui/chip.tsx';
import { ErrorMessage } from '../../ui/error-message.tsx';
import { Quiet } from '../../ui/layout.tsx';
import { Menu } from '../../ui/menu.tsx';
import { Private } from '../../ui/private.tsx';
import { Loading } from '../../ui/progress.tsx';
import { Sought } from '../../ui/sought.tsx';
import { useLanguage, useText } from '../../ui/text.ts';
import type { PersonTabProps } from '../person/tabs.ts';
import { useMoments } from '../timeline/use-moments.ts';
import { DueChip } from './due-chip.tsx';
import { useComplete, useRemoveTask, useUndoTask } from './mutations.ts';
import { useTasks } from './queries.ts';
import { TaskDialog } from './task-dialog.tsx';
import { TaskLineForm } from './task-line-form.tsx';
import styles from './tasks.module.css';

function TaskRow({ task, isSought, onChange }: { task: Task; isSought: boolean; onChange: () => void }) {
  const t = useText();
  const language = useLanguage();
  const moments = useMoments();
  const { complete } = useComplete();
  const undo = useUndoTask();
  const remove = useRemoveTask();
  const { taskId, title, kind, words, dueOn, doneOn, repeats, isSensitive } = task;
  const actions = t('tasks.actionsOf', { title });
  return (
    <Sought as="li" isSought={isSought} className={styles.task ?? ''}>
      <Checkbox
        isSelected={doneOn !== null}
        onChange={(isDone) => void (isDone ? complete(taskId, title) : undo.run({ taskId }))}
      >
        <Private>{title}</Private>
      </Checkbox>
      <span className={styles.marks}>
        {kind !== 'task' && <Chip>{labelOf(taskKinds, kind, language)}</Chip>}
        {doneOn === null && dueOn !== null && <DueChip dueOn={dueOn} />}
        {doneOn !== null && <Chip tone="good">{t('tasks.doneOn', { day: moments.plainDay(doneOn) })}</Chip>}
        {repeats !== 'never' && doneOn === null && <small>{labelOf(taskRepeats, repeats, language)}</small>}
        {isSensitive && <small>{t('tasks.isSensitive')}</small>}
      </span>
      <Menu
        label={actions}
        trigger={<IconButton icon="more" size="small" label={actions} />}
        items={[
          { id: 'change', icon: 'edit', label: t('tasks.changeShort'), onAction: onChange },
          {
            id: 'remove',
            icon: 'bin',
            label: t('tasks.remove'),
            onAction: () => void remove(taskId, title),
          },
        ]}
      />
      {words !== '' && (
        <p className={styles.words}>
          <Private>{words}</Private>
        </p>
      )}
    </Sought>
  );
}

/** What has been promised and what is to be done around a person. */
export function TasksCard({ clientId, recordId }: PersonTabProps) {
  const t = useText();
  const { data, failure } = useTasks(clientId);
  const [writing, setWriting] = useState<Task | 'new' | null>(null);
  const [showsDone, setShowsDone] = useState(false);
  const open = data?.filter(({ doneOn }) => doneOn === null) ?? [];
  const done = data?.filter(({ doneOn }) => doneOn !== null) ?? [];
  const seesDone = showsDone || done.some(({ taskId }) => taskId === recordId);
  const rows = (tasks: readonly Task[]) =>
    tasks.map((task) => (
      <TaskRow
        key={task.taskId}
        task={task}
        isSought={task.taskId === recordId}
        onChange={() => {
          setWriting(task);
        }}
      />
    ));
  return (
    <Card
      title={t('tasks.title')}
      actions={
        <Button
          size="small"
          icon="plus"
          onPress={() => {
            setWriting('new');
          }}
        >
          {t('tasks.addInFull')}
        </Button>
      }
    >
      {failure !== null && <ErrorMessage failure={failure} />}
      {data === undefined && failure === null && <Loading />}
      <TaskLineForm clientId={clientId} label={t('tasks.lineOfPerson')} />
      {data !== undefined && open.length === 0 && (
        <div className={styles.nothing}>
          <Quiet>{t('tasks.empty')}</Quiet>
        </div>
      )}
      <ul className={styles.list} aria-label={t('tasks.title')}>
        {rows(open)}
      </ul>
      {done.length > 0 && (
        <div className={styles.more}>
          <Button
            variant="quiet"
            size="small"
            icon={seesDone ? 'up' : 'down'}
            aria-expanded={seesDone}
            onPress={() => {
              setShowsDone(!seesDone);
            }}
          >
            {t('tasks.doneCount', { count: done.length })}
          </Button>
        </div>
      )}
      {seesDone && (
        <ul className={styles.list} aria-label={t('tasks.doneList')}>
          {rows(done)}
        </ul>
      )}
      {writing !== null && (
        <TaskDialog
          clientId={clientId}
          task={writing === 'new' ? undefined : writing}
          onClose={() => {
            setWriting(null);
          }}
        />
      )}
    </Card>
  );
}
