import { randomFrom } from '#core/features/practice/random.ts';
import { practicePartners } from '#core/features/practice/partners.ts';
import type { SearchDoc } from '#core/search/document.ts';
import { addDays } from '#shared/dates/calendar.ts';
import type { PlainDate } from '#shared/time.ts';
import { at, gather, type Gathered } from './telling.ts';

/**
 * What is about no client: the directory, the reach list, a year of tallies, drives and days of the coach's own. The ids
 * of the directory come back, since people's rows point at them.
 */
export function ownRows(
  today: PlainDate,
  nextId: () => string,
): Gathered & { readonly partners: readonly string[] } {
  const random = randomFrom('bench/own');
  const gathered = gather();
  const { put } = gathered;
  const docs: SearchDoc[] = [];
  const partners = practicePartners.map(({ fields }) => {
    const id = nextId();
    const createdAt = at(addDays(today, -700), 9);
    put('partner', { ...fields, id, createdAt, archivedAt: null });
    docs.push({
      kind: 'partner',
      recordId: id,
      clientId: null,
      happenedAt: null,
      title: fields.name,
      body: '',
    });
    return id;
  });
  for (let turn = 0; turn < 30; turn += 1) {
    const leadId = nextId();
    const displayName = `Hilla ${random.pick(['Kelo', 'Utu', 'Kaarna', 'Petäjä'])}`;
    const enteredAt = at(addDays(today, -random.between(0, 27)), 9);
    put('lead', {
      id: leadId,
      displayName,
      notifierKind: 'school',
      personToldOn: null,
      enteredAt,
      settledAt: null,
      clientId: null,
      removedAt: null,
    });
    put('leadAttempt', { id: nextId(), leadId, attemptedAt: enteredAt, channel: 'phone' });
    docs.push({
      kind: 'lead',
      recordId: leadId,
      clientId: null,
      happenedAt: enteredAt,
      title: displayName,
      body: '',
    });
  }
  for (let day = 0; day < 250; day += 1) {
    const happenedAt = at(addDays(today, -day), 10);
    for (const kind of ['walk-in', 'coffee', 'outreach'])
      put('tally', {
        id: nextId(),
        kind,
        count: random.between(1, 9),
        happenedAt,
        enteredAt: happenedAt,
        removedAt: null,
      });
    if (day % 3 !== 0) continue;
    const travelledOn = addDays(today, -day);
    put('trip', {
      id: nextId(),
      fromPlace: 'Toimisto',
      toPlace: random.pick(['Kirjasto', 'Koti', 'Kylätalo']),
      minutes: random.between(10, 80),
      travelledOn,
      enteredAt: happenedAt,
    });
    put('outing', {
      id: nextId(),
      appointmentId: null,
      leftAt: happenedAt,
      expectedBackAt: at(travelledOn, 13),
      backAt: at(travelledOn, 12),
      enteredAt: happenedAt,
    });
    put('ownAppointment', {
      id: nextId(),
      title: 'Tiimipalaveri',
      startsAt: at(addDays(today, 60 - day), 7),
      minutes: 60,
      travelMinutes: null,
      enteredAt: happenedAt,
      removedAt: null,
    });
  }
  return { tables: gathered.tables, docs, partners };
}
