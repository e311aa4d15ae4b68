/** Deeper than any schema of the contract, with room. */
const deepest = 32;
/** More values than any call takes; bytes and a text count as one. */
const most = 100_000;

/**
 * Whether arguments are what a call can be made of: texts, numbers, yes and no, nothing, bytes, lists and plain objects, not nested or
 * numerous beyond reason, and without a key that means an object's prototype. Looked at before any schema is, so that no schema, and no
 * channel between processes, has to withstand what is not.
 */
export const arePlain = (args: unknown): boolean => {
  let count = 0;
  const isPlain = (value: unknown, depth: number): boolean => {
    count += 1;
    if (count > most) return false;
    if (typeof value !== 'object' || value === null)
      return !['function', 'symbol', 'bigint'].includes(typeof value);
    if (value instanceof Uint8Array) return true;
    if (depth >= deepest) return false;
    if (Array.isArray(value)) return value.length <= most && value.every((one) => isPlain(one, depth + 1));
    const prototype: unknown = Object.getPrototypeOf(value);
    if (prototype !== Object.prototype && prototype !== null) return false;
    if (Object.hasOwn(value, '__proto__')) return false;
    return Object.values(value).every((one) => isPlain(one, depth + 1));
  };
  return isPlain(args, 0);
};
