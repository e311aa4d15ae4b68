/** The changes that were given; `null` when there is none to make. */
export function given<T extends object>(changes: T): { [K in keyof T]: Exclude<T[K], undefined> } | null {
  const present = Object.entries(changes).filter(([, value]) => value !== undefined);
  // Only undefined values were left out, so each key that is there has its type.
  return present.length === 0
    ? null
    : (Object.fromEntries(present) as { [K in keyof T]: Exclude<T[K], undefined> });
}
