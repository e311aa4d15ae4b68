import { labelOf } from '#shared/codes/define.ts';
import { handoverConfirmations } from '#shared/codes/handover.ts';
import { verificationWays } from '#shared/codes/partners.ts';
import { narrow, see } from './checks/look.ts';
import type { Desk } from './desk.ts';
import { expect, test } from './fixtures.ts';
import { closeToasts } from './screens/controls.ts';
import { door } from './screens/door.ts';
import { handover } from './screens/handover.ts';
import { network } from './screens/network.ts';
import { packets } from './screens/packets.ts';
import { shell } from './screens/shell.ts';

test.use({ now: '2026-11-25T09:00:00+02:00' });

/** Reads the other's card and verifies its words. */
async function trust(desk: Desk, path: string): Promise<string> {
  const cards = network(desk);
  await shell(desk).go('network');
  await cards.readCard(path);
  await cards.acceptCard();
  const name = await cards.heading.innerText();
  await cards.beginVerifying();
  await cards.finishVerifying(labelOf(verificationWays, 'phone', desk.language));
  return name;
}

test('thirty people go to another coach’s file and come back without a difference', async ({
  desk,
  otherDesk,
}) => {
  test.setTimeout(400_000);
  const names = new Map<Desk, string>();
  await test.step('two coaches read each other’s words', async () => {
    for (const at of [desk, otherDesk]) {
      await door(at).openPractice();
      await shell(at).go('network');
      await network(at).saveOwnCard(at.file(at === desk ? 'a.rinnalla-card' : 'b.rinnalla-card'));
      await closeToasts(at.page, at.t('common.close'));
    }
    names.set(desk, await trust(desk, desk.file('b.rinnalla-card')));
    names.set(otherDesk, await trust(otherDesk, otherDesk.file('a.rinnalla-card')));
  });

  const giving = handover(desk);
  await test.step('one hands everyone over', async () => {
    await giving.open();
    await expect(giving.list).toBeVisible();
    await see(desk, 'handover-empty');
    await giving.toWhom(names.get(desk) ?? '', 'substitute', 'suullisesti 24.11.2026');
    await giving.everyone();
    await see(desk, 'handover-who');
    await narrow(desk, 'handover-who');
    await giving.look();
    await desk.page.getByRole('heading', { level: 1 }).scrollIntoViewIfNeeded();
    await see(desk, 'handover-look');
    await narrow(desk, 'handover-look');
    await giving.sealTo(desk.file('there.tar.age'));
    await closeToasts(desk.page, desk.t('common.close'));
    await see(desk, 'handover-left');
    await narrow(desk, 'handover-left');
  });

  await test.step('until somebody says that the other has them, it stands on Today', async () => {
    await shell(desk).go('today');
    await expect(giving.onToday).toContainText(desk.t('handover.sinceThen', { count: 0 }));
    await giving.onToday.scrollIntoViewIfNeeded();
    await see(desk, 'handover-today');
    await narrow(desk, 'handover-today');
    const confirm = desk.page.getByRole('dialog', { name: desk.t('handover.confirmTitle') });
    await giving.onToday.getByRole('button', { name: desk.t('handover.confirm') }).click();
    await confirm.waitFor();
    await see(desk, 'handover-today-confirm');
    await desk.page.keyboard.press('Escape');
    await confirm.waitFor({ state: 'hidden' });
  });

  const taking = handover(otherDesk);
  let people = 0;
  let leftOut = '';
  await test.step('the other compares them with what is there and takes them in', async () => {
    await shell(otherDesk).go('packets');
    await packets(otherDesk).choose(otherDesk.file('there.tar.age'));
    await taking.compare();
    people = await taking.people.count();
    expect(people).toBeGreaterThanOrEqual(30);
    await see(otherDesk, 'handover-compare');
    await narrow(otherDesk, 'handover-compare');
    leftOut = await taking.people.first().locator('strong').innerText();
    await taking.leaveOut(leftOut);
    await taking.takeIn();
    await closeToasts(otherDesk.page, otherDesk.t('common.close'));
    await see(otherDesk, 'handover-taken');
    await narrow(otherDesk, 'handover-taken');
    await taking.acknowledge(otherDesk.file('received.tar.age'));
    await closeToasts(otherDesk.page, otherDesk.t('common.close'));
    await see(otherDesk, 'handover-acknowledged');
  });

  await test.step('the receipt says who was left out, and Today does until they are back', async () => {
    const { page, t } = desk;
    await shell(desk).go('packets');
    await packets(desk).choose(desk.file('received.tar.age'));
    await expect(packets(desk).staged).toContainText(t('handover.receipt.stagedLeft', { names: leftOut }));
    await see(desk, 'handover-receipt');
    await narrow(desk, 'handover-receipt');
    await packets(desk).take();
    await closeToasts(page, t('common.close'));
    await shell(desk).go('today');
    await expect(giving.onToday).toContainText(t('handover.receipt.todayLeftOut', { count: 1 }));
    await see(desk, 'handover-today-left-out');
    await giving.onToday.getByRole('button', { name: t('handover.open') }).click();
    const people = page.getByRole('dialog');
    await expect(people.getByText(t('handover.receipt.notTaken'))).toHaveCount(1);
    await see(desk, 'handover-people');
    await people.getByRole('button', { name: t('handover.keepOf', { name: leftOut }) }).click();
    await people
      .getByRole('button', { name: t('handover.close'), exact: true })
      .last()
      .click();
    await expect(giving.onToday).toHaveCount(0);
    await closeToasts(page, t('common.close'));
    await giving.open();
    await see(desk, 'handover-confirmed');
  });

  await test.step('and hands them back, and nothing differs', async () => {
    const { t } = otherDesk;
    await taking.toWhom(names.get(otherDesk) ?? '', 'substitute', 'suullisesti 24.11.2026');
    await taking.everyone();
    await taking.look();
    await taking.sealTo(otherDesk.file('back.tar.age'));
    await shell(desk).go('packets');
    await packets(desk).choose(desk.file('back.tar.age'));
    await giving.compare();
    await expect(giving.people.filter({ hasText: t('handover.receive.returns') })).toHaveCount(people - 1);
    await expect(giving.people.filter({ hasText: t('handover.receive.see') })).toHaveCount(0);
    await see(desk, 'handover-back');
    await giving.takeIn();
    await expect(giving.list.getByText(t('handover.state.back'))).toBeVisible();
    await see(desk, 'handover-done');
  });

  await test.step('and acknowledges in turn, so that the other knows it too', async () => {
    await giving.acknowledge(desk.file('back-received.tar.age'));
    await shell(otherDesk).go('packets');
    await packets(otherDesk).choose(otherDesk.file('back-received.tar.age'));
    await packets(otherDesk).take();
    await shell(otherDesk).go('today');
    await expect(taking.onToday).toHaveCount(0);
    await taking.open();
    await expect(
      taking.list
        .getByRole('listitem')
        .first()
        .getByText(labelOf(handoverConfirmations, 'receipt', otherDesk.language)),
    ).toBeVisible();
    // The same receipt once more.
    await shell(otherDesk).go('packets');
    await packets(otherDesk).choose(otherDesk.file('back-received.tar.age'));
    await expect(packets(otherDesk).staged).toContainText(otherDesk.t('packets.alreadyImported'));
  });

  await test.step('whoever takes the return back after the receipt is asked to tell the giver, on whose Today it stands again', async () => {
    const { page, t } = desk;
    await closeToasts(page, t('common.close'));
    await giving.newest(t('handover.undo')).click();
    await page
      .getByRole('alertdialog')
      .getByRole('button', { name: t('handover.undo') })
      .click();
    const tell = giving.newest(t('handover.receipt.sendBack'));
    await tell.waitFor({ timeout: 60_000 });
    await closeToasts(page, t('common.close'));
    await see(desk, 'handover-receipt-untrue');
    await narrow(desk, 'handover-receipt-untrue');
    await desk.chooseFile(desk.file('undone.tar.age'), () => tell.click());
    await expect(tell).toHaveCount(0, { timeout: 40_000 });
    await closeToasts(otherDesk.page, otherDesk.t('common.close'));
    await otherDesk.page.keyboard.press('Escape');
    await shell(otherDesk).go('packets');
    await packets(otherDesk).choose(otherDesk.file('undone.tar.age'));
    await expect(packets(otherDesk).staged).toContainText(/Kukaan ei ole vastaanottajan listalla/);
    await see(otherDesk, 'handover-receipt-nobody');
    await narrow(otherDesk, 'handover-receipt-nobody');
    await packets(otherDesk).take();
    await closeToasts(otherDesk.page, otherDesk.t('common.close'));
    await shell(otherDesk).go('today');
    await expect(taking.onToday).toContainText(otherDesk.t('handover.receipt.todayNobody'));
    await see(otherDesk, 'handover-today-nobody');
    await narrow(otherDesk, 'handover-today-nobody');
  });
  expect(desk.consoleErrors).toEqual([]);
  expect(otherDesk.consoleErrors).toEqual([]);
});
