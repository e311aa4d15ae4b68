import { expect, test } from './fixtures.ts';

test('the window opens, says its name, and reports no error', async ({ app, consoleErrors }) => {
  await expect(app.locator('#root')).not.toBeEmpty();
  await expect(app).toHaveTitle(/Rinnalla/);
  expect(consoleErrors).toEqual([]);
});

test('the page has the strict policy and no token in a request', async ({ app }) => {
  const answer = await app.reload();
  const policy = answer?.headers()['content-security-policy'] ?? '';
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("require-trusted-types-for 'script'");
  expect(policy).not.toContain('unsafe');
});

test('a reload finds the session again', async ({ app, consoleErrors }) => {
  await expect(app.locator('#root')).not.toBeEmpty();
  await app.reload();
  await expect(app.locator('#root')).not.toBeEmpty();
  expect(consoleErrors).toEqual([]);
});
