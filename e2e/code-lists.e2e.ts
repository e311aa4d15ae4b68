import { readFile } from 'node:fs/promises';
import { narrow, see } from './checks/look.ts';
import { expect, test } from './fixtures.ts';
import { coachFile } from './people.ts';
import { door } from './screens/door.ts';
import { record } from './screens/record.ts';
import { shell } from './screens/shell.ts';

test('F43: a list gets a code of the coach’s own and is saved as a table, where a formula is a text', async ({
  desk,
}) => {
  const { page, t } = desk;
  const entrance = door(desk);
  await entrance.makeCaseFile(coachFile);
  await entrance.rehearse(await entrance.readSheet());
  await shell(desk).settings('work');
  const { settings, lists } = record(desk);
  await settings.openLists();
  await lists.add('=HYPERLINK("x")');
  await see(desk, 'code-lists');
  await narrow(desk, 'code-lists');
  const saved = desk.file('luettelo.csv');
  await desk.chooseFile(saved, () => page.getByRole('button', { name: t('codes.saveCsv') }).click());
  await page.getByText(t('codes.saved', { label: 'luettelo.csv' })).waitFor();
  const table = await readFile(saved, 'utf8');
  expect(table).toContain(`"'=HYPERLINK(""x"")"`);
  await see(desk, 'code-lists-saved');
});
