/** What a work took of this thread. */
export interface Watched<T> {
  readonly value: T;
  /** Milliseconds of processor time between two moments at which others were let through, in their order. */
  readonly stretches: readonly number[];
  readonly longest: number;
  /** All of them together. */
  readonly work: number;
}

/** Processor time that this thread has used. */
export const threadMilliseconds = (): number => {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
};

/**
 * Runs a work and measures how long nobody else was answered. It counts this thread's own processor time, which other programs on the same machine
 * do not stretch.
 */
export async function watched<T>(work: () => Promise<T>): Promise<Watched<T>> {
  const stretches: number[] = [];
  let on = true;
  let last = threadMilliseconds();
  const look = (): void => {
    const now = threadMilliseconds();
    stretches.push(now - last);
    last = now;
    if (on) setImmediate(look);
  };
  setImmediate(look);
  const value = await work();
  await new Promise((resolve) => setImmediate(resolve));
  on = false;
  return {
    value,
    stretches,
    longest: stretches.reduce((longest, stretch) => Math.max(longest, stretch), 0),
    work: stretches.reduce((sum, stretch) => sum + stretch, 0),
  };
}
