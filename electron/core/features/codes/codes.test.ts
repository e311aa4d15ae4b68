import { readdirSync, readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { programmes } from '#shared/codes/client-record.ts';
import { codeIn, labelIn, offeredOn, successorOn } from '#shared/codes/define.ts';
import type { CodeList } from '#shared/codes/define.ts';
import { extendableLists } from '#shared/codes/lists.ts';
import { neutralPartnerName } from '#shared/codes/neutral.ts';
import { listTitle } from '#shared/codes/titles.ts';
import { canSanction, partnerTypes } from '#shared/codes/partners.ts';
import { openTestCaseFile } from '../../testing/open-test-case-file.ts';
import type { TestCaseFile } from '../../testing/open-test-case-file.ts';
import { storedCodes } from './queries.ts';

let file: TestCaseFile;
beforeEach(async () => {
  file = await openTestCaseFile({ now: '2026-11-25T09:00:00+02:00' });
});
afterEach(() => file.close());

const today = '2026-11-25';
const stored = () => file.app.read(storedCodes);
const offered = async (list: CodeList = programmes, day = today) =>
  offeredOn(list, await stored(), day).map(({ code }) => code);
const labels = { fi: 'Talviduuni', sv: 'Vinterjobb', en: '' };
const add = (more: Partial<Parameters<typeof file.ok<'codes.add'>>[1]> = {}) =>
  file.ok('codes.add', { list: 'programme', labels, ...more });

test('a programme of the coach’s own has its ages and is offered in three languages', async () => {
  const { code } = await add({ ages: { from: 17, to: 35 } });
  expect(await offered()).toContain(code);
  expect(codeIn(programmes, await stored(), code)).toMatchObject({ ages: { from: 17, to: 35 }, labels });
  expect(labelIn(programmes, await stored(), code, 'en')).toBe('Talviduuni');
  const { clientId } = await file.ok('clients.add', {
    displayName: 'Aino',
    programme: programmes.schema.parse(code),
  });
  expect(await file.ok('clients.get', { clientId })).toMatchObject({ programme: code });
});

test('an own code is renamed and changed, a shipped one keeps its name', async () => {
  const { code } = await add();
  await file.ok('codes.update', {
    list: 'programme',
    code,
    labels: { fi: 'Kesäduuni', sv: '', en: '' },
    sensitivity: 'sensitive',
    validFrom: '2026-01-01',
  });
  expect(codeIn(programmes, await stored(), code)).toMatchObject({
    labels: { fi: 'Kesäduuni' },
    sensitivity: 'sensitive',
    validFrom: '2026-01-01',
  });
  const rename = { list: 'programme', code: 'valpas', labels };
  expect(await file.fails('codes.update', rename)).toBe('code-list-fixed');
  expect(labelIn(programmes, await stored(), 'valpas', 'fi')).toBe('VALPAS 2 -valmennus');
});

test('a shipped code that was taken out of use is not offered, old records keep it, and it can be put back', async () => {
  const { clientId } = await file.ok('clients.add', { displayName: 'Aino', programme: 'olkkari' });
  await file.ok('codes.takeOut', {
    list: 'programme',
    code: 'olkkari',
    lastDay: '2026-11-24',
    successor: 'ohjaamo',
  });
  expect(await offered()).not.toContain('olkkari');
  expect(await offered(programmes, '2026-11-24')).toContain('olkkari');
  expect(successorOn(programmes, await stored(), 'olkkari', today)?.code).toBe('ohjaamo');
  expect(await file.ok('clients.get', { clientId })).toMatchObject({ programme: 'olkkari' });
  expect(labelIn(programmes, await stored(), 'olkkari', 'fi')).toBe('Olkkari');
  expect(codeIn(programmes, await stored(), 'olkkari')?.ages).toEqual({ from: 13, to: 29 });
  await file.ok('codes.putBack', { list: 'programme', code: 'olkkari' });
  expect(await offered()).toContain('olkkari');
  expect(await file.ok('codes.stored', {})).toEqual([]);
});

test('an own code is taken out of use and put back', async () => {
  const { code } = await add();
  await file.ok('codes.takeOut', { list: 'programme', code, lastDay: '2026-11-24' });
  expect(await offered()).not.toContain(code);
  await file.ok('codes.putBack', { list: 'programme', code });
  expect(await offered()).toContain(code);
});

test('what does not fit is refused and nothing changes', async () => {
  const { code } = await add();
  const before = await file.ok('codes.stored', {});
  const update = { list: 'programme', code };
  const none = { fi: ' ', sv: '', en: '' };
  expect(await file.fails('codes.add', { list: 'channel', labels })).toBe('code-list-fixed');
  expect(await file.fails('codes.add', { list: 'programme', labels: none })).toBe('code-without-label');
  expect(await file.fails('codes.update', { ...update, labels: none })).toBe('code-without-label');
  expect(
    await file.fails('codes.update', { ...update, validFrom: '2026-02-01', validTo: '2026-01-01' }),
  ).toBe('code-dates-reversed');
  expect(await file.fails('codes.update', { ...update, ages: { from: 30, to: 20 } })).toBe(
    'code-ages-reversed',
  );
  expect(await file.fails('codes.update', { ...update, successor: 'no-such' })).toBe('code-successor-wrong');
  expect(await file.fails('codes.update', { ...update, successor: code })).toBe('code-successor-wrong');
  expect(await file.fails('codes.update', { list: 'programme', code: 'no-such', labels })).toBe(
    'code-not-found',
  );
  expect(await file.ok('codes.stored', {})).toEqual(before);
});

test('successors do not lead in a circle', async () => {
  const { code: first } = await add();
  const { code: second } = await add({ successor: first });
  expect(await file.fails('codes.update', { list: 'programme', code: first, successor: second })).toBe(
    'code-successor-wrong',
  );
});

describe('organisations that the world has changed', () => {
  const after: readonly (readonly [string, string])[] = [
    ['hospital-district', 'county-specialised'],
    ['te-office', 'employment-area'],
    ['typ', 'employment-area'],
    ['ely-centre', 'vitality-centre'],
    ['avi', 'supervisory-agency'],
    ['valvira', 'supervisory-agency'],
  ];
  test.each(after)('%s is no longer offered; %s has come in its place', async (before, successor) => {
    const types = await offered(partnerTypes);
    expect(types).not.toContain(before);
    expect(types).toContain(successor);
    expect(successorOn(partnerTypes, [], before, today)?.code).toBe(successor);
    expect(successorOn(partnerTypes, [], successor, today)).toBeUndefined();
  });

  test('a partner of an ended type keeps it, and the label of its time', async () => {
    const { partnerId } = await file.ok('partners.add', { name: 'Lapin TE-toimisto', type: 'te-office' });
    const partner = await file.ok('partners.get', { partnerId });
    expect(labelIn(partnerTypes, await stored(), partner.type, 'fi')).toBe('TE-toimisto');
  });
});

test('an own partner type is not a sanctioning authority unless it was said to be', async () => {
  const type = (name: string, sanctions: boolean) =>
    file.ok('codes.add', {
      list: 'partner-type',
      labels: { fi: name, sv: '', en: '' },
      canSanction: sanctions,
    });
  const { code: club } = await type('Hevostalli', false);
  const { code: agency } = await type('Maistraatti', true);
  expect(canSanction(club, await stored())).toBe(false);
  expect(canSanction(agency, await stored())).toBe(true);
  for (const shipped of ['kela', 'employment-area', 'te-office', 'typ', 'municipality-employment']) {
    expect(canSanction(shipped, await stored()), shipped).toBe(true);
  }
  expect(canSanction('school', await stored())).toBe(false);
  await file.ok('codes.update', { list: 'partner-type', code: agency, canSanction: false });
  expect(canSanction(agency, await stored())).toBe(false);
});

test('rule 1: a partner of an own type that says too much is named by a neutral word', async () => {
  const { code } = await file.ok('codes.add', {
    list: 'partner-type',
    labels: { fi: 'Päihdeklinikka', sv: '', en: '' },
    sensitivity: 'sensitive',
  });
  const partner = { name: 'A-klinikka', type: code };
  expect(neutralPartnerName(partner, await stored(), 'fi')).toBe('Yhteistyötaho');
});

test('every change of a list is in the audit chain, by its code', async () => {
  const { code } = await add();
  await file.ok('codes.update', { list: 'programme', code, labels: { fi: 'Salainen nimi', sv: '', en: '' } });
  await file.ok('codes.takeOut', { list: 'programme', code: 'valpas', lastDay: '2026-11-24' });
  await file.ok('codes.putBack', { list: 'programme', code: 'valpas' });
  const entries = await file.app.read((db) => db.selectFrom('auditEntry').selectAll().execute());
  expect(entries.map(({ action }) => action)).toEqual([
    'code.added',
    'code.changed',
    'code.taken-out',
    'code.put-back',
  ]);
  expect(JSON.stringify(entries)).not.toContain('Salainen');
});

describe('the lists that can be looked after', () => {
  test('are all of those that can be added to', () => {
    const folder = new URL('../../../../shared/codes/', import.meta.url);
    const written = readdirSync(folder)
      .filter((name) => name !== 'define.ts' && !name.endsWith('.test.ts'))
      .flatMap((name) => [
        ...readFileSync(new URL(name, folder), 'utf8').matchAll(/extendableCodeList\(\s*'([^']+)'/g),
      ])
      .map(([, name]) => name);
    const sorted = (names: readonly (string | undefined)[]) =>
      names.map(String).toSorted((a, b) => a.localeCompare(b));
    expect(sorted(extendableLists.map(({ name }) => name))).toEqual(sorted(written));
  });

  test.each(extendableLists)('$name has a title and labels in three languages', (list) => {
    for (const named of [listTitle(list), ...list.codes.map(({ labels: its }) => its)]) {
      for (const language of ['fi', 'sv', 'en'] as const) expect(named?.[language]).toBeTruthy();
    }
  });

  test.each(extendableLists)('$name has successors of its own only', (list) => {
    for (const { successor } of list.codes) {
      if (successor !== undefined) expect(codeIn(list, [], successor)).toBeDefined();
    }
  });
});
