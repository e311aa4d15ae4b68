/**
 * The longest run of pairs that two lists have in common in the same order, as indices into each. What is not in it was
 * added, taken away or moved. Time and room are the product of the lengths.
 */
export function longestCommon(
  before: readonly string[],
  after: readonly string[],
): readonly (readonly [before: number, after: number])[] {
  const wide = after.length + 1;
  // length[i * wide + j]: how long the longest run is from i and j on.
  const length = new Uint32Array((before.length + 1) * wide);
  const at = (i: number, j: number): number => length[i * wide + j] ?? 0;
  for (let i = before.length - 1; i >= 0; i--) {
    for (let j = after.length - 1; j >= 0; j--) {
      length[i * wide + j] =
        before[i] === after[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const pairs: (readonly [number, number])[] = [];
  let [i, j] = [0, 0];
  while (i < before.length && j < after.length) {
    if (before[i] === after[j]) {
      pairs.push([i, j]);
      i += 1;
      j += 1;
    } else if (at(i + 1, j) >= at(i, j + 1)) i += 1;
    else j += 1;
  }
  return pairs;
}
