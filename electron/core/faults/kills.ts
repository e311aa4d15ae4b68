import { rm } from 'node:fs/promises';
import type { Fault, Found, Run } from './fault.ts';
import { inLanes } from './lanes.ts';
import { calmRun } from './calm.ts';
import { interruptedWorks, look } from './interrupted.ts';
import type { Interrupted } from './interrupted.ts';
import { buildShim, changing } from './shim/shim.ts';
import type { Scene } from './works/work.ts';
import { workersFor } from './workers.ts';
import type { Worker } from './workers.ts';

export type Death =
  | { readonly at: 'step'; readonly n: number; readonly mode: 'kill-before' | 'kill-within' }
  | { readonly at: 'moment'; readonly part: number; readonly alone: boolean };

export const nameOf = (death: Death): string =>
  death.at === 'step' ? `${death.mode} step ${death.n}` : `after ${death.part.toFixed(4)} of the time`;

/** Lets a program begin and kills it. Gives whether it died before it was done. */
export const die = async (
  worker: Worker,
  scene: Scene,
  death: Death,
  milliseconds: number,
): Promise<boolean> => {
  if (death.at === 'step') {
    await worker.begin(scene, { mode: death.mode, classes: changing, n: death.n });
    const died = (await worker.done()) === null;
    await worker.kill();
    return died;
  }
  await worker.begin(scene, { mode: 'off', classes: 0 });
  await new Promise((resolve) => setTimeout(resolve, death.part * milliseconds));
  await (death.alone ? worker.killAlone() : worker.kill());
  return (await worker.done()) === null;
};

export const momentOf = (run: Run): Death => ({
  at: 'moment',
  part: run.random(),
  alone: run.random() < 0.3,
});

export const deathsOf = (run: Run, steps: number, goal: number): Death[] => {
  const at = Array.from({ length: steps }, (_, index) => index + 1).flatMap((n): Death[] => [
    { at: 'step', n, mode: 'kill-before' },
    { at: 'step', n, mode: 'kill-within' },
  ]);
  const moments = Array.from({ length: Math.max(goal - at.length, Math.ceil(goal / 5)) }, () =>
    momentOf(run),
  );
  if (!run.isShort && at.length <= 2 * goal) return [...at, ...moments];
  // Where there are too many, some of each, spread over the whole work.
  const stride = Math.max(1, Math.ceil(at.length / Math.ceil(goal * 0.7)));
  const from = Math.floor(run.random() * stride);
  return [...at.filter((_, index) => index % stride === from), ...moments.slice(0, Math.ceil(goal * 0.3))];
};

/**
 * Kills programs in the middle of one work, before every step on the disk, within it, and at random moments; each time
 * the file is opened afterwards as the next start would, and must be as before the work or as after it.
 */
export const killing = async (killed: Interrupted, run: Run, goal: number): Promise<Found> => {
  const built = await buildShim(run.folder);
  const startWorker = workersFor(killed.work, built.shim);
  const orders = { mode: 'count', classes: changing } as const;
  const { sceneAt, facts, done } = await calmRun(killed, run.folder, startWorker, orders);
  const findings: string[] = [];
  let [tried, late] = [0, 0];
  const deaths = deathsOf(run, done.count, goal);
  const ahead = new Map<number, Promise<Worker>>();
  const killAt = async (death: Death, lane: number): Promise<void> => {
    const worker = await (ahead.get(lane) ?? startWorker());
    // The next one starts while this one's remains are looked at.
    ahead.set(lane, startWorker());
    const scene = await sceneAt(`scene-${tried + 1}-${lane}-${Math.floor(performance.now() * 1000)}`);
    const died = await die(worker, scene, death, done.milliseconds * 1.05);
    tried += 1;
    if (!died) late += 1;
    const finding = await look(killed, scene, facts);
    if (finding !== null) findings.push(`${killed.work}, ${nameOf(death)}: ${finding}`);
    await rm(scene.folder, { recursive: true, force: true, maxRetries: 3 });
  };
  await inLanes(run.jobs, deaths, killAt);
  // What was done before it was killed is no kill: others are brought about in its place, where any can be.
  for (let round = 0; round < 3 && tried - late < goal; round += 1) {
    const more = Array.from({ length: goal - (tried - late) }, (): Death => momentOf(run));
    deaths.push(...more);
    await inLanes(run.jobs, more, killAt);
  }
  for (const worker of ahead.values()) await (await worker).kill();
  const steps = deaths.filter(({ at }) => at === 'step').length;
  return {
    tried: tried - late,
    findings,
    notes: [
      `${done.count} steps on the disk, ${steps} kills at them, ${deaths.length - steps} at random moments`,
      ...(late > 0 ? [`${late} more were done before they were killed`] : []),
      ...(built.shim === null ? [`only the steps of our own disk port: ${built.why}`] : []),
    ],
  };
};

const full = 500;
const short = 10;

export const killFaults: readonly Fault[] = interruptedWorks.map((killed) => ({
  id: `kill-${killed.work}`,
  what: `SIGKILL during ${killed.what}`,
  run: (run) => killing(killed, run, run.isShort ? short : full),
}));
