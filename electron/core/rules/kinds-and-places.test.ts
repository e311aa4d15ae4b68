import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { everyItem } from '../features/packets/testing/a-full-client.ts';
import { aConsent, twoDesks, type TwoDesks } from '../features/packets/testing/two-desks.ts';
import { kinds, noRecords, type Blank, type Kind } from './testing/kinds.ts';

let desks: TwoDesks;
beforeAll(async () => {
  desks = await twoDesks();
});
afterAll(() => desks.close());

const numberOf = (query: string): number =>
  Number(desks.coach.app.caseFile()?.raw.prepare(query).pluck().get());
const entries = () => numberOf('SELECT max(sequence) FROM audit_entry');

const aBlank = async (): Promise<Blank> => {
  const { coach, partnerId } = desks;
  const clientId = await coach.aClient('Tyhjä T.');
  const consentId = await aConsent(coach, clientId, partnerId, everyItem);
  const { referralId } = await coach.ok('referrals.begin', { clientId, partnerId });
  await coach.ok('referrals.save', { referralId, consentId });
  return { coach, clientId, partnerId, referralId };
};

let turn = 0;
/** A word that nothing else holds. */
const nextWord = (): string => {
  turn += 1;
  return `Vxq${String.fromCodePoint(97 + (turn % 26))}zw${String.fromCodePoint(97 + Math.floor(turn / 26))}kj`;
};

/** In which places a record is, of those that the table says it is in. */
const placesOf = async ({
  write,
  audit = 'yes',
  search,
  timeline,
  item,
}: Kind): Promise<Record<string, boolean>> => {
  const blank = await aBlank();
  const { coach, clientId, referralId } = blank;
  const word = nextWord();
  const before = entries();
  const id = await write(blank, word);
  const isIn = (shown: unknown): boolean => {
    const text = JSON.stringify(shown);
    return text.includes(word) || (typeof id === 'string' && text.includes(id));
  };
  const places: Record<string, boolean> = {};
  if (audit === 'yes') places['audit'] = entries() > before;
  if (search === 'yes') places['search'] = (await coach.ok('search.find', { text: word })).length > 0;
  if (timeline === 'yes')
    places['timeline'] = isIn((await coach.ok('timeline.ofClient', { clientId, limit: 200 })).entries);
  if (typeof item === 'string') {
    const { offered } = await coach.ok('referrals.get', { referralId });
    const found = offered.find((each) => each.item === item);
    places[`packet: ${item}`] =
      found !== undefined && !found.empty && found.covered && isIn([found.says, found.records]);
  }
  return places;
};

describe('a record', () => {
  test.each(kinds)(
    '$kind is entered in the chain, found, on the timeline and offered for a packet, or it is said why not',
    async (kind) => {
      const places = await placesOf(kind);
      expect(
        Object.entries(places)
          .filter(([, isThere]) => !isThere)
          .map(([place]) => place),
      ).toEqual([]);
    },
  );
});

test('every table of the file holds a kind of record that is looked at here, or is named with what it holds instead', () => {
  const tables = (
    desks.coach.app
      .caseFile()
      ?.raw.prepare(
        `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
       AND name NOT GLOB 'search_*_*' ORDER BY name`,
      )
      .pluck()
      .all() ?? []
  ).map(String);
  const known = new Set([...kinds.flatMap((kind) => kind.tables), ...Object.keys(noRecords)]);
  expect(tables.filter((name) => !known.has(name))).toEqual([]);
  expect([...known].filter((name) => !tables.includes(name))).toEqual([]);
  // A table is of records or it is not.
  expect(kinds.flatMap((kind) => kind.tables).filter((name) => name in noRecords)).toEqual([]);
});

test('every reason is a reason', () => {
  const reasons = kinds.flatMap(({ audit = 'yes', search, timeline, item }) =>
    [audit, search, timeline, item].flatMap((cell) => (typeof cell === 'string' ? [] : [cell.not])),
  );
  for (const reason of [...reasons, ...Object.values(noRecords)]) expect(reason.length).toBeGreaterThan(5);
});
