import type { DialectAdapter } from 'kysely';
import type { Db } from '../db.ts';
import type { StemMemory, Stems } from './stems.ts';

/** What a coach writes in a few weeks has about as many different words; one of them takes some 200 bytes. */
const mostWords = 4_000;

/** Remembers the stems of the words that were asked for last. */
export const recentStems = (most = mostWords): StemMemory => {
  const known = new Map<string, Stems>();
  const keep = (word: string, stems: Stems): void => {
    known.delete(word);
    known.set(word, stems);
    for (const oldest of known.keys()) {
      if (known.size <= most) break;
      known.delete(oldest);
    }
  };
  return {
    get: (word) => {
      const stems = known.get(word);
      if (stems !== undefined) keep(word, stems);
      return stems;
    },
    set: keep,
  };
};

const memories = new WeakMap<DialectAdapter, StemMemory>();

/**
 * The stems of the words that were written last into this open case file: the same few hundred words come again and again, and
 * stemming one takes as long as asking the database something. It holds what people wrote, so it belongs to the
 * connection and goes with it.
 */
export const recentStemsOf = (db: Db): StemMemory => {
  // The adapter is one and the same in a connection and in all its transactions.
  const { adapter } = db.getExecutor();
  let memory = memories.get(adapter);
  if (memory === undefined) memories.set(adapter, (memory = recentStems()));
  return memory;
};
