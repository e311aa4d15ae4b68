export interface IdleTimer {
  /** Seconds without input until `onIdle`; 0 turns the timer off. Starts counting anew. */
  setLimit(seconds: number): void;
  /** Somebody touched our window. */
  touch(): void;
}

/** Tells once when nobody has touched our window for the set time, and again only after a new touch. */
export function createIdleTimer(onIdle: () => void): IdleTimer {
  let limit = 0;
  let timer: NodeJS.Timeout | undefined;
  const restart = () => {
    clearTimeout(timer);
    if (limit <= 0) return;
    timer = setTimeout(onIdle, limit * 1000);
    timer.unref();
  };
  return {
    setLimit(seconds) {
      limit = seconds;
      restart();
    },
    touch: restart,
  };
}
