import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { layRelease } from '../build/testing/a-release.ts';
import { makeUpdateKey } from '../build/scripts/release-signing.ts';
import { root } from '../build/scripts/run.ts';
import { expectNoAxeViolations } from './checks/axe.ts';
import { expectReflow } from './checks/reflow.ts';
import { deskOf } from './desk.ts';
import { expect, test } from './fixtures.ts';
import { underElectron } from './open-app.ts';
import { coachFile } from './people.ts';
import { door } from './screens/door.ts';
import { shell } from './screens/shell.ts';
import { updates } from './screens/updates.ts';

test.skip(underElectron, 'the key of this test is handed to the core of the preview host');

test('an update is taken from a stick: a strange one is refused, a signed one is checked, and this host says that it cannot run it', async ({
  open,
  folders,
}) => {
  const ours = makeUpdateKey();
  mkdirSync(folders.userData, { recursive: true });
  writeFileSync(join(folders.userData, 'test-update-key'), ours.publicKey);
  const opening = {
    folders,
    now: '2026-11-25T09:00:00+02:00',
    coreEntry: join(root, 'e2e/core-with-key.ts'),
  };
  const desk = deskOf(await open(opening), folders);
  const { page, t } = desk;
  const entrance = door(desk);
  await entrance.makeCaseFile(coachFile);
  await entrance.rehearse(await entrance.readSheet());
  await shell(desk).settings('computer');
  const card = updates(desk);
  await expect(card.lookForNew).toBeDisabled();
  await expect(card.card).toContainText(t('updates.cannotLook.no-address'));

  const strange = desk.file('outo');
  await layRelease(strange, makeUpdateKey().secret, { version: '9.0.0' });
  await card.take(strange);
  await expect(card.refusal).toContainText(t('errors.update-not-ours.happened'));
  await expect(card.refusal).toContainText(t('errors.update-not-ours.next'));
  await expectNoAxeViolations(page, 'refused');

  const stick = desk.file('tikku');
  await layRelease(stick, ours.secret, { version: '9.0.0' });
  await card.take(stick);
  await expect(card.found('9.0.0')).toBeVisible();
  await expect(card.refusal).toHaveCount(0);
  await expect(card.card).toContainText('Rinnalla-9.0.0-linux-x64.AppImage');
  await expect(card.card).toContainText(t('updates.liesIn', { folder: 'data/update' }));
  await expectNoAxeViolations(page, 'checked');
  await expectReflow(page, 'checked');
  await card.forget();
  await expect(card.found('9.0.0')).toHaveCount(0);
});
