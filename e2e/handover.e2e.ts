import { labelOf } from '#shared/codes/define.ts';
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
  });

  const taking = handover(otherDesk);
  let people = 0;
  await test.step('the other compares them with what is there and takes them in', async () => {
    await shell(otherDesk).go('packets');
    await packets(otherDesk).choose(otherDesk.file('there.tar.age'));
    await taking.compare();
    people = await taking.people.count();
    expect(people).toBeGreaterThanOrEqual(30);
    await see(otherDesk, 'handover-compare');
    await narrow(otherDesk, 'handover-compare');
    await taking.takeIn();
    await closeToasts(otherDesk.page, otherDesk.t('common.close'));
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
    await expect(giving.people.filter({ hasText: t('handover.receive.returns') })).toHaveCount(people);
    await expect(giving.people.filter({ hasText: t('handover.receive.see') })).toHaveCount(0);
    await see(desk, 'handover-back');
    await giving.takeIn();
    await expect(giving.list.getByText(t('handover.state.back'))).toBeVisible();
    await see(desk, 'handover-done');
  });
  expect(desk.consoleErrors).toEqual([]);
  expect(otherDesk.consoleErrors).toEqual([]);
});
