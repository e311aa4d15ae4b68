import { z } from 'zod';
import { DoubleSide, LikelyDouble } from '#shared/contract/doubles.ts';
import type { ParsedArgsOf, ResultOf } from '#shared/contract/index.ts';
import type { Db } from '../../db.ts';
import { compare, likely, likenessOf, meetingKeys } from './likeness.ts';
import type { Likeness } from './likeness.ts';

interface Person extends z.infer<typeof DoubleSide> {
  readonly likeness: Likeness;
}

/** Everyone who may be a double, in the order in which they were written down. */
async function everyone(db: Db): Promise<Person[]> {
  const rows = await db
    .selectFrom('client')
    .select(['id as clientId', 'displayName', 'firstName', 'lastName', 'birthDate', 'phone'])
    .select(['archivedAt', 'createdAt'])
    .where('erasedAt', 'is', null)
    .where('mergedInto', 'is', null)
    .orderBy('createdAt')
    .orderBy('id')
    .execute();
  // The types are told and not parsed: ten thousand rows of our own columns.
  return rows.map((row) => ({
    clientId: row.clientId as Person['clientId'],
    displayName: row.displayName,
    birthDate: row.birthDate as Person['birthDate'],
    phone: row.phone,
    archived: row.archivedAt !== null,
    createdAt: row.createdAt as Person['createdAt'],
    likeness: likenessOf(row),
  }));
}

const sideOf = ({ clientId, displayName, birthDate, phone, archived, createdAt }: Person) => ({
  clientId,
  displayName,
  birthDate,
  phone,
  archived,
  createdAt,
});

/** Below what makes a list of the file: while somebody types, a sound alike is worth a glance. */
const worthAGlance = 2;
const mostAtEntry = 5;

const Similar = z.array(DoubleSide.extend({ reasons: LikelyDouble.shape.reasons }));

/** Who is like what is being typed, strongest first. */
export async function similarTo(
  db: Db,
  typed: ParsedArgsOf<'doubles.similar'>,
): Promise<ResultOf<'doubles.similar'>> {
  const likeness = likenessOf(typed);
  const found = (await everyone(db))
    .map((person) => ({ person, ...compare(likeness, person.likeness) }))
    .filter(({ score, reasons }) => score >= worthAGlance && reasons.length > 0)
    .sort((a, b) => b.score - a.score);
  return Similar.parse(
    found.slice(0, mostAtEntry).map(({ person, reasons }) => ({ ...sideOf(person), reasons })),
  );
}

/** A pair's name whatever the order of the two. */
export const pairKey = (a: string, b: string): string => (a < b ? `${a} ${b}` : `${b} ${a}`);

/** As many pairs as a list shows at once. */
const mostPairs = 200;

const Pairs = z.array(LikelyDouble);

/** Pairs that are likely one person. Only people who share a name, a sound, a birth date or a telephone are compared. */
export async function likelyDoubles(db: Db): Promise<ResultOf<'doubles.list'>> {
  const people = await everyone(db);
  const apart = new Set(
    (await db.selectFrom('setApart').selectAll().execute()).map(({ clientA, clientB }) =>
      pairKey(clientA, clientB),
    ),
  );
  const meetings = Map.groupBy(
    people.flatMap((person) => meetingKeys(person.likeness).map((key) => ({ key, person }))),
    ({ key }) => key,
  );
  const seen = new Set<string>();
  const pairs: { a: Person; b: Person; score: number; reasons: LikelyDouble['reasons'] }[] = [];
  for (const met of meetings.values()) {
    for (const [index, { person: a }] of met.entries()) {
      for (const { person: b } of met.slice(index + 1)) {
        const key = pairKey(a.clientId, b.clientId);
        if (a.clientId === b.clientId || seen.has(key) || apart.has(key)) continue;
        seen.add(key);
        const { score, reasons } = compare(a.likeness, b.likeness);
        if (score >= likely) pairs.push({ a, b, score, reasons: [...reasons] });
      }
    }
  }
  pairs.sort((x, y) => y.score - x.score);
  return {
    total: pairs.length,
    pairs: Pairs.parse(
      pairs.slice(0, mostPairs).map(({ a, b, reasons }) => ({ a: sideOf(a), b: sideOf(b), reasons })),
    ),
  };
}
