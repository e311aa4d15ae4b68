import type { ItemKey } from '#shared/disclosure/registry.ts';
import type { ClientId } from '#shared/ids.ts';
import { success } from '#shared/result.ts';
import type { WritableDb } from '../../../db.ts';
import type { TestCaseFile } from '../../../testing/open-test-case-file.ts';
import { settingKeys } from '../../settings/queries.ts';
import { writeRandomCasework } from './random-casework.ts';
import type { Field, RandomPerson, Word } from './random-people.ts';

/** A record of an item that is ticked one by one. */
export interface Tickable {
  readonly item: ItemKey;
  readonly id: string;
  /** Leaves only with a ground of its own. */
  readonly needsGround: boolean;
}

/** What was written of a person: every word, what can be ticked, and which items say something without a word. */
export interface Written {
  readonly clientId: ClientId;
  readonly words: Word[];
  readonly tickable: Tickable[];
  /** Items that have something to say and no word of their own in it. */
  readonly saysAnyway: Set<ItemKey>;
  readonly texts: Readonly<Partial<Record<Field, string>>>;
}

/** Where one row after another is written, and every word is noted down with what lets it leave. */
export interface Pen {
  readonly trx: WritableDb;
  readonly written: Written;
  readonly at: string;
  readonly id: () => string;
  /** A new word that leaves with the item (and the record), or with nothing. */
  readonly word: (item: ItemKey | null, recordId?: string) => string;
  /** The same as a day that comes once. */
  readonly day: (item: ItemKey | null, recordId?: string) => string;
  readonly tickable: (item: ItemKey, id: string, needsGround?: boolean) => void;
}

const itemOfField: Readonly<Record<Field, ItemKey>> = {
  firstName: 'name',
  lastName: 'name',
  phone: 'phone',
  email: 'email',
  address: 'address',
  municipality: 'municipality',
  language: 'language',
  reach: 'reach',
  reachSafely: 'reach-safely',
  interpreter: 'interpreter',
  servicePlace: 'service-mode',
  ownWish: 'own-wish',
  situation: 'situation',
  tried: 'tried',
  asked: 'asked',
  support: 'support',
  aim: 'aim',
  services: 'services',
  jointMeeting: 'joint-meeting',
  accessibility: 'accessibility',
  feedback: 'feedback',
};

/** Control characters by the remainder of the nine digits (Population Register Centre). */
const control = '0123456789ABCDEFHJKLMNPRSTUVWXY';

/** An artificial identity code (individual number 900 to 999) of the 19th of some month, no two alike for 60,000 people. */
const artificialCode = (number: number): string => {
  const individual = 900 + (number % 100);
  const month = 1 + (Math.floor(number / 100) % 12);
  const year = Math.floor(number / 1200) % 50;
  const day = `19${String(month).padStart(2, '0')}${String(year).padStart(2, '0')}`;
  return `${day}-${String(individual)}${control[Number(`${day}${String(individual)}`) % 31] ?? ''}`;
};

const dayInLetter = (day: string): string => day.split('-').reverse().map(Number).join('.');

/** Days far ahead, of two digits everywhere, so that none is a part of another in a letter; 57 a year, for a hundred years. */
const onceOnly = (number: number): string => {
  const [year, month, day] = [
    2100 + (Math.floor(number / 57) % 100),
    10 + (number % 3),
    10 + (Math.floor(number / 3) % 19),
  ];
  return [year, month, day].join('-');
};

/** More days than a person of the campaign has. */
const daysOfPerson = 31;

const writeClient = async (
  { trx, written, at, word, day, tickable }: Pen,
  person: RandomPerson,
  number: number,
): Promise<void> => {
  const { clientId, words, saysAnyway } = written;
  const field = (name: Field): string => written.texts[name] ?? '';
  saysAnyway.add('name');
  if (person.bornOn !== null)
    words.push({ word: person.bornOn, also: dayInLetter(person.bornOn), item: 'birth-date', recordId: null });
  const code = person.identityCode ? artificialCode(number) : null;
  if (code !== null) {
    words.push({ word: code, item: person.keepsCodes ? 'identity-code' : null, recordId: clientId });
    tickable('identity-code', clientId, true);
  }
  tickable('pauses', clientId);
  tickable('support-periods', clientId);
  await trx
    .insertInto('client')
    .values({
      id: clientId,
      // What the app calls them stands in for a name, and does not leave beside one.
      displayName: word(field('firstName') + field('lastName') === '' ? 'name' : null),
      firstName: field('firstName'),
      lastName: field('lastName'),
      birthDate: person.bornOn,
      municipality: field('municipality'),
      language: field('language'),
      phone: field('phone'),
      email: field('email'),
      address: field('address'),
      reach: field('reach'),
      reachSafely: field('reachSafely'),
      turvakielto: person.turvakielto ? 1 : 0,
      identityCode: code,
      identityCodeGround: code === null ? '' : word(null),
      needsInterpreter: field('interpreter') === '' ? 0 : 1,
      interpreterLanguage: field('interpreter'),
      servicePlace: field('servicePlace'),
      // A code that no list knows stands for itself.
      programme: person.programme ? word('programme') : null,
      supportUntil: person.supported ? day('support-periods', clientId) : null,
      status: person.personPaused ? 'paused' : 'active',
      pausedOn: person.personPaused ? '2026-11-10' : null,
      pauseWords: person.personPaused ? word(person.sanctioning ? null : 'pauses', clientId) : '',
      archivedAt: null,
      erasedAt: null,
      createdAt: at,
      updatedAt: at,
    })
    .execute();
};

const writeStrengths = async ({ trx, written: { clientId }, at, id, word }: Pen, person: RandomPerson) => {
  for (const [position, { removed }] of person.strengths.entries())
    await trx
      .insertInto('strength')
      .values({
        id: id(),
        clientId,
        kind: 'strength',
        text: word(removed ? null : 'strengths'),
        position,
        removedAt: removed ? at : null,
      })
      .execute();
};

const writePlan = async (pen: Pen, person: RandomPerson): Promise<void> => {
  const { trx, written, at, id, word, tickable } = pen;
  const { clientId, saysAnyway } = written;
  const planId = id();
  tickable('pauses', planId);
  saysAnyway.add('plan-frame');
  await trx
    .insertInto('plan')
    .values({
      id: planId,
      clientId,
      createdAt: at,
      updatedAt: at,
      paceWords: person.pace ? word('plan-frame') : '',
      pausedOn: person.planPaused ? '2026-11-11' : null,
      pauseWords: person.planPaused ? word(person.sanctioning ? null : 'pauses', planId) : '',
    })
    .execute();
  for (const [position, goal] of person.goals.entries()) {
    const [goalId, intermediateGoalId] = [id(), id()];
    const removedAt = goal.removed ? at : null;
    const plan = goal.removed ? null : 'plan';
    await trx
      .insertInto('goal')
      .values({ id: goalId, planId, words: word(plan), position, createdAt: at, removedAt })
      .execute();
    if (goal.level)
      await trx
        .insertInto('goalLevel')
        .values({ goalId, level: 0, words: word(goal.removed ? null : 'goal-scale') })
        .execute();
    await trx
      .insertInto('intermediateGoal')
      .values({ id: intermediateGoalId, goalId, text: word(plan), position: 0, removedAt: null })
      .execute();
    for (const [at2, step] of goal.steps.entries()) {
      const gone =
        step.removed || (person.sanctioning && (step.status === 'dropped' || step.status === 'changed'));
      await trx
        .insertInto('step')
        .values({
          id: id(),
          intermediateGoalId,
          text: word(gone ? null : plan),
          status: step.status,
          due: null,
          statusChangedAt: null,
          changedFrom: null,
          position: at2,
          removedAt: step.removed ? at : null,
          outcomeWords: word(null),
          followUpOn: null,
        })
        .execute();
    }
  }
  for (const { removed } of person.ratings)
    await trx
      .insertInto('selfRating')
      .values({
        id: id(),
        clientId,
        area: 'wellbeing',
        value: 4,
        ratedOn: '2026-11-20',
        words: word(removed ? null : 'ratings'),
        enteredAt: at,
        removedAt: removed ? at : null,
        roundId: null,
      })
      .execute();
};

const writeAppointments = async (pen: Pen, person: RandomPerson): Promise<void> => {
  const { trx, written, at, id, word } = pen;
  for (const when of person.appointments)
    await trx
      .insertInto('appointment')
      .values({
        id: id(),
        clientId: written.clientId,
        startsAt: when === 'next' ? '2026-12-03T11:00:00Z' : '2026-11-03T11:00:00Z',
        channel: null,
        place: word(when === 'next' ? 'next-contact' : null),
        status: when === 'next' ? 'agreed' : 'met',
        words: word(null),
        agreedIn: null,
        settledBy: null,
        enteredAt: at,
      })
      .execute();
};

const writeContacts = async (pen: Pen, person: RandomPerson): Promise<void> => {
  const { trx, written, at, id, word, tickable } = pen;
  for (const contact of person.contacts) {
    const contactId = id();
    const leaves = !contact.archived && (contact.reached || !person.sanctioning);
    tickable('contacts', contactId);
    tickable('measures', contactId);
    await trx
      .insertInto('contact')
      .values({
        id: contactId,
        clientId: written.clientId,
        channel: 'visit-appointment',
        happenedAt: '2026-11-20T11:00:00Z',
        minutes: 30,
        reached: contact.reached ? 1 : 0,
        summary: word(leaves ? 'contacts' : null, contactId),
        place: word(null),
        enteredAt: at,
        archivedAt: contact.archived ? at : null,
      })
      .execute();
    for (let position = 0; position < contact.measures; position += 1)
      await trx
        .insertInto('contactMeasure')
        .values({
          contactId,
          position,
          measure: 'form-help',
          minutes: 20,
          words: word(leaves ? 'measures' : null, contactId),
        })
        .execute();
  }
};

const writeNotes = async (pen: Pen, person: RandomPerson): Promise<void> => {
  const { trx, written, at, id, word, tickable } = pen;
  for (const note of person.notes) {
    const noteId = id();
    const leaves = note.status === 'finished' && !note.archived ? 'notes' : null;
    // A draft cannot be ticked at all: that is a refusal of its own (seal.test.ts).
    if (note.status === 'finished') tickable('notes', noteId, note.isPrivate || note.aboutOther);
    await trx
      .insertInto('note')
      .values({
        id: noteId,
        clientId: written.clientId,
        contactId: null,
        happenedAt: '2026-11-20T11:00:00Z',
        status: note.status,
        isPrivate: note.isPrivate ? 1 : 0,
        aboutOther: note.aboutOther ? 1 : 0,
        enteredAt: at,
        savedAt: at,
        finishedAt: note.status === 'finished' ? at : null,
        archivedAt: note.archived ? at : null,
      })
      .execute();
    for (let position = 0; position < note.sections; position += 1)
      await trx
        .insertInto('noteSection')
        .values({ noteId, position, section: 'free', body: word(leaves, noteId) })
        .execute();
    if (note.status === 'draft') continue;
    for (let addendum = 0; addendum < note.addenda; addendum += 1)
      await trx
        .insertInto('noteAddendum')
        .values({ id: id(), noteId, enteredAt: at, reason: word(leaves, noteId), body: word(leaves, noteId) })
        .execute();
  }
};

/** Writes a person as the other features write them. `number` makes the identity code unique; `word` gives the next unique word. */
export const aRandomClient = async (
  file: TestCaseFile,
  person: RandomPerson,
  { number, word }: { readonly number: number; readonly word: () => string },
): Promise<Written> => {
  const texts: Partial<Record<Field, string>> = {};
  const written: Written = {
    clientId: file.app.ids.next<ClientId>(),
    words: [],
    tickable: [],
    saysAnyway: new Set(),
    texts,
  };
  let days = 0;
  const note = (item: ItemKey | null, recordId: string | null = null): string => {
    const made = word();
    written.words.push({ word: made, item, recordId });
    return made;
  };
  for (const field of person.fields) texts[field] = note(itemOfField[field]);
  await file.app.write(async (trx) => {
    const pen: Pen = {
      trx,
      written,
      at: file.clock.now(),
      id: () => file.app.ids.next<string>(),
      word: note,
      day: (item, recordId = '') => {
        const made = onceOnly(number * daysOfPerson + days++);
        written.words.push({ word: made, also: dayInLetter(made), item, recordId });
        return made;
      },
      tickable: (item, id, needsGround = false) => void written.tickable.push({ item, id, needsGround }),
    };
    // The setting is on while its row is there.
    const key = settingKeys.keepsIdentityCodes;
    await trx.deleteFrom('setting').where('key', '=', key).execute();
    if (person.keepsCodes) await trx.insertInto('setting').values({ key, value: '1' }).execute();
    await writeClient(pen, person, number);
    for (const write of [
      writeStrengths,
      writePlan,
      writeAppointments,
      writeContacts,
      writeNotes,
      writeRandomCasework,
    ])
      await write(pen, person);
    return success(null);
  });
  return written;
};
