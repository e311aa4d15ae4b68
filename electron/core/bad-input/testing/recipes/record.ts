import type { Recipe } from '../recipe.ts';

export const recordRecipes: readonly Recipe[] = [];
