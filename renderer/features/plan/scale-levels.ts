import { goalLevels } from '#shared/codes/plans.ts';
import type { ScaleLevel } from '#shared/contract/plan-scaling.ts';
import type { Language } from '#shared/languages.ts';

/** The levels as a ladder is read: from the top. */
export const levelsDown: readonly ScaleLevel[] = [2, 1, 0, -1, -2];

/** What a level is called for everyone; what it looks like, the client says. */
export const levelLabel = (level: number, language: Language): string =>
  goalLevels.codes.find(({ code }) => code === String(level))?.labels[language] ?? String(level);
