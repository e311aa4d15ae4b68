import type { Page } from '@playwright/test';
import type { OverlayName, OverlayParams, ScreenName, ScreenParams } from '../../renderer/app/screens.ts';

/** One of the places that the router of the app knows, with all it opens with. */
export type Visit =
  | { readonly screen: ScreenName; readonly params: ScreenParams[ScreenName] }
  | { readonly overlay: OverlayName; readonly params: OverlayParams[OverlayName] };

/**
 * Makes the app's own router reachable for {@link visit}. It is in memory only, by design, and no address leads anywhere; but the
 * page's modules are there once, whoever imports them.
 */
export async function findRouter(page: Page): Promise<void> {
  const found = await page.evaluate(async () => {
    const modules = performance
      .getEntriesByType('resource')
      .map(({ name }) => name)
      .filter((name) => name.endsWith('.js'));
    for (const address of modules) {
      const exported = (await import(address)) as Record<string, unknown>;
      for (const value of Object.values(exported)) {
        if (typeof value !== 'function' || !('getState' in value) || typeof value.getState !== 'function')
          continue;
        const state: unknown = value.getState();
        if (typeof state !== 'object' || state === null || !('place' in state) || !('overlay' in state))
          continue;
        Reflect.set(window, '__router', value);
        return true;
      }
    }
    return false;
  });
  await page.evaluate(() => {
    Reflect.set(window, '__asking', 0);
    const ask = window.fetch;
    const count = (by: number): unknown =>
      Reflect.set(window, '__asking', Number(Reflect.get(window, '__asking')) + by);
    window.fetch = async (...args) => {
      count(1);
      try {
        return await ask(...args);
      } finally {
        // After whoever asked has read the answer.
        setTimeout(() => count(-1), 10);
      }
    };
  });
  if (!found) throw new Error('No module of the page exports the router.');
}

interface Store {
  getState(): { readonly moves: number };
  setState(next: object): void;
}

/** Goes to a place as `go` and `openOverlay` do. */
export async function visit(page: Page, to: Visit): Promise<void> {
  await page.evaluate((place) => {
    const router = Reflect.get(window, '__router') as Store;
    const moves = router.getState().moves + 1;
    router.setState('screen' in place ? { place, overlay: null, moves } : { overlay: place });
  }, to);
}

/** All that is written on the page, also in its fields. */
export function textOnPage(): string {
  const fields = [...document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea')];
  return [document.body.textContent ?? '', ...fields.map(({ value }) => value)].join('\n');
}

/**
 * Until every call has been answered and drawn, and nothing more was asked for `quietFor` looks of 25 ms: longer for a screen, which may
 * have to be fetched before it asks for anything.
 */
export async function settle(page: Page, quietFor = 3): Promise<void> {
  await page.evaluate(async (wanted) => {
    const until = performance.now() + 8_000;
    const isQuiet = (): boolean =>
      Reflect.get(window, '__asking') === 0 && document.querySelector('main [role="progressbar"]') === null;
    for (let quiet = 0; quiet < wanted && performance.now() < until; quiet = isQuiet() ? quiet + 1 : 0)
      await new Promise((resolve) => setTimeout(resolve, 25));
  }, quietFor);
}
