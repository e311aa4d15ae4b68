import { z } from 'zod';
import { SituationEntry } from '#shared/contract/situation.ts';
import { dayOf, Instant } from '#shared/time.ts';
import { isBefore, newestFirst } from '../timeline/place.ts';
import type { Source } from '../timeline/source.ts';

const Entries = z.array(SituationEntry);

interface Change {
  readonly at: Instant;
  readonly theme: string;
  readonly stance: string;
}

/**
 * How stances changed, one entry for each day: of each theme the last word of the day, and none where the day ended as it
 * began. A person has few, so they are arranged here.
 */
export const situationEntries: Source = async (db, { clientId, before, limit }) => {
  const rows = await db
    .selectFrom('themeStance')
    .innerJoin('themeCard', 'themeCard.id', 'themeStance.themeCardId')
    .select(['themeCardId', 'theme', 'changedAt', 'themeStance.stance'])
    .where('clientId', '=', clientId)
    .where('removedAt', 'is', null)
    .orderBy('changedAt')
    .orderBy('themeCardId')
    .execute();
  const lastOfDay = new Map<string, Map<string, Change>>();
  for (const { theme, changedAt, stance } of rows) {
    const at = Instant.parse(changedAt);
    const day = dayOf(at);
    const ofDay = lastOfDay.get(day) ?? new Map<string, Change>();
    ofDay.set(theme, { at, theme, stance });
    lastOfDay.set(day, ofDay);
  }
  const stands = new Map<string, string>();
  const entries = [...lastOfDay].flatMap(([day, ofDay]) => {
    const changes = [...ofDay.values()].filter(
      ({ theme, stance }) => stance !== (stands.get(theme) ?? 'not-asked'),
    );
    for (const { theme, stance } of changes) stands.set(theme, stance);
    const at = changes
      .map((change) => change.at)
      .toSorted()
      .at(-1);
    return at === undefined ? [] : [{ type: 'situation', at, id: `situation/${day}`, changes }];
  });
  return Entries.parse(
    entries
      .filter((entry) => isBefore(entry, before))
      .sort(newestFirst)
      .slice(0, limit),
  );
};
