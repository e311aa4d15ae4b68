import { afterEach, beforeEach, expect, test } from 'vitest';
import { openTestCaseFile } from '../../testing/open-test-case-file.ts';
import type { TestCaseFile } from '../../testing/open-test-case-file.ts';
import { deskOf } from './desk.ts';
import { beginSession } from './session.ts';

let file: TestCaseFile;
beforeEach(async () => {
  file = await openTestCaseFile();
});
afterEach(() => file.close());

const beginAgain = async () => {
  const open = file.app.caseFile();
  if (open === null) throw new Error('the test file is open');
  await beginSession(file.app, open, deskOf(file.app).lockWishes);
  return open;
};

test('an audit chain that was tampered with is told to the window after unlocking, not only to the log', async () => {
  await file.aClient();
  await file.aClient('Veikko V.');
  const open = file.app.caseFile();
  // Somebody with the key and a tool of their own: the app itself never changes an entry.
  open?.raw.exec('DROP TRIGGER audit_entry_stays');
  open?.raw.exec("UPDATE audit_entry SET action = 'nothing.happened' WHERE sequence = 1");
  await beginAgain();
  await expect.poll(async () => (await file.ok('backups.state', {})).auditBrokenAt).toBe(1);
});

test('a whole chain leaves nothing to tell', async () => {
  await file.aClient();
  await beginAgain();
  expect(await file.ok('audit.verify', {})).toMatchObject({ intact: true });
  expect((await file.ok('backups.state', {})).auditBrokenAt).toBeNull();
});
