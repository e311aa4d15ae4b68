import type { Blank, Kind } from '../kinds.ts';

const day = '2026-11-24';

const aGoal = async ({ coach, clientId }: Blank, words = 'Töihin') =>
  (await coach.ok('plans.addGoal', { clientId, words })).goalId;

/** The situation, the plan and where it leads. */
export const pathKinds: readonly Kind[] = [
  {
    kind: 'theme of the life situation',
    tables: ['theme_card', 'theme_stance'],
    write: async ({ coach, clientId }, word) => {
      await coach.ok('situation.setTheme', { clientId, theme: 'housing', stance: 'want-help', words: word });
      // The timeline tells the theme and its stance, not the words.
      return '"theme":"housing"';
    },
    search: 'yes',
    timeline: 'yes',
    item: 'themes',
  },
  {
    kind: 'threshold',
    tables: ['threshold'],
    write: async ({ coach, clientId }, word) => {
      await coach.ok('situation.addThreshold', { clientId, words: word, removal: 'Kyyti', loweredOn: day });
    },
    search: 'yes',
    timeline: { not: 'stands beside the life situation, with the day on which it was made lower' },
    item: 'thresholds',
  },
  {
    kind: 'strength or wish',
    tables: ['strength'],
    write: async ({ coach, clientId }, word) => {
      await coach.ok('plans.addStrength', { clientId, kind: 'strength', text: word });
    },
    search: 'yes',
    timeline: { not: 'has no day; the versions of the plan hold it' },
    item: 'strengths',
  },
  {
    kind: 'goal, and the version that was agreed',
    tables: ['goal', 'plan_version'],
    write: async (blank, word) => {
      await aGoal(blank, word);
      await blank.coach.ok('plans.agree', { clientId: blank.clientId, agreedOn: day, how: 'oral' });
    },
    search: 'yes',
    timeline: 'yes',
    item: 'plan',
  },
  {
    kind: 'intermediate goal',
    tables: ['intermediate_goal'],
    write: async (blank, word) => {
      await blank.coach.ok('plans.addIntermediateGoal', { goalId: await aGoal(blank), text: word });
    },
    search: 'yes',
    timeline: { not: 'its steps stand there when they are done; the versions of the plan hold it' },
    item: 'plan',
  },
  {
    kind: 'step that was done',
    tables: ['step'],
    write: async (blank, word) => {
      const { ok } = blank.coach;
      const goalId = await aGoal(blank);
      const { intermediateGoalId } = await ok('plans.addIntermediateGoal', { goalId, text: 'Kortti' });
      const { stepId } = await ok('plans.addStep', { intermediateGoalId, text: word });
      await ok('plans.updateStep', { stepId, status: 'done' });
    },
    search: 'yes',
    timeline: 'yes',
    item: 'plan',
  },
  {
    kind: 'rating on a goal’s own scale',
    tables: ['goal_level', 'goal_rating'],
    write: async (blank, word) => {
      const goalId = await aGoal(blank);
      await blank.coach.ok('plans.setLevels', { goalId, levels: [{ level: 0, words: 'Kerran viikossa' }] });
      await blank.coach.ok('plans.rateGoal', { goalId, level: 0, ratedOn: day, words: word });
    },
    search: 'yes',
    timeline: 'yes',
    item: 'goal-scale',
  },
  {
    kind: 'own rating beside the plan',
    tables: ['self_rating'],
    write: async ({ coach, clientId }, word) => {
      await coach.ok('plans.rate', { clientId, area: 'wellbeing', value: 4, ratedOn: day, words: word });
    },
    search: 'yes',
    timeline: { not: 'is a point of the curve beside the plan' },
    item: 'ratings',
  },
  {
    kind: 'pause of the plan',
    tables: ['plan_pause'],
    write: async (blank, word) => {
      await aGoal(blank);
      const { clientId } = blank;
      await blank.coach.ok('plans.pause', { clientId, pausedOn: day, pausedUntil: null, words: word });
    },
    search: 'yes',
    timeline: 'yes',
    item: 'pauses',
  },
  {
    kind: 'assessment',
    tables: ['assessment', 'assessment_score'],
    write: async ({ coach, clientId }, word) => {
      await coach.ok('assessments.add', {
        clientId,
        instrument: 'kykyviisari',
        version: '',
        doneOn: day,
        filledBy: 'client',
        words: word,
        scores: [{ area: 'Arki', value: 4, lowest: 0, highest: 10 }],
      });
    },
    search: 'yes',
    timeline: 'yes',
    item: 'assessments',
  },
  {
    kind: 'round of self-rating',
    tables: ['rating_round', 'rating_skipped', 'self_rating'],
    write: async ({ coach, clientId }, word) => {
      const { roundId } = await coach.ok('assessments.beginRound', {
        clientId,
        ratedOn: day,
        filledBy: 'client',
      });
      await coach.ok('assessments.answer', { roundId, area: 'home', value: 6 });
      await coach.ok('assessments.answer', { roundId, area: 'rest', value: 'skipped' });
      await coach.ok('assessments.finishRound', { roundId, words: word });
      return roundId;
    },
    search: 'yes',
    timeline: 'yes',
    item: 'self-rating-round',
  },
  {
    kind: 'pathway',
    tables: ['pathway', 'pathway_change'],
    write: async ({ coach, clientId }, word) => {
      await coach.ok('pathways.add', { clientId, type: 'workshop', provider: word, status: 'agreed' });
    },
    search: 'yes',
    timeline: 'yes',
    item: 'pathways',
  },
  {
    kind: 'check-in that was held',
    tables: ['check_in'],
    write: async ({ coach, clientId }, word) => {
      const { pathwayId } = await coach.ok('pathways.add', { clientId, type: 'workshop', status: 'started' });
      const { checkInId } = await coach.ok('pathways.addCheckIn', { pathwayId, dueOn: day });
      await coach.ok('pathways.doCheckIn', { checkInId, doneOn: day, words: word });
    },
    search: 'yes',
    timeline: 'yes',
    item: 'check-ins',
  },
  {
    kind: 'pause of coaching',
    tables: ['coaching_spell'],
    write: async ({ coach, clientId }, word) => {
      await coach.ok('coaching.pause', { clientId, until: null, words: word });
    },
    search: 'yes',
    timeline: { not: 'stands at the top of the person’s page while it goes on' },
    item: 'pauses',
  },
  {
    kind: 'end of coaching',
    tables: ['coaching_spell'],
    write: async ({ coach, clientId }, word) =>
      (await coach.ok('coaching.close', { clientId, reason: null, words: word })).spellId,
    search: 'yes',
    timeline: 'yes',
    item: {
      not: 'what was said at the end is between the client and the coach; the day of it goes with the programme',
    },
  },
];
