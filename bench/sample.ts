/** Every so manyth of the list, over its whole length. */
export const sample = <T>(list: readonly T[], count: number): T[] =>
  Array.from({ length: count }, (_, index) => list[Math.floor(((index + 0.5) * list.length) / count)]).filter(
    (one) => one !== undefined,
  );

export const turns = (count: number): number[] => Array.from({ length: count }, (_, turn) => turn);
