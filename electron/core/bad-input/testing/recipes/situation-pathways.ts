import type { Recipe } from '../recipe.ts';

export const situationPathwaysRecipes: readonly Recipe[] = [];
