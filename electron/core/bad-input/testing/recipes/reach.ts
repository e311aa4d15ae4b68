import type { Recipe } from '../recipe.ts';
import type { World } from '../world.ts';

const fields = {
  displayName: 'N.',
  channelWords: '',
  notifierKind: 'close-one',
  notifierName: '',
  notifierTold: true,
} as const;
const day = '2026-11-24';

const aLead = async ({ coach }: World) => (await coach.ok('leads.add', fields)).leadId;
const onTheList = async ({ coach }: World, leadId: string) =>
  (await coach.ok('leads.list', {})).leads.find((lead) => lead.leadId === leadId);
/** The entry that was written last. */
const latest = async ({ coach }: World) =>
  (await coach.ok('leads.list', {})).leads.toSorted((a, b) => b.leadId.localeCompare(a.leadId))[0];

export const reachRecipes: readonly Recipe[] = [
  {
    call: 'leads.add',
    args: () => fields,
    back: (world, { leadId }: { leadId: string }) => onTheList(world, leadId),
  },
  {
    call: 'leads.update',
    args: async (world) => ({ leadId: await aLead(world), ...fields }),
    back: latest,
  },
  {
    call: 'leads.attempt',
    args: async (world) => ({
      leadId: await aLead(world),
      attemptedAt: '2026-11-24T08:00:00Z',
      channel: 'phone',
      reached: false,
    }),
    back: async (world) => (await latest(world))?.attempts[0],
  },
  {
    call: 'leads.personTold',
    args: async (world) => ({ leadId: await aLead(world), on: day }),
    back: async (world) => ({ on: (await latest(world))?.personToldOn }),
  },
];
