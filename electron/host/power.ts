import type { PowerMonitor, WebContents } from 'electron';
import type { PowerEvent } from '#core/ports.ts';
import type { IdleTimer } from '../host-parts/idle-timer.ts';

/** How often Linux is asked whether its screen is locked: it has no event for it. */
const askEveryMs = 5_000;
/** Seconds without input after which the system would call itself idle; only its `locked` answer is used. */
const idleThreshold = 60;

/** Tells when the laptop sleeps, shuts down, or its screen locks. Gives back how to stop. */
export function watchPower(
  monitor: Pick<PowerMonitor, 'on' | 'getSystemIdleState'>,
  platform: NodeJS.Platform,
  tell: (event: PowerEvent) => void,
): () => void {
  monitor.on('suspend', () => tell('suspend'));
  monitor.on('shutdown', () => tell('suspend'));
  if (platform !== 'linux') {
    monitor.on('lock-screen', () => tell('system-locked'));
    return () => undefined;
  }
  let locked = false;
  const timer = setInterval(() => {
    const now = monitor.getSystemIdleState(idleThreshold) === 'locked';
    if (now && !locked) tell('system-locked');
    locked = now;
  }, askEveryMs);
  return () => clearInterval(timer);
}

/** Input in our window keeps it awake; what happens in other programs does not. */
export function watchInput(contents: Pick<WebContents, 'on'>, idle: Pick<IdleTimer, 'touch'>): void {
  contents.on('input-event', () => idle.touch());
}
