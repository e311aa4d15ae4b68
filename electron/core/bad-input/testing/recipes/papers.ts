import type { Recipe } from '../recipe.ts';

export const papersRecipes: readonly Recipe[] = [];
