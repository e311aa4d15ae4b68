import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { deskOf } from './desk.ts';
import { expect, test } from './fixtures.ts';
import { openPreviewIn } from './open-app.ts';
import { coachFile } from './people.ts';
import { door } from './screens/door.ts';
import { person } from './screens/person.ts';
import { shell } from './screens/shell.ts';
import { today } from './screens/today.ts';

test.skip(process.env['RINNALLA_E2E_HOST'] === 'electron', 'The profile is the one of the browser run.');

/** Typed into the app and found nowhere else: a name, a strength, a line of a contact, what was searched for, a passphrase. */
const needles = {
  name: 'Neulanen Kaarnasto',
  strength: 'hillasuonreunaosaaja',
  line: 'tuohikonttikeskustelu',
  sought: 'pitkospuuhaku',
  passphrase: coachFile.passphrase,
};
/** What the scan must find, or it would find nothing: in the address that the browser was given. */
const known = '127.0.0.1';

/** The files below a folder that hold a text, in UTF-8 or UTF-16. */
function filesWith(folder: string, text: string): string[] {
  const forms = [Buffer.from(text, 'utf8'), Buffer.from(text, 'utf16le')];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => {
      const bytes = readFileSync(path);
      return forms.some((form) => bytes.includes(form));
    });
}

test('after a day of work the browser’s own profile holds nothing that was typed', async ({
  folders,
}, info) => {
  const profile = mkdtempSync(join(tmpdir(), 'rinnalla-profile-'));
  try {
    const { launchOptions, locale, viewport } = info.project.use;
    const context = await chromium.launchPersistentContext(profile, {
      ...launchOptions,
      ...(locale === undefined ? {} : { locale }),
      ...(viewport === undefined ? {} : { viewport }),
    });
    const desk = deskOf(await openPreviewIn(context, { folders, now: undefined }), folders);
    const { page, t } = desk;
    const entrance = door(desk);
    await entrance.makeCaseFile(coachFile);
    const groups = await entrance.readSheet();
    await entrance.rehearse(groups);
    await today(desk).addFirstPerson(needles.name);
    await person(desk).tab('strengths');
    await person(desk).addStrength('strength', needles.strength);
    await shell(desk).find(needles.sought);
    await shell(desk).closeFind();
    await shell(desk).go('today');
    await today(desk).line.fill(`${needles.name} ${needles.line}`);
    await today(desk).line.press('Enter');
    // A reload keeps the session and must keep nothing else.
    await page.reload();
    await page.getByRole('main').getByRole('heading', { level: 1 }).waitFor();
    await shell(desk).lock();
    await entrance.unlock(coachFile.passphrase);
    await page.getByRole('navigation', { name: t('shell.mainMenu') }).waitFor();
    const kept = await page.evaluate(() =>
      JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie]),
    );
    await desk.close();

    expect(filesWith(profile, known).length).toBeGreaterThan(0);
    for (const [what, needle] of Object.entries({
      ...needles,
      key: groups.join(' '),
      group: groups[0] ?? '?',
    })) {
      expect(needle.length, what).toBeGreaterThan(3);
      expect(kept.includes(needle), `${what} in the storage of the page`).toBe(false);
      if (what !== 'group') expect(filesWith(profile, needle), what).toEqual([]);
    }
  } finally {
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
});
