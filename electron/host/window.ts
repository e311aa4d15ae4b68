import type {
  BrowserWindow,
  BrowserWindowConstructorOptions,
  Rectangle,
  Session,
  WebContents,
} from 'electron';
import { z } from 'zod';
import type { CoreLink } from '#core/bridge/connect-core.ts';
import type { PreferencesFile } from '../host-parts/preferences-file.ts';

const Placement = z.object({
  x: z.number().int(),
  y: z.number().int(),
  width: z.number().int(),
  height: z.number().int(),
  maximized: z.boolean(),
});
type Placement = z.infer<typeof Placement>;

const preferenceKey = 'window';
const smallest = { width: 360, height: 480 };
const usual = { width: 1280, height: 860 };

/** The window's construction: a sandboxed page without Node, whose only own script is the preload. */
export function windowOptions(
  session: Session,
  preload: string,
  title: string,
  developing: boolean,
): BrowserWindowConstructorOptions {
  return {
    title,
    show: false,
    minWidth: smallest.width,
    minHeight: smallest.height,
    webPreferences: {
      session,
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      plugins: false,
      spellcheck: false,
      navigateOnDragDrop: false,
      devTools: developing,
    },
  };
}

/** Where the window was left, moved and shrunk so that it lies on a display that is there now. */
export function placementOn(workAreas: readonly Rectangle[], stored: unknown): Partial<Placement> {
  const [first] = workAreas;
  const parsed = Placement.safeParse(stored);
  if (first === undefined) return usual;
  if (!parsed.success)
    return { width: Math.min(usual.width, first.width), height: Math.min(usual.height, first.height) };
  const { x, y, width, height, maximized } = parsed.data;
  const overlap = (area: Rectangle) =>
    Math.max(0, Math.min(x + width, area.x + area.width) - Math.max(x, area.x)) *
    Math.max(0, Math.min(y + height, area.y + area.height) - Math.max(y, area.y));
  const home = workAreas.reduce((best, area) => (overlap(area) > overlap(best) ? area : best), first);
  const fitting = {
    width: Math.min(Math.max(width, smallest.width), home.width),
    height: Math.min(Math.max(height, smallest.height), home.height),
  };
  return {
    x: Math.min(Math.max(x, home.x), home.x + home.width - fitting.width),
    y: Math.min(Math.max(y, home.y), home.y + home.height - fitting.height),
    ...fitting,
    maximized,
  };
}

/** Remembers where the window is when it closes. */
export function rememberPlacement(
  window: Pick<BrowserWindow, 'on' | 'getNormalBounds' | 'isMaximized'>,
  preferences: Pick<PreferencesFile, 'set'>,
): void {
  window.on('close', () => {
    const { x, y, width, height } = window.getNormalBounds();
    const placement: Placement = { x, y, width, height, maximized: window.isMaximized() };
    // A place that could not be kept is no reason to hold up the closing.
    void preferences.set(preferenceKey, placement).catch(() => undefined);
  });
}

export const storedPlacement = (preferences: Pick<PreferencesFile, 'get'>): unknown =>
  preferences.get(preferenceKey);

/** Loads the page anew when the case file locks: nothing of a client stays in the page's memory, whatever the page itself forgot. */
export function reloadOnLock(
  contents: Pick<WebContents, 'reloadIgnoringCache' | 'isDestroyed'>,
  core: Pick<CoreLink, 'subscribe'>,
): void {
  core.subscribe((event) => {
    if (event.type === 'locked' && !contents.isDestroyed()) contents.reloadIgnoringCache();
  });
}
