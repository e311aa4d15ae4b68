import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ClientId } from '#shared/ids.ts';
import { ThemeCardId, ThresholdId } from '#shared/ids.ts';
import { openTestCaseFile } from '../../testing/open-test-case-file.ts';
import type { TestCaseFile } from '../../testing/open-test-case-file.ts';
import { auditActions } from '../../testing/read-audit.ts';
import { thresholdsItem, wantedHelpItem } from './queries.ts';

let file: TestCaseFile;
let aino: ClientId;
beforeEach(async () => {
  file = await openTestCaseFile({ now: '2026-11-25T09:00:00+02:00' });
  aino = await file.aClient('Aino T.');
});
afterEach(() => file.close());

const map = () => file.ok('situation.ofClient', { clientId: aino });
const nothing = '01970000-0000-7000-8000-000000000000';
const found = async (text: string) =>
  (await file.ok('search.find', { text })).filter(({ kind }) => kind !== 'client').map(({ kind }) => kind);

describe('the life-situation map', () => {
  test('nothing is kept of a theme that nobody has touched', async () => {
    expect(await map()).toEqual({ cards: [], thresholds: [] });
    const rows = await file.app.read((db) => db.selectFrom('themeCard').selectAll().execute());
    expect(rows).toEqual([]);
  });

  test('a theme has the client’s stance and own words; what is not given stays', async () => {
    await file.ok('situation.setTheme', { clientId: aino, theme: 'housing', stance: 'want-help' });
    await file.ok('situation.setTheme', {
      clientId: aino,
      theme: 'housing',
      words: 'Haluaisin oman kämpän.\nEdes pienen.',
    });
    expect((await map()).cards).toMatchObject([
      { theme: 'housing', stance: 'want-help', words: 'Haluaisin oman kämpän.\nEdes pienen.', ground: null },
    ]);
  });

  test('how the stance changed is remembered, also a change back', async () => {
    const set = (stance: 'want-help' | 'not-now' | 'all-right') =>
      file.ok('situation.setTheme', { clientId: aino, theme: 'money', stance });
    await set('not-now');
    file.clock.set('2026-12-10T09:00:00+02:00');
    await set('want-help');
    await set('want-help');
    file.clock.set('2027-02-01T09:00:00+02:00');
    await set('all-right');
    expect((await map()).cards[0]?.history.map(({ stance }) => stance)).toEqual([
      'not-now',
      'want-help',
      'all-right',
    ]);
  });

  test('a theme of the user’s own stands beside the shipped ones, one that this file never had does not', async () => {
    const { code } = await file.ok('codes.add', {
      list: 'theme',
      labels: { fi: 'Lemmikit', sv: '', en: '' },
      sensitivity: 'sensitive',
    });
    const own = code as `own-${string}`;
    await file.ok('situation.setTheme', { clientId: aino, theme: own, stance: 'want-help' });
    expect((await map()).cards).toMatchObject([{ theme: code }]);
    const theme = `own-${nothing}` as const;
    expect(await file.fails('situation.setTheme', { clientId: aino, theme, stance: 'not-now' })).toBe(
      'theme-not-found',
    );
  });

  test('a card can be taken away, as if the theme had not been asked, and put back whole', async () => {
    const { themeCardId } = await file.ok('situation.setTheme', {
      clientId: aino,
      theme: 'loneliness',
      stance: 'want-help',
      words: 'Iltaisin on hiljaista.',
    });
    const before = await map();
    await file.ok('situation.removeTheme', { themeCardId });
    expect((await map()).cards).toEqual([]);
    expect(await found('hiljaista')).toEqual([]);
    await file.ok('situation.putBackTheme', { themeCardId });
    expect(await map()).toEqual(before);
    expect(await file.fails('situation.putBackTheme', { themeCardId })).toBe('theme-not-found');
    await file.ok('situation.removeTheme', { themeCardId });
    await file.ok('situation.setTheme', { clientId: aino, theme: 'loneliness', stance: 'not-now' });
    expect(await file.fails('situation.putBackTheme', { themeCardId })).toBe('conflict');
    expect(await file.fails('situation.removeTheme', { themeCardId: ThemeCardId.parse(nothing) })).toBe(
      'theme-not-found',
    );
  });

  test('the client’s words are found by search, the audit chain holds none of them', async () => {
    await file.ok('situation.setTheme', { clientId: aino, theme: 'leisure', words: 'Hevoset ja tallityöt' });
    expect(await found('tallityöt')).toEqual(['theme']);
    await file.ok('situation.setTheme', { clientId: aino, theme: 'leisure', words: '' });
    expect(await found('tallityöt')).toEqual([]);
    const entries = await file.app.read((db) => db.selectFrom('auditEntry').selectAll().execute());
    expect(JSON.stringify(entries)).not.toMatch(/Hevoset|talli/iu);
    expect(await auditActions(file.app, aino)).toEqual([
      'client.added',
      'situation.theme-added',
      'situation.theme-changed',
    ]);
  });
});

describe('criminal offences', () => {
  const theme = 'criminal-background';

  test('cannot be written down before the theme was turned on for this person with a ground', async () => {
    expect(await file.fails('situation.setTheme', { clientId: aino, theme, stance: 'want-help' })).toBe(
      'theme-needs-ground',
    );
    expect(await file.fails('situation.setTheme', { clientId: aino, theme, words: 'Tuomio' })).toBe(
      'theme-needs-ground',
    );
    expect((await map()).cards).toEqual([]);
    // Nor past the commands: the table itself refuses it.
    const write = file.app.write(async (trx) => {
      const now = file.clock.now();
      await trx
        .insertInto('themeCard')
        .values({
          id: nothing,
          clientId: aino,
          theme,
          ground: null,
          enteredAt: now,
          updatedAt: now,
          removedAt: null,
        })
        .execute();
      return { ok: true, value: null };
    });
    await expect(write).rejects.toThrow(/constraint/iu);
  });

  test('are kept with their ground, for this person only, and the ground is in the audit chain', async () => {
    await file.ok('situation.turnOn', {
      clientId: aino,
      ground: 'statutory-task',
      groundWords: 'Rekisterinpitäjän päätös 3.11.2026',
    });
    await file.ok('situation.setTheme', { clientId: aino, theme, stance: 'not-now' });
    expect((await map()).cards).toMatchObject([
      {
        theme,
        stance: 'not-now',
        ground: 'statutory-task',
        groundWords: 'Rekisterinpitäjän päätös 3.11.2026',
      },
    ]);
    const eino = await file.aClient('Eino');
    expect(await file.fails('situation.setTheme', { clientId: eino, theme, stance: 'not-now' })).toBe(
      'theme-needs-ground',
    );
    const entries = await file.app.read((db) => db.selectFrom('auditEntry').selectAll().execute());
    expect(entries).toContainEqual(
      expect.objectContaining({ action: 'situation.theme-turned-on', ground: 'statutory-task' }),
    );
    expect(JSON.stringify(entries)).not.toContain('päätös');
    expect(
      await file.fails('situation.turnOn', { clientId: aino, ground: 'legal-claim', groundWords: ' ' }),
    ).toBe('invalid-arguments');
  });

  test('are off again when the card was taken away', async () => {
    const { themeCardId } = await file.ok('situation.turnOn', {
      clientId: aino,
      ground: 'legal-claim',
      groundWords: 'Oikeusavustajan pyyntö',
    });
    await file.ok('situation.removeTheme', { themeCardId });
    expect(await file.fails('situation.setTheme', { clientId: aino, theme, stance: 'not-now' })).toBe(
      'theme-needs-ground',
    );
  });
});

describe('thresholds', () => {
  test('what makes it hard to come, how it was made lower and since when', async () => {
    const { thresholdId } = await file.ok('situation.addThreshold', {
      clientId: aino,
      words: 'Bussi kulkee vain kahdesti päivässä',
    });
    await file.ok('situation.updateThreshold', {
      thresholdId,
      removal: 'Valmentaja hakee kotoa',
      loweredOn: '2026-11-20',
    });
    expect((await map()).thresholds).toMatchObject([
      {
        words: 'Bussi kulkee vain kahdesti päivässä',
        removal: 'Valmentaja hakee kotoa',
        loweredOn: '2026-11-20',
      },
    ]);
    expect(await found('kahdesti')).toEqual(['threshold']);
    await file.ok('situation.removeThreshold', { thresholdId });
    expect((await map()).thresholds).toEqual([]);
    expect(await found('kahdesti')).toEqual([]);
    await file.ok('situation.putBackThreshold', { thresholdId });
    expect((await map()).thresholds).toHaveLength(1);
    const gone = ThresholdId.parse(nothing);
    expect(await file.fails('situation.updateThreshold', { thresholdId: gone, removal: 'x' })).toBe(
      'threshold-not-found',
    );
  });
});

describe('the timeline', () => {
  const entries = async () =>
    (await file.ok('timeline.ofClient', { clientId: aino, types: ['situation'] })).entries;
  const set = (theme: 'housing' | 'money', stance: 'want-help' | 'not-now' | 'all-right' | 'not-asked') =>
    file.ok('situation.setTheme', { clientId: aino, theme, stance });

  test('tells the changes of a day in one entry, of each theme the last word', async () => {
    await set('housing', 'not-now');
    file.clock.set('2026-11-25T09:10:00+02:00');
    await set('money', 'all-right');
    await set('housing', 'want-help');
    file.clock.set('2026-12-02T10:00:00+02:00');
    await set('housing', 'all-right');
    expect(await entries()).toMatchObject([
      { at: '2026-12-02T08:00:00Z', changes: [{ theme: 'housing', stance: 'all-right' }] },
      {
        at: '2026-11-25T07:10:00Z',
        changes: [
          { theme: 'housing', stance: 'want-help' },
          { theme: 'money', stance: 'all-right' },
        ],
      },
    ]);
  });

  test('says nothing of a slip that was taken back the same day', async () => {
    await set('housing', 'want-help');
    file.clock.set('2026-11-25T09:00:30+02:00');
    await set('housing', 'not-asked');
    expect(await entries()).toEqual([]);
  });
});

test('what a packet may carry: only what the client wants help with, and the thresholds', async () => {
  await file.ok('situation.setTheme', {
    clientId: aino,
    theme: 'housing',
    stance: 'want-help',
    words: 'Oma koti',
  });
  await file.ok('situation.setTheme', { clientId: aino, theme: 'money', stance: 'not-now', words: 'Ei nyt' });
  await file.ok('situation.addThreshold', { clientId: aino, words: 'Matka' });
  expect(await file.app.read((db) => wantedHelpItem(db, aino))).toMatchObject([
    { theme: 'housing', words: 'Oma koti' },
  ]);
  expect(await file.app.read((db) => thresholdsItem(db, aino))).toMatchObject([{ words: 'Matka' }]);
  const eino = await file.aClient('Eino');
  expect(await file.app.read((db) => wantedHelpItem(db, eino))).toBeUndefined();
});
