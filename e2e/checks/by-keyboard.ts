import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import { expectFocusShown } from './focus.ts';

/** What one looks at before pressing the next key on the way to a target. */
type Step =
  | { readonly there: true; readonly opens: 'Enter' | 'Space' | 'nothing' }
  | { readonly there: false; readonly press: string };

/**
 * Looks where the focus is and which key brings it nearer to the target, as somebody does who sees the page: Tab and Shift+Tab between
 * the stops, arrows inside a group of choices, a menu, tabs or a table.
 */
function nextStep(target: Element): Step {
  const canFocus =
    'a[href], button, input, select, textarea, summary, [tabindex], [role="option"], [role="menuitem"]';
  const groups =
    '[role="radiogroup"], [role="menu"], [role="listbox"], [role="tablist"], [role="grid"], [role="row"]';
  const goal =
    (target instanceof HTMLLabelElement ? target.control : null) ??
    target.closest('label')?.control ??
    target.closest(canFocus) ??
    target.querySelector(canFocus) ??
    target;
  const at = document.activeElement;
  const role = goal.getAttribute('role') ?? (goal instanceof HTMLInputElement ? goal.type : '');
  if (at === goal) {
    const isChosen =
      goal instanceof HTMLInputElement
        ? goal.checked
        : goal.matches('[aria-selected="true"], [aria-checked="true"]');
    if (['radio', 'tab'].includes(role)) return { there: true, opens: isChosen ? 'nothing' : 'Space' };
    if (['checkbox', 'switch'].includes(role)) return { there: true, opens: 'Space' };
    const isField = goal instanceof HTMLInputElement || goal instanceof HTMLTextAreaElement;
    return { there: true, opens: isField ? 'nothing' : 'Enter' };
  }
  // In a field with suggestions the focus stays there, and the one that is meant is named.
  const suggestions = at?.getAttribute('aria-controls');
  if (role === 'option' && suggestions && goal.closest(`[id="${suggestions}"]`)) {
    const isMeant = at?.getAttribute('aria-activedescendant') === goal.id;
    return isMeant ? { there: true, opens: 'Enter' } : { there: false, press: 'ArrowDown' };
  }
  const isLater =
    at === null ||
    at === document.body ||
    Boolean(at.compareDocumentPosition(goal) & Node.DOCUMENT_POSITION_FOLLOWING);
  for (let group = goal.parentElement?.closest(groups); group; group = group.parentElement?.closest(groups)) {
    if (!group.contains(at)) continue;
    // The arrows of a table begin at a row.
    if (group.getAttribute('role') === 'grid' && at?.closest('[role="columnheader"]')) break;
    // Drawn radio buttons lie side by side; those of the browser hear all arrows.
    const isDrawn = group.getAttribute('role') === 'radiogroup' && !(goal instanceof HTMLInputElement);
    const isAcross = isDrawn || ['tablist', 'row'].includes(group.getAttribute('role') ?? '');
    if (isAcross) return { there: false, press: isLater ? 'ArrowRight' : 'ArrowLeft' };
    return { there: false, press: isLater ? 'ArrowDown' : 'ArrowUp' };
  }
  return { there: false, press: isLater ? 'Tab' : 'Shift+Tab' };
}

/** Presses what leads to the target until it has the focus, which must be shown at each stop. Gives the key that opens it. */
async function walk(target: Locator): Promise<'Enter' | 'Space' | 'nothing'> {
  const page = target.page();
  await target.waitFor({ state: 'attached' });
  await expect(target).toBeEnabled();
  const pressed: string[] = [];
  while (pressed.length < 160) {
    const step = await target.evaluate(nextStep);
    if (pressed.length > 0 || step.there) {
      const isNowhere = await page.evaluate(() => document.activeElement === document.body);
      // Past the last stop the focus is the browser's own for one step.
      if (!isNowhere)
        await expectFocusShown(page, `after ${pressed.at(-1) ?? 'nothing'} to ${String(target)}`);
    }
    if (step.there) return step.opens;
    await page.keyboard.press(step.press);
    pressed.push(step.press);
  }
  throw new Error(`${String(target)} was not reached: ${pressed.slice(-20).join(' ')}`);
}

const byPointer = ['check', 'dblclick', 'dragTo', 'hover', 'setChecked', 'tap', 'uncheck'] as const;

/**
 * From here until it is undone, whatever page objects click or fill on any page is reached, opened and written with the keyboard alone,
 * so that a journey written for a mouse shows that it can be made without one. Gives what undoes it.
 */
export function byKeyboard(page: Page): () => void {
  // All locators are of one class, which Playwright does not export.
  const locators = Object.getPrototypeOf(page.locator('body')) as Pick<
    Locator,
    'click' | 'fill' | 'press' | (typeof byPointer)[number]
  >;
  const before = Object.fromEntries(byPointer.map((name) => [name, locators[name]]));
  const { click, fill, press } = locators;
  locators.click = async function (this: Locator) {
    const key = await walk(this);
    if (key !== 'nothing') await this.page().keyboard.press(key);
  };
  locators.fill = async function (this: Locator, text: string) {
    await walk(this);
    const { keyboard } = this.page();
    await keyboard.press('ControlOrMeta+A');
    await (text === '' ? keyboard.press('Delete') : keyboard.type(text));
  };
  locators.press = async function (this: Locator, key: string) {
    await walk(this);
    await this.page().keyboard.press(key);
  };
  for (const name of byPointer) {
    locators[name] = () => Promise.reject(new Error(`${name} is not something that a keyboard does.`));
  }
  return () => void Object.assign(locators, { ...before, click, fill, press });
}
