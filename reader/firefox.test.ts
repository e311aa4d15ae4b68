import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ensureReader } from '../build/scripts/build.ts';
import { firefoxIsHere, startFirefox } from './testing/firefox.ts';
import { readerDesk, type Made, type ReaderDesk } from './testing/reader-desk.ts';
import { fi } from './texts/fi.ts';

if (!firefoxIsHere) process.stdout.write('Left out: firefox-esr is not on this machine.\n');

describe.runIf(firefoxIsHere)('in the Firefox of Debian, from the disk', () => {
  let folder: string;
  let desk: ReaderDesk;
  let made: Made;
  let firefox: Awaited<ReturnType<typeof startFirefox>>;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'rinnalla-firefox-'));
    await ensureReader();
    desk = await readerDesk();
    made = await desk.exported();
    firefox = await startFirefox(folder);
  }, 120_000);
  afterAll(async () => {
    await firefox.close();
    await desk.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }, 30_000);

  /** Firefox knows no trusted types yet, says so, and does what the rest of the policy says. */
  const complaints = async (): Promise<readonly string[]> =>
    (await firefox.complaints()).filter((one) => !/unknown directive .*trusted-types/u.test(one));

  test('the referral is read, answered and saved, and the coach takes the answer in', async () => {
    const file = join(folder, 'rinnalla-koe.html');
    writeFileSync(file, made.html);
    await firefox.goTo(pathToFileURL(file).href);
    expect(await firefox.text('h1')).toBe(fi.lockedTitle);
    await firefox.type('#passphrase', made.passphrase);
    await firefox.click('button[type="submit"]');
    const contents = await firefox.text('section[aria-labelledby="contents"]');
    for (const words of ['needle-wish', 'needle-asked', 'needle-situation'])
      expect(contents).toContain(words);
    expect(await firefox.text('section[aria-labelledby="sealed-by"]')).toContain('Oula Valmentaja');

    await firefox.click('section[aria-labelledby="files"] button');
    const letter = await firefox.download(/^rinnalla-1\.pdf$/);
    expect(new TextDecoder().decode(letter.bytes.subarray(0, 5))).toBe('%PDF-');

    await firefox.click('#status option[value="time-given"]');
    await firefox.type('#day', '2026-12-08');
    await firefox.type('#time', '10:00');
    await firefox.type('#message', 'Tervetuloa, ovi 2.');
    await firefox.type('#contactPerson', 'Maarit Mäki');
    await firefox.click('#seal');
    const answer = await firefox.download(/^rinnalla-[a-z2-9]{8}\.tar\.age$/);
    expect(await firefox.text('#sealed')).toContain(answer.name);

    // The page asked for nothing but itself, and no rule of its policy was broken.
    expect(await firefox.evaluate("performance.getEntriesByType('resource').length")).toBe(0);
    expect(await complaints()).toEqual([]);

    // What would have been noticed: a picture from elsewhere.
    await firefox.evaluate(
      "document.body.append(Object.assign(new Image(), { src: 'https://kelo.invalid/' }))",
    );
    // Told a moment later, by the process that would have fetched it.
    await expect.poll(complaints, { timeout: 10_000 }).toEqual([expect.stringContaining('kelo.invalid')]);

    const { coach } = desk;
    const staged = await coach.ok('packets.stage', { bytes: answer.bytes });
    expect(staged).toMatchObject({ kind: 'reply', trust: 'passphrase' });
    await coach.ok('packets.import', { handle: staged.handle });
    expect(await coach.ok('packets.get', { packetId: made.packetId })).toMatchObject({
      status: 'time-given',
      replies: [
        {
          message: 'Tervetuloa, ovi 2.',
          contactPerson: 'Maarit Mäki',
          timeGiven: '2026-12-08T08:00:00Z',
        },
      ],
    });
  }, 120_000);
});
