import { expect, test } from '@playwright/test';
import { violationsInBothThemes } from './checks/axe.ts';

test('what is hard to reach or read is found, also where only one theme has it', async ({ page }) => {
  await page.setContent(`<html lang="fi"><head><title>Koe</title><style>
    @media (prefers-color-scheme: dark) { .pale { background: #333; color: #444 } }
  </style></head><body>
    <p class="pale">Tumma tumman päällä</p>
    <button></button>
    <div data-live-announcer><button></button></div>
  </body></html>`);
  const { light, dark } = await violationsInBothThemes(page);
  expect(light.map((one) => one.split(':')[0])).toEqual(['button-name']);
  expect(dark.map((one) => one.split(':')[0])).toEqual(['color-contrast']);
});
