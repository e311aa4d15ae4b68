import type { Stance } from '#shared/codes/situation.ts';
import type { ThemeCard } from '#shared/contract/situation.ts';

const rank: Readonly<Record<Stance, number>> = {
  'want-help': 0,
  'not-asked': 1,
  'not-now': 2,
  'all-right': 3,
};

/**
 * The order of the cards: those in which help is wanted first. It is made when the map is opened and kept while it is on the
 * screen (`shown`; null at the opening), so that no card runs away from under a finger; what came since stands at the end.
 */
export function orderOf(cards: readonly ThemeCard[], shown: readonly string[] | null): string[] {
  const themes = cards.map(({ theme }) => theme as string);
  if (shown !== null) {
    return [
      ...shown.filter((theme) => themes.includes(theme)),
      ...themes.filter((theme) => !shown.includes(theme)),
    ];
  }
  return cards.toSorted((a, b) => rank[a.stance] - rank[b.stance]).map(({ theme }) => theme);
}
