import type { Recipe } from '../recipe.ts';

export const networkRecipes: readonly Recipe[] = [];
