import type { PlainDate } from '#shared/time.ts';
import type { WritableDb } from '../../db.ts';
import type { Clock, Ids } from '../../ports.ts';
import { learnTrip } from './trips.ts';
import { viewDay } from './view.ts';

/**
 * Minutes that were typed on an appointment teach the road to it, where it is known from where one comes. A turvakielto
 * teaches nothing: its places must not turn up among the trips.
 */
export async function learnFromTyped(
  trx: WritableDb,
  clock: Clock,
  ids: Ids,
  day: PlainDate,
  id: string,
): Promise<void> {
  const { items } = await viewDay(trx, clock, day);
  const item = items.find((one) => (one.kind === 'own' ? one.ownAppointmentId : one.appointmentId) === id);
  if (item === undefined || item.road.source !== 'typed') return;
  const { from, minutes } = item.road;
  if (minutes === null || from === '' || item.place === '') return;
  await learnTrip(trx, clock, ids, { from, to: item.place, minutes, travelledOn: day });
}
