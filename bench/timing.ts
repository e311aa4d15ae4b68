/** Durations in milliseconds, sorted. */
export interface Timing {
  readonly p50: number;
  readonly p95: number;
  readonly runs: number;
}

const at = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;

/** Runs the work once for each input and says how long it took; the first two runs warm up and do not count. */
export async function time<T>(inputs: readonly T[], work: (input: T) => unknown): Promise<Timing> {
  for (const input of inputs.slice(0, 2)) await work(input);
  const took: number[] = [];
  for (const input of inputs) {
    const began = performance.now();
    await work(input);
    took.push(performance.now() - began);
  }
  took.sort((a, b) => a - b);
  return { p50: at(took, 0.5), p95: at(took, 0.95), runs: took.length };
}

/** Milliseconds with as many digits as mean something. */
export const ms = (value: number): string =>
  Number.isNaN(value)
    ? '–'
    : value >= 100
      ? value.toFixed(0)
      : value >= 10
        ? value.toFixed(1)
        : value.toFixed(2);
