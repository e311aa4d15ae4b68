/** Durations in milliseconds, sorted. */
export interface Timing {
  readonly p50: number;
  readonly p95: number;
  readonly runs: number;
}

const at = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(sorted.length * share) - 1))] ?? Number.NaN;

/** Median and 95th percentile of what was measured. */
export function timingOf(took: readonly number[]): Timing {
  const sorted = took.toSorted((a, b) => a - b);
  return { p50: at(sorted, 0.5), p95: at(sorted, 0.95), runs: sorted.length };
}

/**
 * Runs the work once for each input and says how long it took; the first of them are run once more before, to warm up, and do not
 * count then. What a run
 * gives is handed to `after`, outside the time.
 */
export async function time<T, R>(
  inputs: readonly T[],
  work: (input: T) => R,
  after: (given: Awaited<R>) => unknown = () => undefined,
  warming = 2,
): Promise<Timing> {
  for (const input of inputs.slice(0, warming)) await after(await work(input));
  const took: number[] = [];
  for (const input of inputs) {
    const began = performance.now();
    const given = await work(input);
    took.push(performance.now() - began);
    await after(given);
  }
  return timingOf(took);
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
