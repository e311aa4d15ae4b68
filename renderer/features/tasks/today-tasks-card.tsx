import { useState } from 'react';
import { benefits } from '#shared/codes/benefits.ts';
import { labelOf } from '#shared/codes/define.ts';
import { neutralWord } from '#shared/codes/neutral.ts';
import { taskKinds } from '#shared/codes/tasks.ts';
import type { DueForm, OpenTask } from '#shared/contract/tasks.ts';
import type { ClientId, FormId, TaskId } from '#shared/ids.ts';
import { useCall, useCommand } from '../../api/hooks.ts';
import { go } from '../../app/router.ts';
import { Button, IconButton, LinkButton } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Checkbox } from '../../ui/choice.tsx';
import { today as todayNow } from '../../ui/date-field.tsx';
import { ErrorMessage } from '../../ui/error-message.tsx';
import { Quiet } from '../../ui/layout.tsx';
import { Private } from '../../ui/private.tsx';
import { useLanguage, useText } from '../../ui/text.ts';
import { showToast } from '../../ui/toast.tsx';
import { useLabels } from '../codes/use-codes.ts';
import { PersonField } from '../contacts/person-field.tsx';
import { useNamesShown, Who } from '../today/names.tsx';
import { DueChip } from './due-chip.tsx';
import { useComplete } from './mutations.ts';
import { useOpenTasks } from './queries.ts';
import { TaskDialog } from './task-dialog.tsx';
import { TaskLineForm } from './task-line-form.tsx';
import styles from './tasks.module.css';

function Person({ person, recordId }: { person: DueForm['person']; recordId: string }) {
  const { clientId, displayName, initials } = person;
  return (
    <LinkButton
      plain
      onPress={() => {
        go('person', { clientId, tab: 'papers', recordId });
      }}
    >
      <Who displayName={displayName} initials={initials} />
    </LinkButton>
  );
}

/** The title, or the word that stands in its place while it would say too much. */
function useTitleOf() {
  const language = useLanguage();
  const namesShown = useNamesShown();
  return ({ title, namesPerson, kind }: OpenTask): string =>
    title === null || (namesPerson && !namesShown) ? labelOf(taskKinds, kind, language) : title;
}

function TodayTask({ task, onChange }: { task: OpenTask; onChange: (taskId: TaskId) => void }) {
  const t = useText();
  const { complete } = useComplete();
  const title = useTitleOf()(task);
  const { taskId, person, dueOn } = task;
  return (
    <li className={styles.task}>
      <Checkbox isSelected={false} onChange={() => void complete(taskId, title)}>
        <Private>{title}</Private>
      </Checkbox>
      <span className={styles.marks}>
        {person === null ? <small>{t('tasks.own')}</small> : <Person person={person} recordId={taskId} />}
        {dueOn !== null && <DueChip dueOn={dueOn} />}
      </span>
      {person === null && (
        <IconButton
          icon="edit"
          size="small"
          label={t('tasks.changeOf', { title })}
          onPress={() => {
            onChange(taskId);
          }}
        />
      )}
    </li>
  );
}

function TodayForm({ form }: { form: DueForm }) {
  const t = useText();
  const language = useLanguage();
  const labels = useLabels();
  const namesShown = useNamesShown();
  const update = useCommand('forms.update');
  const { formId, name, namesPerson, benefit, deadline, person } = form;
  const ownName = name === null || (namesPerson && !namesShown) ? '' : name;
  const title = ownName || (benefit === null ? neutralWord(benefits, language) : labels(benefits, benefit));
  const sent = async (id: FormId) => {
    const answer = await update.run({ formId: id, submittedOn: todayNow() });
    if (!answer.ok) return;
    showToast({
      text: t('tasks.form.sent', { name: title }),
      undo: () => void update.run({ formId: id, submittedOn: null }),
    });
  };
  return (
    <li className={styles.task}>
      <span className={styles.formName}>
        <Private>{title}</Private>
      </span>
      <span className={styles.marks}>
        <Person person={person} recordId={formId} />
        <DueChip dueOn={deadline} />
      </span>
      <Button
        size="small"
        variant="quiet"
        aria-label={t('tasks.form.sentOf', { name: title })}
        onPress={() => void sent(formId)}
      >
        {t('tasks.form.markSent')}
      </Button>
    </li>
  );
}

/** Changes one of the coach's own, which have no other page. */
function OwnTaskDialog({ taskId, onClose }: { taskId: TaskId; onClose: () => void }) {
  const { data } = useCall('tasks.get', { taskId });
  return data === undefined ? null : <TaskDialog clientId={null} task={data} onClose={onClose} />;
}

/**
 * What is due, of everyone and of the coach's own: ticked off here, added in one line. A form that Today tells about
 * elsewhere is left out.
 */
export function TodayTasksCard({ toldElsewhere }: { toldElsewhere: ReadonlySet<FormId> }) {
  const t = useText();
  const { data, failure } = useOpenTasks();
  const [showsAhead, setShowsAhead] = useState(false);
  const [changing, setChanging] = useState<TaskId | null>(null);
  const [whose, setWhose] = useState<ClientId | null>(null);
  const isNow = ({ dueOn, person }: OpenTask) =>
    dueOn === null ? person === null : dueOn <= (data?.today ?? todayNow());
  const now = data?.tasks.filter(isNow) ?? [];
  const ahead = data?.tasks.filter((task) => !isNow(task)) ?? [];
  const forms = data?.forms.filter(({ formId }) => !toldElsewhere.has(formId)) ?? [];
  return (
    <Card
      title={t('tasks.title')}
      {...(now.length + forms.length === 0 ? {} : { note: String(now.length + forms.length) })}
    >
      {failure !== null && <ErrorMessage failure={failure} />}
      <TaskLineForm
        clientId={whose}
        label={t('tasks.line')}
        whose={
          <>
            <PersonField value={whose} onChange={setWhose} />
            <Quiet>{t('tasks.ownHint')}</Quiet>
          </>
        }
        onAdded={() => {
          setWhose(null);
        }}
      />
      {data !== undefined && now.length + forms.length === 0 && (
        <p className={styles.nothing}>{t('tasks.nothingDue')}</p>
      )}
      <ul className={styles.list} aria-label={t('tasks.title')}>
        {forms.map((form) => (
          <TodayForm key={form.formId} form={form} />
        ))}
        {now.map((task) => (
          <TodayTask key={task.taskId} task={task} onChange={setChanging} />
        ))}
      </ul>
      {ahead.length > 0 && (
        <div className={styles.more}>
          <Button
            variant="quiet"
            size="small"
            icon={showsAhead ? 'up' : 'down'}
            aria-expanded={showsAhead}
            onPress={() => {
              setShowsAhead(!showsAhead);
            }}
          >
            {t('tasks.aheadCount', { count: ahead.length })}
          </Button>
        </div>
      )}
      {showsAhead && (
        <ul className={styles.list} aria-label={t('tasks.ahead')}>
          {ahead.map((task) => (
            <TodayTask key={task.taskId} task={task} onChange={setChanging} />
          ))}
        </ul>
      )}
      {changing !== null && (
        <OwnTaskDialog
          taskId={changing}
          onClose={() => {
            setChanging(null);
          }}
        />
      )}
    </Card>
  );
}
