import { z } from 'zod';
import { CheckInEntry, PathwayEntry } from '#shared/contract/pathways.ts';
import { startOfDay } from '#shared/dates/clock-time.ts';
import { PlainDate } from '#shared/time.ts';
import { isBefore, momentOf, newestFirst } from '../timeline/place.ts';
import type { Source } from '../timeline/source.ts';

const Turns = z.array(PathwayEntry);
const CheckIns = z.array(CheckInEntry);

/** Each turn of a pathway, on its day. A person has few, so they are arranged here. */
export const pathwayEntries: Source = async (db, { clientId, before, limit }) => {
  const rows = await db
    .selectFrom('pathwayChange')
    .innerJoin('pathway', 'pathway.id', 'pathwayChange.pathwayId')
    .leftJoin('partner', 'partner.id', 'pathway.partnerId')
    .select(['pathwayChange.id', 'pathwayId', 'pathwayChange.status', 'happenedOn'])
    .select(['pathwayChange.words', 'pathwayChange.enteredAt'])
    .select(['pathway.type as pathwayType', 'provider', 'partner.name as partnerName'])
    .where('clientId', '=', clientId)
    .where('removedAt', 'is', null)
    .execute();
  const entries = rows.map((row) => ({
    ...row,
    type: 'pathway',
    at: momentOf(row.happenedOn, row.enteredAt),
    provider: row.partnerName ?? row.provider,
  }));
  return Turns.parse(
    entries
      .filter((entry) => isBefore(entry, before))
      .sort(newestFirst)
      .slice(0, limit),
  );
};

/** Each check-in that was done, on its day. */
export const checkInEntries: Source = async (db, { clientId, before, limit }) => {
  const rows = await db
    .selectFrom('checkIn')
    .innerJoin('pathway', 'pathway.id', 'checkIn.pathwayId')
    .leftJoin('partner', 'partner.id', 'pathway.partnerId')
    .select(['checkIn.id', 'pathwayId', 'doneOn', 'checkIn.words', 'contactId'])
    .select(['pathway.type as pathwayType', 'provider', 'partner.name as partnerName'])
    .where('checkIn.clientId', '=', clientId)
    .where('checkIn.removedAt', 'is', null)
    .where('pathway.removedAt', 'is', null)
    .where('doneOn', 'is not', null)
    .execute();
  const entries = rows.flatMap((row) =>
    row.doneOn === null
      ? []
      : [
          {
            ...row,
            type: 'check-in',
            at: startOfDay(PlainDate.parse(row.doneOn)),
            provider: row.partnerName ?? row.provider,
            // With a contact the words stand there.
            words: row.contactId === null ? row.words : '',
          },
        ],
  );
  return CheckIns.parse(
    entries
      .filter((entry) => isBefore(entry, before))
      .sort(newestFirst)
      .slice(0, limit),
  );
};
