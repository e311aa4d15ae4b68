import type { Recipe } from '../recipe.ts';
import type { World } from '../world.ts';

const day = '2026-11-24';

/** The person's details beyond the first ones. */
const details = {
  interpreterLanguage: '',
  whoMayAnswer: '',
  notToMention: '',
  safetyNote: '',
  servicePlace: '',
  coachDisqualified: '',
  labourSince: day,
  studySince: day,
  firstContactOn: day,
  supportUntil: day,
};

const labels = { fi: '', sv: '', en: '' };
const aCode = async ({ coach }: World) =>
  (await coach.ok('codes.add', { list: 'programme', labels: { ...labels, fi: 'Oma' } })).code;

export const recordRecipes: readonly Recipe[] = [
  {
    call: 'clients.update',
    args: ({ clientId }) => ({ clientId, ...details }),
    back: ({ coach, clientId }) => coach.ok('clients.get', { clientId }),
  },
  { call: 'clients.list', args: () => ({ municipality: '' }) },
  {
    call: 'clients.setIdentityCode',
    args: async ({ coach, clientId }) => {
      await coach.ok('settings.change', { keepsIdentityCodes: true });
      return { clientId, identityCode: '', ground: '' };
    },
    refused: 'identity-code-not-valid',
  },
  {
    call: 'peopleViews.save',
    args: () => ({ name: '', filter: { municipality: '' } }),
    back: async ({ coach }, { viewId }: { viewId: string }) =>
      (await coach.ok('peopleViews.list', {})).find((view) => view.viewId === viewId),
  },
  {
    call: 'settings.change',
    args: () => ({ controller: '', legalBasis: '', retention: '' }),
    back: ({ coach }) => coach.ok('settings.get', {}),
  },
  {
    call: 'codes.add',
    args: () => ({ list: 'programme', labels, validFrom: day, validTo: day }),
    back: async ({ coach }, { code }: { code: string }) =>
      (await coach.ok('codes.stored', {})).find((row) => row.code === code),
  },
  {
    call: 'codes.update',
    args: async (world) => ({
      list: 'programme',
      code: await aCode(world),
      labels,
      validFrom: day,
      validTo: day,
    }),
  },
  { call: 'codes.takeOut', args: () => ({ list: 'programme', code: 'olkkari', lastDay: day }) },
];
