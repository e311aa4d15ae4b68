import type { Insertable } from 'kysely';
import type { Database } from '#core/casefile/schema.ts';
import { randomFrom, type Random } from '#core/features/practice/random.ts';
import type { SearchDoc } from '#core/search/document.ts';
import { addDays } from '#shared/dates/calendar.ts';
import type { ClientId } from '#shared/ids.ts';
import { dayOf, Instant, type PlainDate } from '#shared/time.ts';
import type { Rows } from './rows.ts';

/** Rows of many tables, gathered one by one. */
export interface Gathered {
  readonly tables: Rows;
  readonly docs: readonly SearchDoc[];
}

export interface Life {
  readonly clientId: ClientId;
  readonly index: number;
  readonly isActive: boolean;
  readonly since: Instant;
  readonly today: PlainDate;
  /** The directory, written before the people. */
  readonly partners: readonly string[];
  readonly nextId: () => string;
}

type Table = keyof Database;
export type Put = <T extends Table>(table: T, row: Insertable<Database[T]>) => void;

/** Rows in the order in which they were first put, so that whoever is referred to comes before whoever refers. */
export function gather(): { readonly put: Put; readonly tables: Rows } {
  const found = new Map<Table, Insertable<Database[Table]>[]>();
  return {
    put: (table, row) => {
      const rows = found.get(table);
      if (rows === undefined) found.set(table, [row]);
      else rows.push(row);
    },
    get tables() {
      return [...found];
    },
  };
}

export const at = (day: PlainDate, hour: number): Instant =>
  Instant.parse(`${day}T${String(hour).padStart(2, '0')}:00:00Z`);

interface Telling extends Life {
  readonly random: Random;
  readonly put: Put;
  readonly docs: SearchDoc[];
  /** When all of it was written down. */
  readonly then: Instant;
}

const themes = ['housing', 'money', 'health', 'loneliness', 'daily-rhythm', 'work', 'transport'] as const;
const words = [
  'Laskut samaan pinoon ja siitä alkuun.',
  'Bussi menee jo seitsemältä.',
  'Jos heräisi ennen puoltapäivää.',
  'Joku paikka, missä saa tehdä käsillä.',
] as const;

function tellSituation({ clientId, random, put, docs, then, nextId }: Telling): void {
  for (const theme of random.some(themes, 3)) {
    const id = nextId();
    const stance = random.pick(['want-help', 'not-now', 'all-right'] as const);
    const said = random.chance(0.6) ? random.pick(words) : '';
    put('themeCard', {
      id,
      clientId,
      theme,
      words: said,
      stance,
      ground: null,
      enteredAt: then,
      updatedAt: then,
      removedAt: null,
    });
    put('themeStance', { themeCardId: id, changedAt: then, stance });
    if (said !== '')
      docs.push({ kind: 'theme', recordId: id, clientId, happenedAt: then, title: '', body: said });
  }
  if (!random.chance(0.3)) return;
  const id = nextId();
  const [hard, removal] = ['Vieras odotushuone', 'Tavataan ensin kirjastossa'];
  put('threshold', {
    id,
    clientId,
    words: hard,
    removal,
    loweredOn: null,
    enteredAt: then,
    removedAt: null,
  });
  docs.push({
    kind: 'threshold',
    recordId: id,
    clientId,
    happenedAt: then,
    title: '',
    body: `${hard} · ${removal}`,
  });
}

const pathwayTypes = ['workshop', 'work-trial', 'vocational-studies', 'subsidised-work', 'group'] as const;
const statuses = ['idea', 'explored', 'agreed', 'waiting', 'started', 'continuing', 'completed'] as const;

function tellPathways({ clientId, random, put, docs, then, nextId, today, partners }: Telling): void {
  for (let turn = random.between(0, 2); turn > 0; turn -= 1) {
    const id = nextId();
    const changeId = nextId();
    const status = random.pick(statuses);
    const began = addDays(today, -random.between(2, 240));
    const hasStarted = status === 'started' || status === 'continuing' || status === 'completed';
    const received = hasStarted && random.chance(0.8) ? addDays(began, 3) : null;
    const provider = random.pick(['Kyläkauppa', 'Työpaja Kelo', 'Ammattiopisto', 'Vertaisryhmä']);
    put('pathway', {
      id,
      clientId,
      type: random.pick(pathwayTypes),
      partnerId: random.chance(0.5) ? random.pick(partners) : null,
      provider,
      status,
      plannedOn: hasStarted || random.chance(0.5) ? began : null,
      startedOn: hasStarted ? began : null,
      endedOn: status === 'completed' ? addDays(today, -1) : null,
      supportUntil: random.chance(0.3) ? addDays(today, random.between(-30, 180)) : null,
      receivedOn: received,
      receivedHow: received === null ? null : 'phone',
      referralId: null,
      enteredAt: then,
      updatedAt: then,
      removedAt: null,
    });
    const change = { pathwayId: id, enteredAt: then, startedBefore: null, endedBefore: null };
    put('pathwayChange', { ...change, id: nextId(), status: 'idea', happenedOn: began, statusBefore: null });
    put('pathwayChange', { ...change, id: changeId, status, happenedOn: began, statusBefore: 'idea' });
    docs.push({ kind: 'pathway', recordId: id, clientId, happenedAt: then, title: provider, body: '' });
    if (!hasStarted) continue;
    for (const days of [7, 30, 91, 182]) {
      const dueOn = addDays(began, days);
      put('checkIn', {
        id: nextId(),
        pathwayId: id,
        clientId,
        dueOn,
        // Nearly all that were due were done.
        doneOn: dueOn < today && random.chance(0.9) ? dueOn : null,
        contactId: null,
        proposedBy: changeId,
        removedAt: null,
      });
    }
  }
}

const people = ['Äiti', 'Veli', 'Täti', 'Naapuri'] as const;

function tellNetwork({ clientId, random, put, docs, then, nextId, partners }: Telling): void {
  if (random.chance(0.6)) {
    const id = nextId();
    const name = `${random.pick(people)} ${random.pick(['Hilla', 'Kelo', 'Kaarna', 'Riekko'])}`;
    put('closeOne', {
      id,
      clientId,
      name,
      relation: null,
      phone: '040 000 0000',
      permittedOn: null,
      enteredAt: then,
      updatedAt: then,
      removedAt: null,
    });
    docs.push({
      kind: 'close-one',
      recordId: id,
      clientId,
      happenedAt: null,
      title: name,
      body: '040 000 0000',
    });
  }
  if (random.chance(0.5)) {
    const id = nextId();
    const name = `${random.pick(['Sanna', 'Mikael', 'Tiina', 'Åsa'])} ${random.pick(['Tunturi', 'Utu', 'Petäjä'])}`;
    put('networkWorker', {
      id,
      clientId,
      partnerId: random.pick(partners),
      name,
      role: 'työvalmentaja',
      validFrom: null,
      validTo: null,
      enteredAt: then,
      removedAt: null,
    });
    docs.push({
      kind: 'worker',
      recordId: id,
      clientId,
      happenedAt: null,
      title: name,
      body: 'työvalmentaja',
    });
  }
}

function tellConsents({ clientId, random, put, then, nextId, today, partners, index }: Telling): void {
  for (let turn = random.between(0, 2); turn > 0; turn -= 1) {
    const id = nextId();
    const givenOn = addDays(today, -random.between(10, 500));
    const partnerId = random.pick(partners);
    put('consent', {
      id,
      clientId,
      partnerId,
      basis: 'consent',
      purpose: 'referral',
      how: 'oral',
      givenOn,
      until: addDays(givenOn, 365),
      mayReply: 1,
      ground: null,
      enteredAt: at(givenOn, 9),
      withdrawnAt: random.chance(0.05) ? at(addDays(givenOn, 9), 9) : null,
      renews: null,
    });
    for (const item of ['name', 'phone', 'plan']) put('consentItem', { consentId: id, item });
    put('consentQuestion', {
      id: nextId(),
      clientId,
      partnerId,
      askedOn: givenOn,
      answer: 'yes',
      consentId: id,
      enteredAt: at(givenOn, 9),
      removedAt: null,
    });
  }
  if (index % 3 !== 0) return;
  // A referral that left, and its answer, which most have had.
  const [referralId, packetId] = [nextId(), nextId()];
  const partnerId = random.pick(partners);
  const leftAt = at(addDays(today, -random.between(1, 400)), 10);
  put('referral', {
    id: referralId,
    clientId,
    number: index + 1,
    partnerId,
    consentId: null,
    state: 'left',
    packetId,
    createdAt: then,
    updatedAt: leftAt,
    leftAt,
  });
  const packet = { partnerId, clientId, referralId, counter: 1, senderSigningKey: '', replyTimeGiven: null };
  put('packet', {
    ...packet,
    id: packetId,
    direction: 'out',
    kind: 'referral',
    inReplyTo: null,
    created: leftAt,
    state: 'left',
    at: leftAt,
    number: index + 1,
    replyStatus: null,
    seenAt: leftAt,
    validUntil: null,
  });
  if (!random.chance(0.95)) return;
  put('packet', {
    ...packet,
    id: nextId(),
    direction: 'in',
    kind: 'reply',
    inReplyTo: packetId,
    created: leftAt,
    state: 'imported',
    at: leftAt,
    number: index + 1,
    replyStatus: 'accepted',
    seenAt: leftAt,
    validUntil: null,
  });
}

function tellTasks({ clientId, random, put, docs, then, nextId, today, isActive }: Telling): void {
  for (const isDone of [true, true, ...(isActive && random.chance(0.25) ? [false] : [])]) {
    const id = nextId();
    const title = random.pick(['Soita Kelaan', 'Kysy kyyti', 'Tuo lomake', 'Muistuta ajanvarauksesta']);
    const dueOn = addDays(today, isDone ? -random.between(5, 300) : random.between(-2, 60));
    put('task', {
      id,
      clientId,
      title,
      dueOn,
      repeatUntil: null,
      repeatsFrom: null,
      followsId: null,
      doneOn: isDone ? dueOn : null,
      formId: null,
      contactId: null,
      enteredAt: then,
      removedAt: null,
    });
    docs.push({ kind: 'task', recordId: id, clientId, happenedAt: then, title, body: '' });
  }
  if (!random.chance(0.4)) return;
  const id = nextId();
  const name = random.pick(['Asumistukihakemus', 'Toimeentulotuki', 'Kuntoutushakemus']);
  const deadline = addDays(today, random.between(-200, 40));
  const submittedOn = deadline < today && random.chance(0.97) ? addDays(deadline, -2) : null;
  put('form', {
    id,
    clientId,
    name,
    benefit: null,
    partnerId: null,
    deadline,
    submittedOn,
    decidedOn: null,
    decision: null,
    enteredAt: then,
    updatedAt: then,
    removedAt: null,
  });
  for (const [position, need] of ['Tiliotteet', 'Vuokrasopimus'].entries())
    put('formNeed', { formId: id, position, words: need });
  docs.push({
    kind: 'form',
    recordId: id,
    clientId,
    happenedAt: then,
    title: name,
    body: 'Tiliotteet · Vuokrasopimus',
  });
}

function tellMeetings({ clientId, random, put, nextId, today, isActive, then }: Telling): void {
  const settled = { agreedIn: null, settledBy: null, minutes: 60, travelMinutes: null, movedTo: null };
  for (let turn = random.between(2, 8); turn > 0; turn -= 1) {
    const startsAt = at(addDays(today, -random.between(2, 500)), random.between(6, 13));
    const status = random.pick([
      'met',
      'met',
      'met',
      'met',
      'met',
      'moved',
      'cancelled',
      'not-reached',
    ] as const);
    put('appointment', {
      ...settled,
      id: nextId(),
      clientId,
      startsAt,
      channel: 'visit-appointment',
      place: 'Kirjasto',
      status,
      enteredAt: then,
      settledAt: startsAt,
      removedAt: null,
    });
  }
  // One that passed and that nobody has closed yet.
  if (!isActive || !random.chance(0.02)) return;
  put('appointment', {
    ...settled,
    id: nextId(),
    clientId,
    startsAt: at(addDays(today, -random.between(1, 20)), 9),
    channel: 'home-visit',
    place: 'Koti',
    enteredAt: then,
    settledAt: null,
    removedAt: null,
  });
}

function tellAssessments({ clientId, random, put, nextId, today, then, isActive }: Telling): void {
  const startedOn = dayOf(then);
  put('coachingSpell', {
    id: nextId(),
    clientId,
    startedOn,
    endedOn: isActive ? null : addDays(today, -20),
    closingReason: null,
    enteredAt: then,
  });
  if (!random.chance(0.5)) return;
  const doneOn = addDays(today, -random.between(5, 400));
  const id = nextId();
  put('assessment', {
    id,
    clientId,
    instrument: 'other',
    doneOn,
    filledBy: 'client',
    attachmentId: null,
    enteredAt: at(doneOn, 12),
    removedAt: null,
  });
  for (const position of [0, 1, 2, 3])
    put('assessmentScore', {
      assessmentId: id,
      position,
      area: `Alue ${String(position + 1)}`,
      value: random.between(1, 10),
      lowest: 1,
      highest: 10,
    });
  const roundId = nextId();
  put('ratingRound', {
    id: roundId,
    clientId,
    ratedOn: doneOn,
    enteredAt: at(doneOn, 12),
    finishedAt: at(doneOn, 13),
    removedAt: null,
  });
  for (const area of ['health', 'everyday', 'skills', 'future'])
    put('selfRating', {
      id: nextId(),
      clientId,
      roundId,
      area,
      value: random.between(0, 10),
      ratedOn: doneOn,
      enteredAt: at(doneOn, 12),
      removedAt: null,
    });
}

/** What a life with a coach brings besides contacts, notes and the plan, in the amounts that a coach would have of it. */
export function lifeRows(life: Life): Gathered {
  const gathered = gather();
  const docs: SearchDoc[] = [];
  const telling: Telling = {
    ...life,
    random: randomFrom(`bench/life/${String(life.index)}`),
    put: gathered.put,
    docs,
    then: life.since,
  };
  tellAssessments(telling);
  tellSituation(telling);
  tellPathways(telling);
  tellNetwork(telling);
  tellConsents(telling);
  tellTasks(telling);
  tellMeetings(telling);
  return { tables: gathered.tables, docs };
}
