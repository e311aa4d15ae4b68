import type { Recipe } from '../recipe.ts';

export const dayRecipes: readonly Recipe[] = [];
