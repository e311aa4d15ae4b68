import type { ParsedArgsOf } from '#shared/contract/index.ts';
import type { SubstituteOffer } from '#shared/contract/substitutes.ts';
import { addDays, daysBetween } from '#shared/dates/calendar.ts';
import { startOfDay } from '#shared/dates/clock-time.ts';
import { ClientId } from '#shared/ids.ts';
import { failure, success } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import { Instant } from '#shared/time.ts';
import type { PlainDate } from '#shared/time.ts';
import type { Db } from '../../db.ts';
import { sha256Hex, utf8 } from '../../packet/bytes.ts';
import { Extract } from '../../packet/extract.ts';
import type { ExtractPerson } from '../../packet/extract.ts';
import { canonicalJson } from '../../packet/strict-json.ts';
import { initialsOf } from '../initials.ts';
import { knownClient } from '../known-client.ts';

interface Days {
  readonly validFrom: PlainDate;
  readonly validUntil: PlainDate;
}

/** The longest time of an extract; whoever needs to know for longer takes over. */
const longest = 92;

/** An extract begins before it ends, has not ended yet, and is no handover. */
export const checkDays = (
  { validFrom, validUntil }: Days,
  today: PlainDate,
): Result<null, 'extract-days'> => {
  const length = daysBetween(validFrom, validUntil);
  return length < 0 || length > longest || validUntil < today ? failure('extract-days') : success(null);
};

const meetingsBetween = (db: Db, { validFrom, validUntil }: Days) =>
  db
    .selectFrom('appointment')
    .select(['clientId', 'startsAt', 'hasTime', 'channel', 'place'])
    .where('status', '=', 'agreed')
    .where('startsAt', '>=', startOfDay(validFrom))
    .where('startsAt', '<', startOfDay(addDays(validUntil, 1)))
    .orderBy('startsAt');

const openPromises = (db: Db) =>
  db
    .selectFrom('task')
    .select(['clientId', 'title'])
    .where('kind', '=', 'promise')
    .where('clientId', 'is not', null)
    .where('doneOn', 'is', null)
    .where('removedAt', 'is', null)
    .orderBy('dueOn')
    .orderBy('id');

/** Everyone active: those with a meeting or a promise in those days first, then by name. */
export async function offerPeople(db: Db, days: Days): Promise<SubstituteOffer[]> {
  const meetings = Map.groupBy(await meetingsBetween(db, days).execute(), ({ clientId }) => clientId);
  const promises = Map.groupBy(await openPromises(db).execute(), ({ clientId }) => clientId ?? '');
  const people = await db
    .selectFrom('client')
    .select(['id', 'displayName'])
    .where('status', '=', 'active')
    .where('archivedAt', 'is', null)
    .where('erasedAt', 'is', null)
    .execute();
  const rows = people.map(({ id, displayName }) => ({
    clientId: ClientId.parse(id),
    displayName,
    initials: initialsOf(displayName),
    meetings: meetings.get(id)?.length ?? 0,
    promises: promises.get(id)?.length ?? 0,
  }));
  const order = new Intl.Collator('fi');
  const hasSome = (row: SubstituteOffer) => (row.meetings + row.promises > 0 ? 0 : 1);
  return rows.sort((a, b) => hasSome(a) - hasSome(b) || order.compare(a.displayName, b.displayName));
}

/** As much of the last agreement as a substitute reads before a meeting. */
const agreedLength = 2000;

/** What was agreed and what comes next, from the newest finished note that is neither private nor about somebody else. */
async function lastAgreed(db: Db, clientId: string): Promise<string> {
  const note = await db
    .selectFrom('note')
    .select('id')
    .where('clientId', '=', clientId)
    .where('status', '=', 'finished')
    .where('isPrivate', '=', 0)
    .where('aboutOther', '=', 0)
    .where('archivedAt', 'is', null)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('noteSection')
          .select('noteSection.position')
          .whereRef('noteSection.noteId', '=', 'note.id')
          .where('noteSection.section', 'in', ['agreed', 'next'])
          .where('noteSection.body', '!=', ''),
      ),
    )
    .orderBy('happenedAt', 'desc')
    .executeTakeFirst();
  if (!note) return '';
  const sections = await db
    .selectFrom('noteSection')
    .select('body')
    .where('noteId', '=', note.id)
    .where('section', 'in', ['agreed', 'next'])
    .where('body', '!=', '')
    .orderBy('position')
    .execute();
  return [...sections.map(({ body }) => body.trim()).join('\n')].slice(0, agreedLength).join('');
}

export interface Composed {
  readonly extract: Extract;
  readonly clientIds: readonly ClientId[];
  /** Changes whenever the extract would say something else. */
  readonly mark: string;
}

/** The extract as it stands now. With a safety non-disclosure, places are left out. */
export async function composeExtract(
  db: Db,
  today: PlainDate,
  args: Omit<ParsedArgsOf<'substitutes.preview'>, 'language'>,
): Promise<Result<Composed, 'extract-days' | 'client-not-found'>> {
  const { validFrom, validUntil, substitute, clients } = args;
  const days = checkDays({ validFrom, validUntil }, today);
  if (!days.ok) return days;
  const meetings = Map.groupBy(await meetingsBetween(db, args).execute(), ({ clientId }) => clientId);
  const promises = Map.groupBy(await openPromises(db).execute(), ({ clientId }) => clientId ?? '');
  const people: ExtractPerson[] = [];
  for (const { clientId, words } of clients) {
    const known = await knownClient(db, clientId);
    if (!known.ok) return failure('client-not-found');
    const client = known.value;
    people.push({
      name: client.displayName,
      phone: client.phone,
      reach: client.reach,
      reachSafely: client.reachSafely,
      whoMayAnswer: client.whoMayAnswer,
      notToMention: client.notToMention,
      safetyNote: client.safetyNote,
      meetings: (meetings.get(clientId) ?? []).map((row) => ({
        at: Instant.parse(row.startsAt),
        hasTime: row.hasTime === 1,
        channel: row.channel as ExtractPerson['meetings'][number]['channel'],
        place: client.turvakielto === 1 ? '' : row.place,
      })),
      promises: (promises.get(clientId) ?? []).map(({ title }) => title),
      lastAgreed: await lastAgreed(db, clientId),
      words,
    });
  }
  const extract = Extract.parse({ formatVersion: 1, validFrom, validUntil, substitute, people });
  return success({
    extract,
    clientIds: clients.map(({ clientId }) => clientId),
    mark: sha256Hex(utf8(canonicalJson(extract))),
  });
}
