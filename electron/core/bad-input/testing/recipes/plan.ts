import type { Recipe } from '../recipe.ts';

export const planRecipes: readonly Recipe[] = [];
