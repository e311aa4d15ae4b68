import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type {
  AppointmentId,
  ClientId,
  ContactId,
  LeadId,
  NoteId,
  OwnAppointmentId,
  PacketId,
  PartnerId,
  ReferralId,
} from '#shared/ids.ts';
import { root } from '../build/scripts/run.ts';
import { overlays, personTabs, screens } from '../renderer/app/screens.ts';
import type { OverlayName, OverlayParams, ScreenName, ScreenParams } from '../renderer/app/screens.ts';
import { settingsParts } from '../renderer/app/settings-parts.ts';
import { findRouter, settle, textOnPage, visit } from './checks/every-place.ts';
import type { Visit } from './checks/every-place.ts';
import { aliveIn, expectInert, watchForHarm } from './checks/inert.ts';
import { expectReflow } from './checks/reflow.ts';
import { expect, test } from './fixtures.ts';
import { door } from './screens/door.ts';
import { reader } from './screens/reader.ts';
import { shell } from './screens/shell.ts';

const passphrase = 'reki lumi tuuli pitkospuut aamulla';
/** Nobody's name; written as it stands wherever a name stands. */
const name = 'Kohde <img src=x onerror="window.__xss=1">';

/** What `harmful-file.ts` tells of the file that it has made. */
interface Made {
  readonly fields: number;
  readonly texts: readonly string[];
  /** Something of each kind, to be shown. */
  readonly ids: {
    readonly clientId: ClientId;
    readonly contactId: ContactId;
    readonly noteId: NoteId;
    readonly referralId: ReferralId;
    readonly partnerId: PartnerId;
    readonly packetId: PacketId;
    readonly sentId: PacketId;
    readonly leadId: LeadId;
    readonly appointmentId: AppointmentId;
    readonly ownAppointmentId: OwnAppointmentId;
  };
}

/** Each screen in all the ways in which it is shown. A new screen does not compile without its line here. */
const placesOf = (ids: Made['ids']): { readonly [S in ScreenName]: readonly ScreenParams[S][] } => {
  const { clientId, referralId, partnerId, packetId, sentId, leadId } = ids;
  return {
    today: [{}],
    people: [{}, { view: 'reach' }, { view: 'reach', leadId }],
    person: personTabs.map((tab) => ({ clientId, tab })),
    referral: [{ clientId, referralId }, { clientId }],
    packets: [{}, { packetId }, { packetId: sentId }],
    ledger: [{}, { clientId }],
    partners: [{}, { part: 'close-ones' }],
    partner: [{ partnerId }],
    settings: settingsParts.map((part) => ({ part })),
    substitutes: [{}],
    handover: [{}],
    'project-end': [{}],
    codes: [{}],
    doubles: [{}],
    imports: [{}],
  };
};

/** Everything that opens over a screen, likewise. */
const overlaysOf = (ids: Made['ids']): { readonly [O in OverlayName]: readonly OverlayParams[O][] } => {
  const { clientId, contactId, noteId, appointmentId, ownAppointmentId } = ids;
  return {
    'new-contact': [{}, { clientId, appointmentId }],
    'edit-contact': [{ contactId }],
    'resume-visit': [{ noteId }],
    'wrong-person': [{ entry: { clientId, contactId, what: name } }],
    'new-person': [{ name }],
    'before-door': [{ clientId, appointmentId }],
    appointment: [{ clientId }, { appointmentId }],
    'own-appointment': [{ ownAppointmentId }],
  };
};

/** A text as it is looked for on the page: marks that turn the direction, and spaces, may be drawn otherwise. */
const bare = (text: string): string => text.replaceAll(/[\s\p{C}]+/gu, '');

test('harmful texts in every field are texts on every screen, run nothing, ask for nothing and turn nothing', async ({
  desk,
}) => {
  const { page, t } = desk;
  const path = desk.file('Haitta.rinnalla');
  const made = JSON.parse(
    execFileSync(process.execPath, [join(root, 'e2e/harmful-file.ts'), path, passphrase, name], {
      encoding: 'utf8',
      maxBuffer: 10_000_000,
    }),
  ) as Made;
  expect(made.fields).toBeGreaterThan(250);
  expect(made.texts.length).toBeGreaterThan(300);

  const watch = await watchForHarm(page);
  // The look sees what it is there for.
  await page.evaluate(() => document.body.append(document.createElement('iframe')));
  expect(await aliveIn(page)).toEqual(['element <iframe></iframe>']);
  await page.evaluate(() => document.querySelector('iframe')?.remove());
  await desk.chooseFile(path, () => page.getByRole('button', { name: t('firstRun.openFile') }).click());
  await door(desk).unlock(passphrase);
  await page.getByRole('main').getByRole('heading', { level: 1 }).waitFor();
  await findRouter(page);
  await page.evaluate(() => Reflect.set(window, 'print', () => undefined));

  const seen = new Map<string, Set<string>>();
  let looks = 0;
  const look = async (family: string, where: string): Promise<void> => {
    looks += 1;
    await expectInert(page, where, watch);
    await expect.soft(page.getByText(t('errors.internal.happened')), where).toHaveCount(0);
    const text = bare(await page.evaluate(textOnPage));
    const known = seen.get(family) ?? new Set();
    for (const each of made.texts) if (text.includes(bare(each))) known.add(each);
    seen.set(family, known);
    const pictures = process.env['RINNALLA_LOOK'];
    if (pictures !== undefined)
      await page.screenshot({
        path: join(
          pictures,
          `${String(looks).padStart(3, '0')}-${where.replaceAll(/[^\w-]+/g, '_').slice(0, 60)}.png`,
        ),
      });
  };
  const places = placesOf(made.ids);
  expect(Object.keys(places)).toEqual(
    Object.keys(screens).sort((a, b) => Object.keys(places).indexOf(a) - Object.keys(places).indexOf(b)),
  );
  for (const [screen, ways] of Object.entries(places)) {
    for (const [way, params] of ways.entries()) {
      const to = { screen, params } as Visit;
      const where = `${screen} ${String(way)}`;
      await visit(page, to);
      await settle(page, 12);
      await page.getByRole('main').getByRole('heading', { level: 1 }).first().waitFor();
      await look(screen, where);
      if (way === 0 || screen === 'person') await expectReflow(page, where);
    }
  }
  for (const [overlay, ways] of Object.entries(overlaysOf(made.ids))) {
    expect(overlays).toHaveProperty([overlay]);
    for (const params of ways) {
      const to = { overlay, params } as Visit;
      await visit(page, { screen: 'today', params: {} });
      await visit(page, to);
      await page.getByRole('dialog').first().waitFor();
      await settle(page);
      await look(overlay, overlay);
    }
  }
  await visit(page, { screen: 'today', params: {} });
  const window = shell(desk);
  for (const words of ['Kohde', 'img', 'alert', 'svg']) {
    await window.find(words);
    await look('find', `find ${words}`);
    await window.closeFind();
  }

  // Each is somewhere as it was typed; a screen that shows none of them was not looked at.
  const anywhere = new Set([...seen.values()].flatMap((texts) => [...texts]));
  expect(made.texts.filter((text) => !anywhere.has(text))).toEqual([]);
  for (const screen of Object.keys(screens)) expect(seen.get(screen)?.size, screen).toBeGreaterThan(0);
  const told = [...seen].map(([family, texts]) => `${family} ${texts.size}`).join(', ');
  test.info().annotations.push({ type: 'looks', description: `${looks}: ${told}` });
  expect(looks).toBeGreaterThan(40);
  expect(desk.consoleErrors).toEqual([]);
});

test('a referral as one file for a browser shows harmful texts as texts, in a browser of its own', async ({
  browser,
  desk,
}) => {
  const path = desk.file('Haitta.html');
  const { passphrase: words, texts } = JSON.parse(
    execFileSync(process.execPath, [join(root, 'e2e/harmful-reader.ts'), path], {
      encoding: 'utf8',
      maxBuffer: 10_000_000,
    }),
  ) as { readonly passphrase: string; readonly texts: readonly string[] };
  const page = await browser.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await page.goto(pathToFileURL(path).href);
  const watch = await watchForHarm(page);
  const partner = reader(page);
  // The page's own script, policy and packet; nothing is to come to them.
  const own = await aliveIn(page);
  const expectNothingMore = async (where: string): Promise<void> => {
    expect
      .soft(
        (await aliveIn(page)).filter((one) => !own.includes(one)),
        where,
      )
      .toEqual([]);
    expect.soft(watch, where).toEqual({ dialogs: [], requests: [] });
  };
  await partner.open(words);
  await expect(partner.contents).toBeVisible({ timeout: 40_000 });
  await expectNothingMore('reader');
  const shown = bare(await page.evaluate(textOnPage));
  expect(texts.filter((text) => !shown.includes(bare(text)))).toEqual([]);
  for (const language of ['Svenska', 'English']) {
    await partner.speak(language);
    await expectNothingMore(`reader ${language}`);
  }
  expect(errors).toEqual([]);
  await page.close();
});
