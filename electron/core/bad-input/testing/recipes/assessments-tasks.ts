import type { Recipe } from '../recipe.ts';
import type { World } from '../world.ts';

const day = '2026-11-24';
const later = '2026-12-24';

const score = { area: 'x', value: 4, lowest: 0, highest: 10 };
const result = {
  instrument: '3x10d',
  version: '',
  doneOn: day,
  filledBy: 'client',
  words: '',
  scores: [score],
} as const;

const assessment = async ({ coach, clientId }: World, id: string) =>
  (await coach.ok('assessments.ofClient', { clientId })).assessments.find(
    ({ assessmentId }) => assessmentId === id,
  );
const round = async ({ coach, clientId }: World, id: string) =>
  (await coach.ok('assessments.ofClient', { clientId })).rounds.find(({ roundId }) => roundId === id);
const task = ({ coach }: World, taskId: string) => coach.ok('tasks.get', { taskId });
const form = async ({ coach, clientId }: World, id: string) =>
  (await coach.ok('forms.ofClient', { clientId })).find(({ formId }) => formId === id);

/** The last one that was made for a call which changes, to read it again. */
let made = '';
const keep = <T extends string>(id: T): T => {
  made = id;
  return id;
};

const taskFields = { title: 'x', words: '', dueOn: day, repeats: 'weekly', repeatUntil: later } as const;
const formFields = {
  name: 'x',
  receiver: '',
  deadline: day,
  submittedOn: day,
  decidedOn: later,
  decision: 'granted',
  words: '',
  needs: [{ words: 'x', isThere: false }],
} as const;

export const assessmentsTasksRecipes: readonly Recipe[] = [
  {
    call: 'assessments.add',
    args: ({ clientId }) => ({ clientId, ...result }),
    back: (world, answer: { assessmentId: string }) => assessment(world, answer.assessmentId),
  },
  {
    call: 'assessments.setSite',
    args: () => ({ instrument: 'whodas', site: 'https://mittari.example/sivu' }),
    refused: 'address-not-https',
  },
  {
    call: 'assessments.update',
    args: async ({ coach, clientId }) => {
      const { assessmentId } = await coach.ok('assessments.add', { clientId, ...result } as never);
      return { assessmentId: keep(assessmentId), ...result };
    },
    back: (world) => assessment(world, made),
  },
  {
    call: 'assessments.beginRound',
    args: ({ clientId }) => ({ clientId, ratedOn: day, filledBy: 'client' }),
    back: async (world, { roundId }: { roundId: string }) => {
      await world.coach.ok('assessments.answer', { roundId, area: 'home', value: 6 });
      return round(world, roundId);
    },
  },
  {
    call: 'assessments.finishRound',
    args: async ({ coach, clientId }) => {
      const begun = { clientId, ratedOn: day, filledBy: 'client' };
      const { roundId } = await coach.ok('assessments.beginRound', begun as never);
      return { roundId: keep(roundId), words: '' };
    },
    back: (world) => round(world, made),
  },
  {
    call: 'assessments.keepRoundWords',
    args: async ({ coach, clientId }) => {
      const begun = { clientId, ratedOn: day, filledBy: 'client' };
      const { roundId } = await coach.ok('assessments.beginRound', begun as never);
      return { roundId: keep(roundId), words: '' };
    },
    back: (world) => round(world, made),
  },
  {
    call: 'tasks.add',
    args: ({ clientId }) => ({ clientId, ...taskFields }),
    back: (world, { taskId }: { taskId: string }) => task(world, taskId),
  },
  {
    call: 'tasks.update',
    args: async ({ coach, clientId }) => {
      const { taskId } = await coach.ok('tasks.add', { clientId, title: 'x' });
      return { taskId: keep(taskId), ...taskFields };
    },
    back: (world) => task(world, made),
  },
  {
    call: 'forms.add',
    args: ({ clientId }) => ({ clientId, ...formFields }),
    back: (world, { formId }: { formId: string }) => form(world, formId),
  },
  {
    call: 'forms.update',
    args: async ({ coach, clientId }) => {
      const { formId } = await coach.ok('forms.add', { clientId, name: 'x' });
      return { formId: keep(formId), ...formFields };
    },
    back: (world) => form(world, made),
  },
  {
    call: 'forms.saveBenefitNote',
    args: () => ({ benefit: 'study-grant', language: 'fi', words: 'x', checkedOn: day }),
    back: async ({ coach }) =>
      (await coach.ok('forms.benefitNotes', {})).find(({ benefit }) => benefit === 'study-grant'),
  },
];
