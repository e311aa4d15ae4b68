/**
 * Deterministic randomness for invented people: sfc32 (Chris Doty-Humphrey's small fast counter, 128 bits of state)
 * seeded from a text by xmur3-style mixing. The same seed gives the same stream on every machine, because only 32-bit
 * integer arithmetic is used. Never for keys or ids.
 */
export interface Random {
  /** A number in [0, 1). */
  next(): number;
  /** A whole number from `low` to `high`, both included. */
  between(low: number, high: number): number;
  /** True with the given probability. */
  chance(probability: number): boolean;
  /** One of the items; throws on an empty list (a bug). */
  pick<T>(items: readonly T[]): T;
  /** One of the items, the early ones far more often than the late ones, as words are in a language (Zipf's law). */
  favour<T>(items: readonly T[]): T;
  /** So many different items in their own order; all of them where there are fewer. */
  some<T>(items: readonly T[], count: number): T[];
}

function mixed(text: string): () => number {
  let hash = 1779033703 ^ text.length;
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 3432918353);
    hash = (hash << 13) | (hash >>> 19);
  }
  return () => {
    hash = Math.imul(hash ^ (hash >>> 16), 2246822507);
    hash = Math.imul(hash ^ (hash >>> 13), 3266489909);
    hash ^= hash >>> 16;
    return hash | 0;
  };
}

/** A stream of its own for each seed text; join parts with a slash to branch (`spring/person/7`). */
export function randomFrom(seed: string): Random {
  const part = mixed(seed);
  let a = part();
  let b = part();
  let c = part();
  let count = 1;

  const next = (): number => {
    const sum = (((a + b) | 0) + count) | 0;
    count = (count + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + sum) | 0;
    return (sum >>> 0) / 4294967296;
  };
  for (let round = 0; round < 12; round += 1) next();

  const at = <T>(items: readonly T[], index: number): T => {
    const item = items[index];
    if (item === undefined) throw new Error('nothing to pick from');
    return item;
  };

  return {
    next,
    between: (low, high) => low + Math.floor(next() * (high - low + 1)),
    chance: (probability) => next() < probability,
    pick: (items) => at(items, Math.floor(next() * items.length)),
    // The inverse of a density of 1/(rank+1) over the list's length.
    favour: (items) => at(items, Math.min(items.length - 1, Math.floor((items.length + 1) ** next() - 1))),
    some: (items, wanted) => {
      const left = [...items.keys()];
      const taken: number[] = [];
      while (taken.length < wanted && left.length > 0) {
        const [index] = left.splice(Math.floor(next() * left.length), 1);
        if (index !== undefined) taken.push(index);
      }
      return taken.sort((x, y) => x - y).map((index) => at(items, index));
    },
  };
}
