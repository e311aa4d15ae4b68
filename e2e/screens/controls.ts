import type { Locator, Page } from '@playwright/test';

type Place = Page | Locator;

const pageOf = (place: Place): Page => ('page' in place ? place.page() : place);

const literally = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);

/** The button of a select: it is named by its value and then its label. */
export const select = (place: Place, label: string): Locator =>
  place.getByRole('button', { name: new RegExp(String.raw`(^|\s)${literally(label)}$`) });

/** Opens a select and takes an option, as a mouse does. */
export async function choose(page: Page, place: Place, label: string, option: string): Promise<void> {
  await select(place, label).click();
  await page.getByRole('option', { name: option, exact: true }).click();
}

/** Ticks a box or takes one of a few, by its words. */
export async function take(place: Place, role: 'checkbox' | 'radio', name: string | RegExp): Promise<void> {
  const words = typeof name === 'string' ? new RegExp(`^${literally(name)}`) : name;
  await place
    .locator('label')
    .filter({ has: pageOf(place).getByRole(role) })
    .filter({ hasText: words })
    .first()
    .click();
}

/** Opens the menu behind a button and takes an action. */
export async function act(page: Page, button: Locator, action: string): Promise<void> {
  await button.click();
  await page.getByRole('menuitem', { name: action }).click();
}

/** Closes whatever toasts are shown, so that none lies over what comes next. */
export async function closeToasts(page: Page, close: string): Promise<void> {
  const toasts = page.getByRole('alertdialog').getByRole('button', { name: close });
  for (let count = await toasts.count(); count > 0; count = await toasts.count()) {
    try {
      await toasts.first().click({ timeout: 3_000 });
    } catch (error) {
      // One that went away by itself meanwhile is as good as closed.
      if ((await toasts.count()) >= count) throw error;
    }
  }
}
