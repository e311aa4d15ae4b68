import { addDays } from '#shared/dates/calendar.ts';
import { at } from './telling.ts';
import type { Telling } from './telling.ts';

const people = ['Äiti', 'Veli', 'Täti', 'Naapuri'] as const;

export function tellNetwork({ clientId, random, put, docs, writtenAt, nextId, partners }: Telling): void {
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
      enteredAt: writtenAt,
      updatedAt: writtenAt,
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
      enteredAt: writtenAt,
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

export function tellConsents({
  clientId,
  random,
  put,
  writtenAt,
  nextId,
  today,
  partners,
  index,
}: Telling): void {
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
    createdAt: writtenAt,
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
    threadId: packetId,
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
    threadId: packetId,
    created: leftAt,
    state: 'imported',
    at: leftAt,
    number: index + 1,
    replyStatus: 'accepted',
    seenAt: leftAt,
    validUntil: null,
  });
}
