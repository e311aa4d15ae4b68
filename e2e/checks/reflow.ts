import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';

const narrow = { width: 320, height: 800 };

/** What sticks out of a window of 320 px, or is cut off there; what scrolls by itself may. */
function stickingOut(): string[] {
  const width = document.documentElement.clientWidth;
  const scrollsItself = (element: Element): boolean => {
    for (let one = element.parentElement; one !== null && one !== document.body; one = one.parentElement) {
      if (['auto', 'scroll', 'hidden', 'clip'].includes(getComputedStyle(one).overflowX)) return true;
    }
    return false;
  };
  const found = [...document.body.querySelectorAll<HTMLElement>('*')].filter((element) => {
    const box = element.getBoundingClientRect();
    if (box.width <= 1 || box.height <= 1 || (box.right <= width + 1 && box.left >= -1)) return false;
    return !scrollsItself(element);
  });
  return found.map(
    (element) => `${element.tagName} ${element.className}: ${element.innerText?.slice(0, 60)}`,
  );
}

/** No sideways scrolling in a window of 320 px (WCAG 1.4.10); `look` may take a picture meanwhile. */
export async function expectReflow(page: Page, where: string, look?: () => Promise<void>): Promise<void> {
  const before = page.viewportSize();
  await page.setViewportSize(narrow);
  await expect
    .soft(async () => {
      const wide = await page.evaluate(() =>
        [document.documentElement, ...document.querySelectorAll('main')]
          .filter((element) => element.scrollWidth > element.clientWidth + 1)
          .map((element) => `${element.tagName} is ${String(element.scrollWidth)} px wide`),
      );
      expect([...wide, ...(await page.evaluate(stickingOut))], `${where} at 320 px`).toEqual([]);
    })
    .toPass({ timeout: 3_000 });
  await look?.();
  if (before !== null) await page.setViewportSize(before);
}
