import type { ArgsOf } from '#shared/contract/index.ts';
import type { World } from '../world.ts';
import type { Recipe } from '../recipe.ts';

const day = '2026-11-24';
const later = '2026-12-01';

const map = ({ coach, clientId }: World) => coach.ok('situation.ofClient', { clientId });
const pathway = async ({ coach, clientId }: World, pathwayId: string) =>
  (await coach.ok('pathways.ofClient', { clientId })).pathways.find((one) => one.pathwayId === pathwayId);
const aPathway = ({ coach, clientId }: World) => coach.ok('pathways.add', { clientId, type: 'workshop' });
const latest = async ({ coach, clientId }: World) => {
  const [first] = (await coach.ok('pathways.ofClient', { clientId })).pathways.toSorted((a, b) =>
    b.pathwayId.localeCompare(a.pathwayId),
  );
  return first;
};
const aCheckIn = async (world: World) => {
  const { pathwayId } = await aPathway(world);
  return world.coach.ok('pathways.addCheckIn', { pathwayId, dueOn: later });
};
const latestCheckIn = async (world: World) => (await latest(world))?.checkIns.at(-1);
const coaching = ({ coach, clientId }: World) => coach.ok('coaching.ofClient', { clientId });
/** Someone whose coaching goes on, or has ended, so that each try can end it or begin it again. */
const someone = async ({ coach }: World, status: 'active' | 'closed') =>
  (await coach.ok('clients.add', { displayName: 'Eino', status })).clientId;
const spellsOf = async (world: World, spellId: string) => {
  const clients = await world.coach.ok('clients.list', { view: 'all' });
  for (const { clientId } of clients) {
    const { spells } = await world.coach.ok('coaching.ofClient', { clientId });
    const spell = spells.find((one) => one.spellId === spellId);
    if (spell) return spell;
  }
  return undefined;
};

const fields: Omit<ArgsOf<'pathways.update'>, 'pathwayId'> = {
  provider: '',
  words: '',
  reason: '',
  plannedOn: day,
  startedOn: day,
  endedOn: later,
  supportUntil: later,
  receivedOn: day,
  receivedBy: '',
};

export const situationPathwaysRecipes: readonly Recipe[] = [
  {
    call: 'situation.setTheme',
    args: ({ clientId }) => ({ clientId, theme: 'housing', words: '' }),
    back: async (world) => (await map(world)).cards.find(({ theme }) => theme === 'housing'),
  },
  {
    call: 'situation.turnOn',
    args: ({ clientId }) => ({ clientId, ground: 'statutory-task', groundWords: 'x' }),
    back: async (world) => (await map(world)).cards.find(({ theme }) => theme === 'criminal-background'),
  },
  {
    call: 'situation.addThreshold',
    args: ({ clientId }) => ({ clientId, words: 'x', removal: '', loweredOn: day }),
    back: async (world) => (await map(world)).thresholds.at(-1),
  },
  {
    call: 'situation.updateThreshold',
    args: async ({ coach, clientId }) => {
      const { thresholdId } = await coach.ok('situation.addThreshold', { clientId, words: 'x' });
      return { thresholdId, words: 'x', removal: '', loweredOn: day };
    },
    back: async (world) => (await map(world)).thresholds.at(-1),
  },
  {
    call: 'pathways.add',
    args: ({ clientId }) => ({ clientId, type: 'workshop', happenedOn: day, ...fields }),
    back: async (world, { pathwayId }: { pathwayId: string }) => {
      const found = await pathway(world, pathwayId);
      return { ...found, happenedOn: found?.changes[0]?.happenedOn };
    },
  },
  {
    call: 'pathways.update',
    args: async (world) => ({ pathwayId: (await aPathway(world)).pathwayId, ...fields }),
    back: latest,
  },
  {
    call: 'pathways.setStatus',
    args: async (world) => ({
      pathwayId: (await aPathway(world)).pathwayId,
      status: 'agreed',
      happenedOn: day,
      words: '',
    }),
    back: async (world) => (await latest(world))?.changes[0],
  },
  {
    call: 'pathways.addCheckIn',
    args: async (world) => ({ pathwayId: (await aPathway(world)).pathwayId, dueOn: day }),
    back: latestCheckIn,
  },
  {
    call: 'pathways.moveCheckIn',
    args: async (world) => ({ checkInId: (await aCheckIn(world)).checkInId, dueOn: day }),
    back: latestCheckIn,
  },
  {
    call: 'pathways.doCheckIn',
    args: async (world) => ({ checkInId: (await aCheckIn(world)).checkInId, doneOn: day, words: '' }),
    back: latestCheckIn,
  },
  {
    call: 'coaching.pause',
    args: ({ clientId }) => ({ clientId, since: day, until: later, words: '' }),
    back: async (world) => {
      const { pausedOn, pausedUntil, pauseWords } = await coaching(world);
      return { since: pausedOn, until: pausedUntil, words: pauseWords };
    },
  },
  {
    call: 'coaching.close',
    args: async (world) => ({ clientId: await someone(world, 'active'), endedOn: day, words: '' }),
    back: (world, { spellId }: { spellId: string }) => spellsOf(world, spellId),
  },
  {
    call: 'coaching.comeBack',
    args: async (world) => ({ clientId: await someone(world, 'closed'), startedOn: day }),
    back: (world, { spellId }: { spellId: string }) => spellsOf(world, spellId),
  },
];
