import type { CDPSession, Page } from '@playwright/test';

/** What scrolling cost, in milliseconds. */
export interface Frames {
  /** From one frame to the next, by the clock on the wall. */
  readonly between: readonly number[];
  /** What the page's own thread had to work for each of its tasks, by the processor's clock: a wait for others is not in it. */
  readonly worked: readonly number[];
}

/** The slowest, leaving out so many that were slower still. */
export const slowest = (times: readonly number[], leavingOut: number): number =>
  [...times].sort((a, b) => b - a)[leavingOut] ?? 0;

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds of the processor, of whole events. */
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

const readTrace = async (session: CDPSession): Promise<readonly TraceEvent[]> => {
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => {
    for (const event of value) events.push(event as unknown as TraceEvent);
  });
  const complete = new Promise<void>((resolve) => {
    session.once('Tracing.tracingComplete', () => resolve());
  });
  await session.send('Tracing.end');
  await complete;
  return events;
};

/** Counts the frames while `scroll` runs. */
export async function countFrames(page: Page, scroll: () => Promise<void>): Promise<Frames> {
  const session = await page.context().browser()!.newBrowserCDPSession();
  const traceConfig = { includedCategories: ['toplevel', 'disabled-by-default-devtools.timeline'] };
  await session.send('Tracing.start', { traceConfig, transferMode: 'ReportEvents' });
  await page.evaluate(() => {
    const counted = window as unknown as { frames: number[] | null };
    const frames: number[] = [];
    counted.frames = frames;
    let before = performance.now();
    const tick = (): void => {
      if (counted.frames !== frames) return;
      const now = performance.now();
      frames.push(now - before);
      before = now;
      requestAnimationFrame(tick);
    };
    requestAnimationFrame(tick);
  });
  await scroll();
  const between = await page.evaluate(() => {
    const counted = window as unknown as { frames: number[] | null };
    const { frames } = counted;
    counted.frames = null;
    return frames ?? [];
  });
  const events = await readTrace(session);
  await session.detach();
  const pages = new Set(
    events
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${pid}:${tid}`),
  );
  const worked = events
    .filter(({ name, ph, pid, tid }) => name === 'RunTask' && ph === 'X' && pages.has(`${pid}:${tid}`))
    .map(({ tdur = Number.NaN }) => tdur / 1000);
  return { between, worked };
}
