import type { Recipe } from '../recipe.ts';

const at = '2026-11-24T08:00:00Z';

/** Of the ways in which a referral leaves, of what is heard of it, and of the ledger. */
export const waysRecipes: readonly Recipe[] = [
  {
    call: 'receptions.confirm',
    args: ({ arrived }) => ({ packetId: arrived, how: 'phone', status: 'received', who: '', words: '', at }),
    back: async ({ coach, arrived }, answer: { receptionId: string }) => {
      const { receptions } = await coach.ok('packets.get', { packetId: arrived });
      return receptions.find(({ receptionId }) => receptionId === answer.receptionId);
    },
  },
  {
    call: 'referrals.seal',
    args: ({ referralId }) => ({ referralId, preview: 'not-a-preview', passphrase: '' }),
    refused: 'preview-outdated',
  },
  {
    call: 'ledger.list',
    args: () => ({ from: '2026-11-01', to: '2026-12-31' }),
  },
  {
    call: 'ledger.checkFile',
    args: () => ({ name: '', bytes: new Uint8Array([1, 2, 3]) }),
  },
];
