import { expectNoAxeViolations } from '../checks/axe.ts';
import { deskOf } from '../desk.ts';
import type { Desk } from '../desk.ts';
import { expect } from '../fixtures.ts';
import type { OpenApp, Opening } from '../open-app.ts';
import { around } from '../screens/around.ts';
import { assess } from '../screens/assess.ts';
import { consents } from '../screens/consents.ts';
import { contacts } from '../screens/contacts.ts';
import { closeToasts } from '../screens/controls.ts';
import { counting } from '../screens/counting.ts';
import { day } from '../screens/day.ts';
import { door } from '../screens/door.ts';
import type { NewCaseFile } from '../screens/door.ts';
import { matters } from '../screens/matters.ts';
import { network } from '../screens/network.ts';
import { papers } from '../screens/papers.ts';
import { pathways } from '../screens/pathways.ts';
import { person } from '../screens/person.ts';
import { plan } from '../screens/plan.ts';
import { reach } from '../screens/reach.ts';
import { record } from '../screens/record.ts';
import { referral } from '../screens/referral.ts';
import { shell } from '../screens/shell.ts';
import { situation } from '../screens/situation.ts';
import { substitutes } from '../screens/substitutes.ts';
import { today } from '../screens/today.ts';

/** A folder of RINNALLA_LOOK takes a picture at each screen, too. */
const look = process.env['RINNALLA_LOOK'];

/** Everything that a coach's desk shows, by screen. */
export function coachAt(desk: Desk) {
  const { page, t } = desk;
  const screens = {
    desk,
    page,
    t,
    door: door(desk),
    shell: shell(desk),
    today: today(desk),
    day: day(desk),
    counting: counting(desk),
    reach: reach(desk),
    person: person(desk),
    record: record(desk),
    situation: situation(desk),
    plan: plan(desk),
    pathways: pathways(desk),
    around: around(desk),
    assess: assess(desk),
    matters: matters(desk),
    papers: papers(desk),
    contacts: contacts(desk),
    consents: consents(desk),
    network: network(desk),
    referral: referral(desk),
    substitutes: substitutes(desk),
  };
  return {
    ...screens,

    /** Asks axe about what is in view. */
    async see(where: string): Promise<void> {
      if (look !== undefined) await page.screenshot({ path: `${look}/${where}.png` });
      await expectNoAxeViolations(page, where);
    },

    quiet: (): Promise<void> => closeToasts(page, t('common.close')),

    /** From the welcome to Today of a new case file. */
    async begin(wanted: NewCaseFile): Promise<void> {
      await screens.door.makeCaseFile(wanted);
      await screens.door.rehearse(await screens.door.readSheet());
    },

    /** Opens somebody's page from the list of people. */
    async openPerson(name: string): Promise<void> {
      await screens.shell.go('people');
      await page.getByRole('grid').getByRole('row').filter({ hasText: name }).first().click();
      await screens.person.heading(name).waitFor();
    },
  };
}

export type Coach = ReturnType<typeof coachAt>;

/** The same computer on a later day: the app was closed in between. `now` is ISO 8601 with an offset. */
export async function laterAt(
  coach: Coach,
  open: (opening: Opening) => Promise<OpenApp>,
  now: string,
  passphrase: string,
): Promise<Coach> {
  const { folders, language, consoleErrors } = coach.desk;
  expect(consoleErrors).toEqual([]);
  await coach.desk.close();
  const later = coachAt(deskOf(await open({ folders, now }), folders, language));
  await later.door.unlock(passphrase);
  await later.shell.rail.waitFor();
  return later;
}
