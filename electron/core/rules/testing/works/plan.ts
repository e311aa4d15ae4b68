import type { World } from '../../../bad-input/testing/world.ts';

const day = '2026-11-24';

/** The plan, the situation, pathways, and how coaching goes on. */
export const planWork = async ({ coach, clientId, goalId, stepId }: World): Promise<void> => {
  const { ok } = coach;
  await ok('plans.addGoal', { clientId, words: 'Toinen' });
  await ok('plans.move', { item: 'goal', id: goalId, direction: 'down' });
  await ok('plans.remove', { item: 'step', id: stepId });
  await ok('plans.putBack', { item: 'step', id: stepId });
  await ok('plans.print', { clientId, language: 'fi', deliver: 'print' });
  const { versionId } = await ok('plans.agree', { clientId, agreedOn: day, how: 'oral' });
  await ok('plans.version', { versionId });
  await ok('plans.compare', { clientId, before: versionId, after: null });

  await ok('situation.setTheme', { clientId, theme: 'housing', stance: 'want-help', words: 'x' });
  const [card] = (await ok('situation.ofClient', { clientId })).cards.filter(
    ({ theme }) => theme === 'housing',
  );
  const themeCardId = card?.themeCardId;
  if (themeCardId === undefined || themeCardId === null) throw new Error('there is no card');
  await ok('situation.removeTheme', { themeCardId });
  await ok('situation.putBackTheme', { themeCardId });
  const { thresholdId } = await ok('situation.addThreshold', { clientId, words: 'Bussi ei kulje' });
  await ok('situation.removeThreshold', { thresholdId });
  await ok('situation.putBackThreshold', { thresholdId });
};

export const pathwaysWork = async ({ coach }: World): Promise<void> => {
  const { ok } = coach;
  const clientId = await coach.aClient('Polku P.');
  const { pathwayId } = await ok('pathways.add', { clientId, type: 'workshop' });
  await ok('pathways.setStatus', { pathwayId, status: 'agreed', happenedOn: day });
  const [pathway] = (await ok('pathways.ofClient', { clientId })).pathways;
  const changeId = pathway?.changes[0]?.changeId;
  if (changeId === undefined) throw new Error('no change');
  await ok('pathways.undoStatus', { changeId });
  await ok('pathways.remove', { pathwayId });
  await ok('pathways.putBack', { pathwayId });
  const { checkInId } = await ok('pathways.addCheckIn', { pathwayId, dueOn: '2026-12-01' });
  await ok('pathways.doCheckIn', { checkInId, doneOn: day });
  await ok('pathways.reopenCheckIn', { checkInId });
  await ok('pathways.removeCheckIn', { checkInId });
  await ok('pathways.putBackCheckIn', { checkInId });
  await ok('pathways.setSchedule', { intervals: [{ count: 2, unit: 'week' }] });

  await ok('coaching.pause', { clientId, until: null });
  await ok('coaching.resume', { clientId });
  const { spellId } = await ok('coaching.close', { clientId, reason: null });
  await ok('coaching.undoClose', { spellId });
  await ok('coaching.close', { clientId, reason: null });
  const again = await ok('coaching.comeBack', { clientId });
  await ok('coaching.undoComeBack', { spellId: again.spellId });
};
