import { channels, presentKinds } from '#shared/codes/channels.ts';
import { labelOf } from '#shared/codes/define.ts';
import type { NoteSectionCode } from '#shared/codes/notes.ts';
import type { ParsedArgsOf, ResultOf } from '#shared/contract/index.ts';
import type { Contact } from '#shared/contract/contacts.ts';
import { formatDay, formatMoment } from '#shared/dates/format.ts';
import { textFor } from '#shared/i18n/index.ts';
import { ContactId } from '#shared/ids.ts';
import type { Language } from '#shared/languages.ts';
import { failure, success } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import { dayOf, Instant } from '#shared/time.ts';
import type { Db } from '../../db.ts';
import { getContact } from '../contacts/queries.ts';
import { knownClient } from '../known-client.ts';
import { takenAt } from './queries.ts';

interface WrittenNote {
  readonly happenedAt: string;
  readonly aboutOther: boolean;
  readonly sections: readonly { readonly section: string; readonly body: string }[];
  readonly addenda: readonly { readonly reason: string; readonly body: string }[];
}

interface Notes {
  readonly written: readonly WrittenNote[];
  /** Drafts and private notes, which stay here. */
  readonly leftOut: number;
}

/** The finished notes that the entry is made of, with their corrections. */
async function notesWhere(db: Db, column: 'id' | 'contactId', id: string): Promise<Notes> {
  const rows = await db
    .selectFrom('note')
    .select(['id', 'happenedAt', 'status', 'isPrivate', 'aboutOther'])
    .where(column, '=', id)
    .where('archivedAt', 'is', null)
    .orderBy('happenedAt')
    .execute();
  const taken = rows.filter((row) => row.status === 'finished' && row.isPrivate === 0);
  const written: WrittenNote[] = [];
  for (const row of taken) {
    const sections = await db
      .selectFrom('noteSection')
      .select(['section', 'body'])
      .where('noteId', '=', row.id)
      .orderBy('position')
      .execute();
    const addenda = await db
      .selectFrom('noteAddendum')
      .select(['reason', 'body'])
      .where('noteId', '=', row.id)
      .orderBy('enteredAt')
      .execute();
    written.push({ happenedAt: row.happenedAt, aboutOther: row.aboutOther === 1, sections, addenda });
  }
  return { written, leftOut: rows.length - taken.length };
}

/** Where each section of a note stands in the entry: what was agreed and what comes next have places of their own. */
const placeOf: Readonly<Record<NoteSectionCode, 'content' | 'agreed' | 'next'>> = {
  free: 'content',
  happened: 'content',
  'own-words': 'content',
  agreed: 'agreed',
  next: 'next',
};
const isSection = (value: string): value is NoteSectionCode => value in placeOf;

/** The lines of the entry in the order of an asiakaskertomus entry; what is empty is left out. */
function linesOf(
  language: Language,
  contact: Contact | null,
  notes: readonly WrittenNote[],
  /** With a turvakielto: neither places nor the names of close ones. */
  hides: boolean,
): string {
  const t = textFor(language);
  const parts = { content: [] as string[], agreed: [] as string[], next: [] as string[] };
  if (contact !== null && contact.summary !== '') parts.content.push(contact.summary);
  for (const { sections, addenda } of notes) {
    for (const { section, body } of sections) {
      if (body.trim() === '' || !isSection(section)) continue;
      const isOwn = section === 'own-words';
      parts[placeOf[section]].push(
        isOwn ? t('papers.official.ownWords', { words: body.trim() }) : body.trim(),
      );
    }
    for (const { reason, body } of addenda) {
      parts.content.push(t('papers.official.correction', { reason, words: body.trim() }));
    }
  }
  const at = contact?.happenedAt ?? Instant.parse(notes[0]?.happenedAt);
  const when =
    contact === null || contact.hasTime ? formatMoment(at, language) : formatDay(dayOf(at), language);
  const present = (contact?.present ?? []).map(({ kind, name }) =>
    [labelOf(presentKinds, kind, language), hides && kind === 'close-one' ? '' : name]
      .filter((word) => word !== '')
      .join(' '),
  );
  const how =
    contact === null
      ? []
      : [
          labelOf(channels, contact.channel, language),
          hides ? '' : contact.place,
          contact.minutes === null ? '' : t('papers.official.minutes', { count: contact.minutes }),
          contact.reached ? '' : t('papers.official.notReached'),
        ].filter((word) => word !== '');
  const line = (label: string, words: readonly string[], between: string): string[] =>
    words.length === 0 ? [] : [`${label}: ${words.join(between)}`];
  return [
    ...line(t('papers.official.date'), [when], ''),
    ...line(t('papers.official.present'), present, ', '),
    ...line(t('papers.official.channel'), how, ', '),
    ...line(t('papers.official.content'), parts.content, '\n'),
    ...line(t('papers.official.agreed'), parts.agreed, '\n'),
    ...line(t('papers.official.next'), parts.next, '\n'),
  ].join('\n');
}

/** The entry as text for the controller's own system. */
export async function officialEntry(
  db: Db,
  { recordKind, recordId, language }: ParsedArgsOf<'officialRecord.entry'>,
): Promise<Result<ResultOf<'officialRecord.entry'>, 'contact-not-found' | 'note-not-found'>> {
  let contact: Contact | null = null;
  let clientId: string;
  if (recordKind === 'contact') {
    const found = await getContact(db, ContactId.parse(recordId));
    if (!found.ok) return found;
    contact = found.value;
    ({ clientId } = contact);
  } else {
    const note = await db
      .selectFrom('note')
      .select('clientId')
      .where('id', '=', recordId)
      .where('archivedAt', 'is', null)
      .executeTakeFirst();
    if (!note) return failure('note-not-found');
    ({ clientId } = note);
  }
  const missing = recordKind === 'contact' ? 'contact-not-found' : 'note-not-found';
  const client = await knownClient(db, clientId);
  if (!client.ok) return failure(missing);
  const { written, leftOut } = await notesWhere(db, recordKind === 'contact' ? 'contactId' : 'id', recordId);
  const hides = client.value.turvakielto === 1;
  return success({
    text: contact === null && written.length === 0 ? '' : linesOf(language, contact, written, hides),
    leftOut,
    aboutOther: written.some(({ aboutOther }) => aboutOther),
    placesHidden:
      hides &&
      contact !== null &&
      (contact.place !== '' || contact.present.some(({ kind, name }) => kind === 'close-one' && name !== '')),
    takenAt: await takenAt(db, { recordKind, recordId }),
  });
}
