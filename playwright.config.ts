import { defineConfig } from '@playwright/test';
import { chooseBrowser } from './e2e/browser.ts';

const browser = await chooseBrowser();

export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.e2e.ts',
  // The pictures in docs/screenshots are made anew only on request.
  testIgnore: process.env['RINNALLA_SCREENSHOTS'] === '1' ? [] : '**/screenshots.e2e.ts',
  globalSetup: './e2e/global-setup.ts',
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  timeout: 120_000,
  expect: { timeout: 10_000 },
  reporter: 'list',
  use: {
    launchOptions: {
      executablePath: browser.executablePath,
      args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
      ...(browser.env === undefined ? {} : { env: { ...process.env, ...browser.env } }),
    },
    actionTimeout: 20_000,
    contextOptions: { reducedMotion: 'reduce' },
    viewport: { width: 1280, height: 800 },
    locale: 'fi-FI',
    timezoneId: 'Europe/Helsinki',
    // Without moving pictures and copies of the page, which cost a third and a fifteenth of a journey's time.
    trace: { mode: 'retain-on-failure', screenshots: false, snapshots: false },
    screenshot: 'only-on-failure',
  },
});
