import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';

interface Focus {
  readonly tag: string;
  readonly name: string;
  /** Whether an outline is drawn on it, on the box around it, or on the label of a hidden input. */
  readonly shown: boolean;
  readonly inView: boolean;
}

function focusNow(): Focus | null {
  const element = document.activeElement;
  if (!(element instanceof HTMLElement) || element === document.body) return null;
  const outlined = (one: Element | null): boolean => {
    if (one === null) return false;
    return [one, ...one.querySelectorAll('[aria-hidden="true"]')].some((part) => {
      const { outlineStyle, outlineWidth } = getComputedStyle(part);
      return outlineStyle !== 'none' && parseFloat(outlineWidth) > 0;
    });
  };
  const around = [
    element,
    element.parentElement,
    element.parentElement?.parentElement ?? null,
    element.closest('label'),
  ];
  const visible = element.closest('label') ?? element;
  const box = visible.getBoundingClientRect();
  return {
    tag: element.tagName.toLowerCase(),
    name: (
      element.getAttribute('aria-label') ??
      element.closest('label')?.innerText ??
      element.innerText ??
      ''
    ).slice(0, 80),
    shown: around.some(outlined) || ['H1', 'MAIN'].includes(element.tagName),
    inView: box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
  };
}

/** The focus is somewhere, drawn, and in view (WCAG 2.4.7). */
export async function expectFocusShown(page: Page, where: string): Promise<void> {
  await expect(async () => {
    const focus = await page.evaluate(focusNow);
    expect(focus, `the focus ${where}`).toMatchObject({ shown: true, inView: true });
  }).toPass({ timeout: 3_000 });
}

const hasFocus = (target: Locator): Promise<boolean> =>
  target.evaluate((element) => element === document.activeElement);

/** Presses `key` until the element has the focus; at each stop on the way the focus must be shown. */
export async function walkTo(page: Page, target: Locator, key = 'Tab', most = 80): Promise<void> {
  await target.waitFor({ state: 'attached' });
  for (let steps = 0; steps <= most; steps += 1) {
    if (await hasFocus(target)) {
      await expectFocusShown(page, `on ${String(target)}`);
      return;
    }
    await page.keyboard.press(key);
    // Past the last stop the focus is the browser's own for one step.
    if ((await page.evaluate(focusNow)) === null) continue;
    await expectFocusShown(page, `after ${key} number ${String(steps + 1)} on the way to ${String(target)}`);
  }
  throw new Error(`${String(target)} was not reached by ${String(most)} presses of ${key}.`);
}
