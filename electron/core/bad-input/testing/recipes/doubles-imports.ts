import type { Recipe } from '../recipe.ts';

export const doublesImportsRecipes: readonly Recipe[] = [
  {
    call: 'doubles.similar',
    args: () => ({ displayName: '', firstName: '', lastName: '', birthDate: '2004-05-03', phone: '' }),
  },
];
