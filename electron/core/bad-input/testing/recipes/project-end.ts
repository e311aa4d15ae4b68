import type { Recipe } from '../recipe.ts';

export const projectEndRecipes: readonly Recipe[] = [
  {
    call: 'projectEnd.destroy',
    args: () => ({
      passphrase: '',
      fileName: 'ei tämä',
      decidedBy: 'N.',
      decidedOn: '2026-11-24',
      reference: '',
      hereSeen: true,
      unconfirmedSeen: true,
    }),
    refused: 'project-end-name',
  },
];
