import AxeBuilder from '@axe-core/playwright';
import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'];
/** The rules whose answer depends on the theme. */
const ofColour = ['color-contrast', 'link-in-text-block'];

async function violations(page: Page, rules: 'all' | 'of-colour'): Promise<string[]> {
  // The legacy mode asks in the page itself; the other one opens a second page, and we have no frames.
  const axe = new AxeBuilder({ page })
    .setLegacyMode(true)
    // React Aria's announcer keeps what it has read out for some seconds, also when the button that it was about is gone.
    .exclude('[data-live-announcer]');
  const found = await (rules === 'all' ? axe.withTags(tags) : axe.withRules(ofColour)).analyze();
  return found.violations.flatMap(({ id, nodes }) =>
    nodes.map(
      (node) => `${id}: ${node.html.slice(0, 200)} ${node.any.map(({ message }) => message).join(' ')}`,
    ),
  );
}

/**
 * Asks axe for violations of WCAG 2.1 A and AA on what is in view, in both themes; `where` names the screen in a failure. The
 * theme must be the system's. Rules that do not look at colours are asked once.
 */
export async function expectNoAxeViolations(page: Page, where: string): Promise<void> {
  await page.emulateMedia({ colorScheme: 'light' });
  const light = await violations(page, 'all');
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await violations(page, 'of-colour');
  await page.emulateMedia({ colorScheme: 'light' });
  expect.soft({ light, dark }, `axe on ${where}`).toEqual({ light: [], dark: [] });
}
