import { z } from 'zod';
import { SpellEntry } from '#shared/contract/coaching.ts';
import { endOfDay, isBefore, momentOf, newestFirst } from '../timeline/place.ts';
import type { Source } from '../timeline/source.ts';
import { spellsOf } from './queries.ts';

const Entries = z.array(SpellEntry);

/**
 * When coaching began, ended and began again. A first spell that still goes on says nothing: the end of the stream says where
 * it all began. A person has few spells, so they are arranged here.
 */
export const spellEntries: Source = async (db, { clientId, before, limit }) => {
  const spells = await spellsOf(db, clientId);
  if (spells.length === 1 && spells[0]?.endedOn === null) return [];
  const entries = spells.flatMap(({ spellId, startedOn, endedOn, reason, words, enteredAt }, index) => {
    const common = { type: 'spell', reason: null, words: '' };
    const event = index === 0 ? 'began' : 'came-back';
    const began = { ...common, id: spellId, at: momentOf(startedOn, enteredAt), event };
    if (endedOn === null) return [began];
    const ended = { ...common, id: `${spellId}/ended`, event: 'ended', reason, words };
    // The day is all that is known: what happened on it comes before, but for a return on the same day.
    const next = spells[index + 1];
    const back = next && momentOf(next.startedOn, next.enteredAt);
    const latest = endOfDay(endedOn);
    const at = back !== undefined && back < latest ? back : latest;
    return [began, { ...ended, at }];
  });
  return Entries.parse(
    entries
      .filter((entry) => isBefore(entry, before))
      .sort(newestFirst)
      .slice(0, limit),
  );
};
