import { expect, test } from './fixtures.ts';
import { coachFile } from './people.ts';
import { counting } from './screens/counting.ts';
import { door } from './screens/door.ts';
import { shell } from './screens/shell.ts';

test.use({ now: '2026-11-25T12:00:00+02:00' });

test('acceptance check 8: a walk-in is saved in at most two keystrokes or clicks from Today', async ({
  desk,
}) => {
  const { page, t } = desk;
  const entrance = door(desk);
  await entrance.makeCaseFile({ ...coachFile, setUp: t('firstRun.setUpYouth') });
  await entrance.rehearse(await entrance.readSheet());
  const counters = counting(desk);
  const walkIns = counters.counter('walk-in');
  await expect(walkIns).toHaveAccessibleName(/ 0,/);

  let acts = 0;
  const counted = async (act: () => Promise<void>): Promise<void> => {
    acts += 1;
    await act();
  };

  // By keyboard: the one key, wherever the focus is on Today.
  await counted(() => counters.countByKey());
  await expect(walkIns).toHaveAccessibleName(/ 1,/);
  expect(acts).toBeLessThanOrEqual(2);

  // By mouse: the one button, without scrolling to it.
  acts = 0;
  await expect(walkIns).toBeInViewport();
  await counted(() => walkIns.click());
  await expect(walkIns).toHaveAccessibleName(/ 2,/);
  expect(acts).toBeLessThanOrEqual(2);

  // It is in the case file, and not only on the screen.
  await shell(desk).lock();
  await entrance.unlock(coachFile.passphrase);
  await expect(walkIns).toHaveAccessibleName(/ 2,/);
  await expect(page.getByRole('navigation', { name: t('shell.mainMenu') })).toBeVisible();
  expect(desk.consoleErrors).toEqual([]);
});
