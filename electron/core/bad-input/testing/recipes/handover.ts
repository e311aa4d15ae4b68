import type { Recipe } from '../recipe.ts';

const nobody = '01a1ee56-5e3a-7000-8000-e90101010101';

export const handoverRecipes: readonly Recipe[] = [
  {
    call: 'handover.preview',
    args: ({ clientId, partnerId }) => ({
      partnerId,
      reason: 'successor',
      people: [{ clientId, basis: 'consent', words: '' }],
      refused: [],
      language: 'fi',
    }),
    costly: true,
  },
  {
    call: 'handover.confirm',
    args: () => ({ handoverId: nobody, confirmation: { on: '2026-11-24', how: 'phone' } }),
    refused: 'handover-not-found',
  },
  {
    call: 'handover.acknowledge',
    args: () => ({ handoverId: nobody, language: 'fi' }),
    refused: 'handover-not-found',
  },
  {
    call: 'handover.receive',
    args: () => ({
      handle: 'x'.repeat(24),
      fingerprint: 'y'.repeat(64),
      people: [{ clientId: nobody, values: ['client ["x"] phone'] }],
    }),
    refused: 'staged-gone',
  },
];
