import type { Recipe } from '../recipe.ts';

export const reachRecipes: readonly Recipe[] = [];
