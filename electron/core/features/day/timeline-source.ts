import { z } from 'zod';
import { TimelineEntry } from '#shared/contract/timeline.ts';
import type { Source } from '../timeline/source.ts';

const Entries = z.array(TimelineEntry);

/**
 * Appointments that were cancelled or moved, at the moment when that was done. What a contact settled is told by the
 * contact, and what was written down by mistake by nobody.
 */
export const appointmentsInTimeline: Source = async (db, { clientId, before, limit }) => {
  const rows = await db
    .selectFrom('appointment')
    .leftJoin('appointment as later', 'later.id', 'appointment.movedTo')
    .select(['appointment.id', 'appointment.settledAt', 'appointment.status'])
    .select(['appointment.startsAt', 'appointment.hasTime', 'appointment.channel'])
    .select(['later.startsAt as laterAt', 'later.hasTime as laterHasTime'])
    .where('appointment.clientId', '=', clientId)
    .where('appointment.status', 'in', ['cancelled', 'moved'])
    .where('appointment.settledAt', 'is not', null)
    .where('appointment.settledBy', 'is', null)
    .where('appointment.removedAt', 'is', null)
    .where(({ eb, refTuple, tuple }) =>
      eb(refTuple('appointment.settledAt', 'appointment.id'), '<', tuple(before.at, before.id)),
    )
    .orderBy('appointment.settledAt', 'desc')
    .orderBy('appointment.id', 'desc')
    .limit(limit)
    .execute();
  return Entries.parse(
    rows.map((row) => ({
      type: 'appointment',
      at: row.settledAt,
      id: row.id,
      appointmentId: row.id,
      event: row.status,
      channel: row.channel,
      agreedFor: { at: row.startsAt, hasTime: row.hasTime === 1 },
      movedTo: row.laterAt === null ? null : { at: row.laterAt, hasTime: row.laterHasTime === 1 },
    })),
  );
};
