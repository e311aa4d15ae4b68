import { z } from 'zod';
import { benefits } from '../codes/benefits.ts';
import { taskKinds, taskRepeats } from '../codes/tasks.ts';
import { ClientId, ContactId, FormId, TaskId } from '../ids.ts';
import { Instant, PlainDate } from '../time.ts';
import { call, none, nothing } from './define.ts';
import { isVisible, Line, Text } from './text.ts';

const title = Line(300).refine(isVisible);

const fields = {
  kind: taskKinds.schema,
  words: Text(2000),
  /** A neutral word stands in the title's place outside the person's own page. */
  isSensitive: z.boolean(),
  dueOn: PlainDate.nullable(),
  repeats: taskRepeats.schema,
  /** The last day on which it may still come back. */
  repeatUntil: PlainDate.nullable(),
};

export const Task = z.object({
  ...fields,
  taskId: TaskId,
  /** Null for the coach's own. */
  clientId: ClientId.nullable(),
  title: z.string(),
  doneOn: PlainDate.nullable(),
  formId: FormId.nullable(),
  contactId: ContactId.nullable(),
  enteredAt: Instant,
});
export type Task = z.infer<typeof Task>;

const who = z.object({ clientId: ClientId, displayName: z.string(), initials: z.string() });

/** A task as Today shows it. */
export const OpenTask = z.object({
  taskId: TaskId,
  kind: taskKinds.schema,
  /** Null where a neutral word must stand in its place: a sensitive task, or a person with a turvakielto. */
  title: z.string().nullable(),
  /** The title holds the person's name: it is shown only with the names. */
  namesPerson: z.boolean(),
  dueOn: PlainDate.nullable(),
  repeats: taskRepeats.schema,
  /** Null for the coach's own. */
  person: who.nullable(),
});
export type OpenTask = z.infer<typeof OpenTask>;

/** A form that is to be sent in soon, as Today reminds of it. */
export const DueForm = z.object({
  formId: FormId,
  /** Null where a neutral word must stand in its place. */
  name: z.string().nullable(),
  namesPerson: z.boolean(),
  benefit: benefits.schema.nullable(),
  deadline: PlainDate,
  person: who,
});
export type DueForm = z.infer<typeof DueForm>;

const missing = ['client-not-found', 'client-erased'] as const;
const repeatErrors = ['task-repeat-without-day', 'task-until-before-day'] as const;
const theTask = z.strictObject({ taskId: TaskId });

export const tasks = {
  /** Open ones first by their day, then those done, latest first. */
  'tasks.ofClient': call({
    kind: 'query',
    args: z.strictObject({ clientId: ClientId }),
    result: z.array(Task),
    errors: missing,
  }),
  /** One of the coach's own, or of anyone, to change it. */
  'tasks.get': call({ kind: 'query', args: theTask, result: Task, errors: ['task-not-found'] }),
  /** Everything open, by day, those without a day last; and forms whose deadline is within a week or past. */
  'tasks.open': call({
    kind: 'query',
    args: none,
    result: z.object({ today: PlainDate, tasks: z.array(OpenTask), forms: z.array(DueForm) }),
  }),
  /** Fails with `task-repeat-without-day` and `task-until-before-day` where there is no day to reckon from. */
  'tasks.add': call({
    kind: 'command',
    args: z.strictObject({
      clientId: ClientId.nullable(),
      title,
      kind: fields.kind.default('task'),
      words: fields.words.default(''),
      isSensitive: fields.isSensitive.default(false),
      dueOn: fields.dueOn.default(null),
      repeats: fields.repeats.default('never'),
      repeatUntil: fields.repeatUntil.default(null),
      formId: FormId.nullable().default(null),
      contactId: ContactId.nullable().default(null),
    }),
    result: z.object({ taskId: TaskId }),
    errors: [...missing, ...repeatErrors, 'form-not-found', 'contact-not-found'],
  }),
  'tasks.update': call({
    kind: 'command',
    args: z.strictObject({ taskId: TaskId, title: title.optional(), ...z.object(fields).partial().shape }),
    result: nothing,
    errors: ['task-not-found', ...repeatErrors],
  }),
  /**
   * Marks it done. One that repeats gets its next one, once, by calendar arithmetic from the day the series began with
   * (31.1., 28.2., 31.3.), on the first such day that is still ahead: what was missed does not pile up.
   */
  'tasks.done': call({
    kind: 'command',
    args: theTask,
    result: z.object({ next: z.object({ taskId: TaskId, dueOn: PlainDate }).nullable() }),
    errors: ['task-not-found', 'task-already-done'],
  }),
  /** Takes "done" back, and the next one with it. Fails with `nothing-to-undo` where that one is done already. */
  'tasks.notDone': call({
    kind: 'command',
    args: theTask,
    result: nothing,
    errors: ['task-not-found', 'nothing-to-undo'],
  }),
  'tasks.remove': call({ kind: 'command', args: theTask, result: nothing, errors: ['task-not-found'] }),
  /** Fails with `nothing-to-undo` where another one has taken its place in the series. */
  'tasks.putBack': call({
    kind: 'command',
    args: theTask,
    result: nothing,
    errors: ['task-not-found', 'nothing-to-undo'],
  }),
} as const;

/** A promise that was kept, on the timeline. */
export const PromiseEntry = z.object({
  type: z.literal('promise'),
  at: Instant,
  id: z.string(),
  taskId: TaskId,
  title: z.string(),
});
