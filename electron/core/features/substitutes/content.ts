import { labelIn } from '#shared/codes/define.ts';
import { taskKinds } from '#shared/codes/tasks.ts';
import type { ParsedArgsOf } from '#shared/contract/index.ts';
import type { SubstituteOffer } from '#shared/contract/substitutes.ts';
import type { ItemKey } from '#shared/disclosure/registry.ts';
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
import { storedCodes } from '../codes/queries.ts';
import { initialsOf } from '../initials.ts';
import { knownClient } from '../known-client.ts';
import { forbiddenBy, namesHandler } from '../network/forbidden.ts';
import type { Forbidden } from '../network/forbidden.ts';
import { notToTellIn } from '../network/not-to-tell.ts';

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
    .select(['clientId', 'title', 'isSensitive'])
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

/** As much as {@link ExtractPerson} takes of what not to mention. */
const notToMentionLength = 1000;

/** A substitute must know too to which guardian nothing may be told; it stands first, where they read what not to mention. */
function withNotToTell(person: ExtractPerson, notToTell: string): ExtractPerson {
  const line = [`${notToTell}.`, person.notToMention].filter(Boolean).join(' ');
  return { ...person, notToMention: [...line].slice(0, notToMentionLength).join('') };
}

/**
 * What is left of a person's part: not what the client has forbidden to tell anyone, and with a safety non-disclosure neither places nor close
 * ones nor how the door is. A name must stand there; of one that is forbidden, the initials do.
 */
function allowedOf(person: ExtractPerson, { items }: Forbidden, turvakielto: boolean): ExtractPerson {
  const unless = (item: ItemKey, text: string) => (items.has(item) ? '' : text);
  const ofHome = (text: string) => (turvakielto ? '' : unless('reach-safely', text));
  return {
    ...person,
    name: items.has('name') ? initialsOf(person.name) : person.name,
    phone: unless('phone', person.phone),
    reach: unless('reach', person.reach),
    reachSafely: unless('reach-safely', person.reachSafely),
    whoMayAnswer: ofHome(person.whoMayAnswer),
    notToMention: unless('reach-safely', person.notToMention),
    safetyNote: ofHome(person.safetyNote),
    meetings: items.has('next-contact')
      ? []
      : person.meetings.map((meeting) => (turvakielto ? { ...meeting, place: '' } : meeting)),
    promises: items.has('promises') ? [] : person.promises,
    lastAgreed: unless('notes', person.lastAgreed),
  };
}

export interface Composed {
  readonly extract: Extract;
  readonly clientIds: readonly ClientId[];
  /** Changes whenever the extract would say something else. */
  readonly mark: string;
}

/**
 * The extract as it stands now. Fails with `extract-forbidden` when the substitute is somebody who must not handle a person's matter (rule 5
 * against harm). Of a sensitive promise its neutral word is told (rule 1): what the substitute must know of it, the coach writes.
 */
export async function composeExtract(
  db: Db,
  today: PlainDate,
  args: ParsedArgsOf<'substitutes.preview'>,
): Promise<Result<Composed, 'extract-days' | 'extract-forbidden' | 'client-not-found'>> {
  const { validFrom, validUntil, substitute, clients, language } = args;
  const days = checkDays({ validFrom, validUntil }, today);
  if (!days.ok) return days;
  const meetings = Map.groupBy(await meetingsBetween(db, args).execute(), ({ clientId }) => clientId);
  const promises = Map.groupBy(await openPromises(db).execute(), ({ clientId }) => clientId ?? '');
  const codes = await storedCodes(db);
  const people: ExtractPerson[] = [];
  const refusing: string[] = [];
  for (const { clientId, words } of clients) {
    const known = await knownClient(db, clientId);
    if (!known.ok) return failure('client-not-found');
    const client = known.value;
    const forbidden = await forbiddenBy(db, clientId);
    if (namesHandler(forbidden, substitute)) refusing.push(initialsOf(client.displayName));
    const person = {
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
        place: row.place,
      })),
      promises: (promises.get(clientId) ?? []).map(({ title, isSensitive }) =>
        isSensitive === 1 ? labelIn(taskKinds, [], 'promise', language) : title,
      ),
      lastAgreed: await lastAgreed(db, clientId),
      words,
    };
    const notToTell = await notToTellIn(db, client, forbidden, codes, language);
    const allowed = allowedOf(person, forbidden, client.turvakielto === 1);
    people.push(notToTell === undefined ? allowed : withNotToTell(allowed, notToTell));
  }
  if (refusing.length > 0) return failure('extract-forbidden', { initials: refusing.join(', ') });
  const extract = Extract.parse({ formatVersion: 1, validFrom, validUntil, substitute, people });
  return success({
    extract,
    clientIds: clients.map(({ clientId }) => clientId),
    mark: sha256Hex(utf8(canonicalJson(extract))),
  });
}
