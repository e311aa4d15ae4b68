import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { root } from '../../build/scripts/run.ts';
import { expectNoAxeViolations } from './axe.ts';
import { expectReflow } from './reflow.ts';

/** A folder of RINNALLA_LOOK takes a picture at each screen. */
const look = process.env['RINNALLA_LOOK'];

/** Whether the pictures of docs/screenshots are made anew: `RINNALLA_SCREENSHOTS=1`. */
export const picturesWanted = process.env['RINNALLA_SCREENSHOTS'] === '1';

/** Screens of docs/screenshots that only a journey of two desks comes to. */
const ofTwoDesks: readonly string[] = [
  'partner-asks',
  'coach-answers',
  'coach-thread',
  'update-seal',
  'withdrawal-due',
  'inbox',
  'withdrawal-staged',
  'handover-who',
  'handover-look',
  'handover-compare',
  'reader-way',
  'reader-left',
  'reader-locked',
  'reader-open',
  'reader-answer-sv',
  'reader-answered',
  'own-card-with-deputy',
  'unit-card',
  'unit-keys',
  'change-key',
  'card-signed-by-old',
  'card-revokes',
];

/** Takes a picture where they are asked for. */
export async function show(page: Page, where: string, fullPage = false): Promise<void> {
  if (picturesWanted && ofTwoDesks.includes(where)) await picture(page, where);
  if (look !== undefined) await page.screenshot({ path: `${look}/${where}.png`, fullPage });
}

/** Asks axe about what is in view, and takes a picture where they are asked for. */
export async function see({ page }: { readonly page: Page }, where: string): Promise<void> {
  await show(page, where);
  await expectNoAxeViolations(page, where);
}

/** The same screen at 320 pixels: nothing is cut off or scrolls sideways. */
export async function narrow({ page }: { readonly page: Page }, where: string): Promise<void> {
  await expectReflow(page, where, () => show(page, `${where}-320`));
}

/** Takes the screen for docs/screenshots in both themes, with nothing pointed at. */
export async function picture(page: Page, screen: string): Promise<void> {
  const folder = join(root, 'docs/screenshots');
  mkdirSync(folder, { recursive: true });
  await page.mouse.move(0, 0);
  for (const theme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: theme });
    await page.screenshot({
      path: join(folder, `${screen}-${theme}.png`),
      animations: 'disabled',
      caret: 'hide',
    });
  }
  await page.emulateMedia({ colorScheme: 'light' });
}
