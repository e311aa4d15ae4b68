import type { Recipe } from '../recipe.ts';

export const doublesImportsRecipes: readonly Recipe[] = [];
