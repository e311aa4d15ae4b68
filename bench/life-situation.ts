import { addDays } from '#shared/dates/calendar.ts';
import type { Telling } from './telling.ts';

const themes = ['housing', 'money', 'health', 'loneliness', 'daily-rhythm', 'work', 'transport'] as const;
const words = [
  'Laskut samaan pinoon ja siitä alkuun.',
  'Bussi menee jo seitsemältä.',
  'Jos heräisi ennen puoltapäivää.',
  'Joku paikka, missä saa tehdä käsillä.',
] as const;

export function tellSituation({ clientId, random, put, docs, writtenAt, nextId }: Telling): void {
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
      enteredAt: writtenAt,
      updatedAt: writtenAt,
      removedAt: null,
    });
    put('themeStance', { themeCardId: id, changedAt: writtenAt, stance });
    if (said !== '')
      docs.push({ kind: 'theme', recordId: id, clientId, happenedAt: writtenAt, title: '', body: said });
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
    enteredAt: writtenAt,
    removedAt: null,
  });
  docs.push({
    kind: 'threshold',
    recordId: id,
    clientId,
    happenedAt: writtenAt,
    title: '',
    body: `${hard} · ${removal}`,
  });
}

const pathwayTypes = ['workshop', 'work-trial', 'vocational-studies', 'subsidised-work', 'group'] as const;
const statuses = ['idea', 'explored', 'agreed', 'waiting', 'started', 'continuing', 'completed'] as const;

export function tellPathways({
  clientId,
  random,
  put,
  docs,
  writtenAt,
  nextId,
  today,
  partners,
}: Telling): void {
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
      enteredAt: writtenAt,
      updatedAt: writtenAt,
      removedAt: null,
    });
    const change = { pathwayId: id, enteredAt: writtenAt, startedBefore: null, endedBefore: null };
    put('pathwayChange', { ...change, id: nextId(), status: 'idea', happenedOn: began, statusBefore: null });
    put('pathwayChange', { ...change, id: changeId, status, happenedOn: began, statusBefore: 'idea' });
    docs.push({ kind: 'pathway', recordId: id, clientId, happenedAt: writtenAt, title: provider, body: '' });
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
