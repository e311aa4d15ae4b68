/** Does every task, `width` at a time. The first error stops the rest and is thrown on. */
export const inLanes = async <T>(
  width: number,
  tasks: readonly T[],
  each: (task: T, lane: number) => Promise<void>,
): Promise<void> => {
  let next = 0;
  const lane = async (index: number): Promise<void> => {
    for (;;) {
      const at = next;
      next += 1;
      if (at >= tasks.length) return;
      await each(tasks[at] as T, index);
    }
  };
  await Promise.all(Array.from({ length: Math.min(width, tasks.length) }, (_, index) => lane(index)));
};
