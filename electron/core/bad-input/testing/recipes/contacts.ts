import type { Recipe } from '../recipe.ts';

export const contactsRecipes: readonly Recipe[] = [];
