import type { ComparedFact, ComparedKind } from '#shared/contract/plan-comparison.ts';
import type { Goal, PlanSnapshot, Step } from '#shared/contract/plans.ts';

type FactName = ComparedFact['fact'];

/** One thing that a plan holds, as two versions are compared by it. */
export interface PlanNode {
  readonly kind: ComparedKind;
  readonly id: string;
  /** Kind and id: the same thing in another version. */
  readonly key: string;
  /** The key of what it stands under; empty for what stands under nothing. */
  readonly parent: string;
  readonly depth: number;
  readonly code: string;
  readonly text: string;
  readonly facts: Readonly<Partial<Record<FactName, string>>>;
  /** Whether its place among the others says something. */
  readonly ordered: boolean;
}

const node = (
  kind: ComparedKind,
  id: string,
  text: string,
  more: Partial<Omit<PlanNode, 'kind' | 'id' | 'key' | 'text'>> = {},
): PlanNode => ({
  kind,
  id,
  key: `${kind} ${id}`,
  text,
  parent: '',
  depth: 0,
  code: '',
  facts: {},
  ordered: false,
  ...more,
});

/** A plan in the order in which it is read: what holds it together, strengths, goals with what is under them, ratings. */
export const nodesOf = (plan: PlanSnapshot): readonly PlanNode[] => [
  ...frameNodes(plan),
  ...plan.strengths.map(({ strengthId, kind, text }) =>
    node('strength', strengthId, text, { code: kind, ordered: true, facts: { kind } }),
  ),
  ...plan.goals.flatMap(goalNodes),
  ...plan.ratings.map(({ ratingId, area, ownArea, value, ratedOn, words }) =>
    node('rating', ratingId, ownArea, {
      code: area,
      facts: { value: String(value), day: ratedOn, words },
    }),
  ),
];

function frameNodes({ frame }: PlanSnapshot): readonly PlanNode[] {
  if (frame === null) return [];
  const { phase, paceWords, reviewOn, consentUntil } = frame;
  return (
    [
      ['phase', phase],
      ['pace', paceWords],
      ['review', reviewOn ?? ''],
      ['consent', consentUntil ?? ''],
    ] as const
  ).flatMap(([kind, text]) => (text === '' ? [] : [node(kind, kind, text)]));
}

function goalNodes(goal: Goal): readonly PlanNode[] {
  const self = node('goal', goal.goalId, goal.words, { ordered: true, facts: { status: goal.status } });
  const under = { parent: self.key, depth: 1 };
  return [
    self,
    ...goal.levels.map(({ level, words }) =>
      node('level', `${goal.goalId}/${level}`, words, { ...under, code: String(level) }),
    ),
    ...goal.intermediateGoals.flatMap(({ intermediateGoalId, text, status, steps }) => {
      const middle = node('intermediate-goal', intermediateGoalId, text, {
        ...under,
        ordered: true,
        facts: { status },
      });
      return [middle, ...steps.map((step) => stepNode(step, middle.key))];
    }),
    ...goal.goalRatings.map(({ goalRatingId, level, ratedOn, words }) =>
      node('goal-rating', goalRatingId, words, {
        ...under,
        code: String(level),
        facts: { value: String(level), day: ratedOn },
      }),
    ),
  ];
}

const stepNode = (step: Step, parent: string): PlanNode =>
  node('step', step.stepId, step.text, {
    parent,
    depth: 2,
    ordered: true,
    facts: {
      status: step.status,
      who: step.who,
      due: step.due ?? '',
      dueText: step.dueText,
      outcome: step.outcomeWords,
      followUp: step.followUpOn ?? '',
    },
  });
