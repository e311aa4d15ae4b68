import type { Recipe } from '../recipe.ts';

export const assessmentsTasksRecipes: readonly Recipe[] = [];
