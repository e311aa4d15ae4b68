import type { Recipe } from '../recipe.ts';

/** Of the ways to the file. The world's file has none beside it; with them they are tried in `features/keys`. */
export const keysRecipes: readonly Recipe[] = [
  {
    call: 'keys.addSubstitute',
    args: () => ({ ownerPassphrase: 'x', passphrase: 'x', label: 'x', until: '2026-12-31' }),
    refused: 'slots-missing',
  },
];
