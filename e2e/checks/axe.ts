import axeCore from 'axe-core';
import type { AxeResults, RunOptions } from 'axe-core';
import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';

const wcag: RunOptions['runOnly'] = { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'] };
/** The rules whose answer depends on the theme. */
const ofColour: RunOptions['runOnly'] = { type: 'rule', values: ['color-contrast', 'link-in-text-block'] };

/** Parts of a page by their selectors. */
interface Context {
  readonly include?: string[][];
  readonly exclude?: string[][];
}

/** React Aria's announcer keeps what it has read out for some seconds, also when the button that it was about is gone. */
const everything: Context = { exclude: [['[data-live-announcer]']] };

interface Axe {
  run(context: Context, options: RunOptions): Promise<AxeResults>;
}

/**
 * Asks axe in the page itself, which has no frames, for violations only. The builder of @axe-core/playwright gives axe to the page anew each
 * time and brings everything back that was found well, which takes five times as long.
 */
async function violations(
  page: Page,
  runOnly: RunOptions['runOnly'],
  context: Context = everything,
): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axeCore.source);
  const found = await page.evaluate(
    async ([where, options]) => {
      const { axe } = window as unknown as { axe: Axe };
      return (await axe.run(where, options)).violations;
    },
    [context, { runOnly, resultTypes: ['violations'] }] as [Context, RunOptions],
  );
  return found.flatMap(({ id, nodes }) =>
    nodes.map(
      (node) => `${id}: ${node.html.slice(0, 200)} ${node.any.map(({ message }) => message).join(' ')}`,
    ),
  );
}

/** What breaks WCAG 2.1 A or AA in the light theme, and with its colours in the dark one. */
export async function violationsInBothThemes(page: Page): Promise<{ light: string[]; dark: string[] }> {
  await page.emulateMedia({ colorScheme: 'light' });
  const light = await violations(page, wcag);
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await violations(page, ofColour);
  await page.emulateMedia({ colorScheme: 'light' });
  return { light, dark };
}

/**
 * Asks axe for violations of WCAG 2.1 A and AA on what is in view, in both themes; `where` names the screen in a failure. The
 * theme must be the system's. Rules that do not look at colours are asked once.
 */
export async function expectNoAxeViolations(page: Page, where: string): Promise<void> {
  // Asked again where something is found: a screen that is only coming into view is nobody's yet.
  await expect
    .soft(async () => {
      expect(await violationsInBothThemes(page), `axe on ${where}`).toEqual({ light: [], dark: [] });
    })
    .toPass({ timeout: 3_000 });
}

/** The same of one part of the page alone, in the theme that is on. */
export async function expectNoAxeViolationsWithin(page: Page, selector: string): Promise<void> {
  expect(await violations(page, wcag, { include: [[selector]] })).toEqual([]);
}
