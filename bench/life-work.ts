import { addDays } from '#shared/dates/calendar.ts';
import { dayOf } from '#shared/time.ts';
import { at } from './telling.ts';
import type { Telling } from './telling.ts';

export function tellTasks({
  clientId,
  random,
  put,
  docs,
  writtenAt,
  nextId,
  today,
  isActive,
}: Telling): void {
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
      enteredAt: writtenAt,
      removedAt: null,
    });
    docs.push({ kind: 'task', recordId: id, clientId, happenedAt: writtenAt, title, body: '' });
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
    enteredAt: writtenAt,
    updatedAt: writtenAt,
    removedAt: null,
  });
  for (const [position, need] of ['Tiliotteet', 'Vuokrasopimus'].entries())
    put('formNeed', { formId: id, position, words: need });
  docs.push({
    kind: 'form',
    recordId: id,
    clientId,
    happenedAt: writtenAt,
    title: name,
    body: 'Tiliotteet · Vuokrasopimus',
  });
}

export function tellMeetings({ clientId, random, put, nextId, today, isActive, writtenAt }: Telling): void {
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
      enteredAt: writtenAt,
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
    enteredAt: writtenAt,
    settledAt: null,
    removedAt: null,
  });
}

export function tellAssessments({
  clientId,
  random,
  put,
  nextId,
  today,
  writtenAt,
  isActive,
}: Telling): void {
  const startedOn = dayOf(writtenAt);
  put('coachingSpell', {
    id: nextId(),
    clientId,
    startedOn,
    endedOn: isActive ? null : addDays(today, -20),
    closingReason: null,
    enteredAt: writtenAt,
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
