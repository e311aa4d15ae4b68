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

/** The buttons in view that can be pressed, in the order in which they stand; what is told of each is the same for those alike. */
function buttonsInView(): { readonly element: HTMLElement; readonly kind: string }[] {
  const dialogs = [...document.querySelectorAll('[role="dialog"], [role="alertdialog"]')];
  const root = dialogs.at(-1) ?? document.querySelector('main');
  const buttons = [
    ...(root?.querySelectorAll<HTMLElement>('button:not(:disabled):not([role="radio"])') ?? []),
  ];
  return buttons
    .filter((button) => button.getAttribute('aria-disabled') !== 'true' && button.offsetParent !== null)
    .map((element) => {
      const label = element.getAttribute('aria-label') ?? element.textContent ?? '';
      const path: string[] = [];
      for (let at: Element | null = element; at !== null && at !== root; at = at.parentElement)
        path.push(`${at.tagName}.${at.className}`);
      // Words that somebody wrote, and initials, make no button another one.
      const words = /[<>&"'`=\\(){}]|A{9}/.test(label)
        ? '*'
        : label
            .replaceAll(/\p{Lu}[.:](?: \p{Lu}[.:])*/gu, '*')
            .replaceAll(/[\d.:]+/g, '#')
            .slice(0, 60);
      return { element, kind: `${words} ${path.join(' ')}` };
    });
}

const menuItems = '[role="menu"] [role^="menuitem"]';

/**
 * Presses each button of a place that is unlike all in `pressed`, and each item of the menus that open, and calls `look` whenever
 * something stands open. After each the place is shown anew. `spare` are labels that lead out of the app.
 */
export async function pressEverything(
  page: Page,
  to: Visit,
  {
    pressed,
    spare,
    look,
  }: { pressed: Set<string>; spare: readonly string[]; look: (what: string) => Promise<void> },
): Promise<void> {
  await page.evaluate(`window.__buttons = ${buttonsInView.toString()}`);
  const kinds = async (): Promise<string[]> =>
    page.evaluate(() => (Reflect.get(window, '__buttons') as typeof buttonsInView)().map(({ kind }) => kind));
  const press = (kind: string): Promise<boolean> =>
    page.evaluate(async (wanted) => {
      const buttons = Reflect.get(window, '__buttons') as typeof buttonsInView;
      // The place has just been shown anew, and may be asking still.
      for (const until = performance.now() + 2_000; performance.now() < until;) {
        const found = buttons().find((each) => each.kind === wanted)?.element;
        found?.click();
        if (found !== undefined) return true;
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
      return false;
    }, kind);
  const again = async (): Promise<void> => {
    // Two can wait for an answer, each hidden by the other.
    await page.evaluate(() => {
      for (const cancel of document.querySelectorAll<HTMLElement>('[data-testid="picker-cancel"]'))
        cancel.click();
    });
    await visit(page, to);
    await settle(page);
  };
  for (const kind of await kinds()) {
    if (pressed.has(kind) || spare.some((words) => kind.startsWith(words))) continue;
    pressed.add(kind);
    if (!(await press(kind))) continue;
    await settle(page);
    const what = kind.slice(0, 50);
    await look(what);
    const items = await page.locator(menuItems).count();
    for (let item = 0; item < items; item += 1) {
      if (item > 0) {
        await again();
        if (!(await press(kind))) break;
        await settle(page);
      }
      const one = page.locator(menuItems).nth(item);
      const words = await one.textContent({ timeout: 500 }).catch(() => null);
      if (words === null || spare.some((each) => words.startsWith(each))) continue;
      await one.dispatchEvent('click');
      await settle(page);
      await look(`${what} › ${words}`);
    }
    await again();
  }
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
