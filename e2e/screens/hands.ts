import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import { walkTo } from '../checks/focus.ts';

/** Both hands on the keyboard: everything here presses keys and nothing else. */
export function hands(page: Page) {
  const press = (key: string): Promise<void> => page.keyboard.press(key);
  return {
    press,
    type: (text: string): Promise<void> => page.keyboard.type(text),

    /** Walks with Tab until it has the focus. */
    to: (target: Locator): Promise<void> => walkTo(page, target),

    /** Walks to a button and presses Enter. */
    async push(target: Locator): Promise<void> {
      await walkTo(page, target);
      await press('Enter');
    },

    /** Walks to a field and writes over what it holds. */
    async write(target: Locator, text: string): Promise<void> {
      await walkTo(page, target);
      await press('ControlOrMeta+A');
      await page.keyboard.type(text);
    },

    /** Opens a select and takes an option with the arrows. */
    async choose(target: Locator, option: string): Promise<void> {
      await walkTo(page, target);
      await press('Enter');
      const wanted = page.getByRole('option', { name: option, exact: true });
      await wanted.waitFor();
      await walkTo(page, wanted, 'ArrowDown');
      await press('Enter');
      await wanted.waitFor({ state: 'hidden' });
    },

    async tick(target: Locator): Promise<void> {
      await walkTo(page, target);
      await press('Space');
      await expect(target).toBeChecked();
    },

    /** Takes one of a few: Tab to the group, arrows inside it, Space where nothing is chosen yet. */
    async take(group: Locator, name: string | RegExp): Promise<void> {
      const wanted = group.getByRole('radio', { name });
      await wanted.waitFor({ state: 'attached' });
      for (let stops = 0; stops < 80; stops += 1) {
        if (await group.evaluate((element) => element.contains(document.activeElement))) break;
        await press('Tab');
      }
      await walkTo(page, wanted, 'ArrowDown', 12);
      if (!(await wanted.isChecked())) await press('Space');
      await expect(wanted).toBeChecked();
    },
  };
}
