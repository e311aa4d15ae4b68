import { readdirSync } from 'node:fs';
import { z } from 'zod';
import { clockTime, momentInHelsinki } from '#shared/dates/clock-time.ts';
import { addDays } from '#shared/dates/calendar.ts';
import type { ClientId, PartnerId } from '#shared/ids.ts';
import type { Instant, PlainDate } from '#shared/time.ts';
import type { Desk } from './desk.ts';

/** What somebody of the demo has beside the plan, and how it is found in the case file. */
export interface Casework {
  readonly person: string;
  readonly homeVisit: string;
  readonly paper: string;
  readonly pathwayCheckIns: number;
}

const atNoon = (day: PlainDate): Instant => {
  const noon = clockTime(12, 0);
  if (noon === null) throw new Error('noon is a time of day');
  return momentInHelsinki(day, noon);
};

/** A visit at home with its note, a paper that was found there, and a workshop that began since: with its check-ins. */
export async function visitAndStart(coach: Desk, clientId: ClientId): Promise<Casework> {
  const today = coach.app.clock.today();
  const visited = addDays(today, -9);
  await coach.ask('contacts.add', {
    clientId,
    channel: 'home-visit',
    happenedAt: atNoon(visited),
    hasTime: true,
    minutes: 75,
    place: 'Koti',
    reached: true,
    summary: 'Kotikäynti: kutsu pajalle löytyi kirjepinosta',
    coachRole: 'companion',
    measures: [{ measure: 'everyday-help', minutes: 75 }],
    travelMinutes: 60,
    travelKm: 48,
    note: {
      sections: [
        { section: 'happened', body: 'Kirjepino käytiin läpi ja kutsu pajalle laitettiin jääkaapin oveen.' },
      ],
    },
  });
  const originalName = 'kutsu-pajalle.txt';
  const { attachmentId } = await coach.ask('papers.add', {
    clientId,
    originalName,
    bytes: new TextEncoder().encode(
      'Tervetuloa tutustumaan Pajakoloon.\nOvi on auki arkisin kello yhdeksästä.\n',
    ),
  });
  await coach.ask('papers.update', { attachmentId, title: 'Kutsu pajalle', datedOn: visited });
  const { pathwayId } = await coach.ask('pathways.add', {
    clientId,
    type: 'workshop',
    provider: 'Pajakolo',
    status: 'agreed',
    happenedOn: visited,
  });
  const started = addDays(today, -7);
  await coach.ask('pathways.setStatus', { pathwayId, status: 'started', happenedOn: started });
  await coach.ask('pathways.update', {
    pathwayId,
    receivedOn: started,
    receivedHow: 'been-there',
    supportContinues: true,
  });
  const { pathways } = await coach.ask('pathways.ofClient', { clientId });
  const checkIns = pathways.find((pathway) => pathway.pathwayId === pathwayId)?.checkIns ?? [];
  const [first] = checkIns;
  if (first === undefined) throw new Error('a start without check-ins');
  await coach.ask('pathways.doCheckIn', {
    checkInId: first.checkInId,
    doneOn: today,
    words: 'Ensimmäinen viikko takana, huomenna taas.',
    channel: 'phone',
  });
  const { displayName } = await coach.ask('clients.get', { clientId });
  return {
    person: displayName,
    homeVisit: visited,
    paper: originalName,
    pathwayCheckIns: checkIns.length,
  };
}

/** The paper of today, which has initials only. */
export async function daySheet(coach: Desk, name: string): Promise<string> {
  coach.saveNextAs(name);
  await coach.ask('day.sheet', { day: coach.app.clock.today(), language: 'fi', deliver: 'save' });
  return name;
}

/** Seals an extract of those who are offered first for the coming fortnight, and gives the name of its file. */
export async function sealExtract(coach: Desk, out: string, partnerId: PartnerId): Promise<string> {
  const today = coach.app.clock.today();
  const days = { validFrom: today, validUntil: addDays(today, 14) };
  const offered = await coach.ask('substitutes.offer', days);
  const { handle } = await coach.ask('substitutes.preview', {
    ...days,
    substitute: 'Marketta Katajaoja',
    clients: offered
      .slice(0, 3)
      .map(({ clientId }) => ({ clientId, words: 'Viesti riittää, jos ei vastaa.' })),
    language: 'fi',
  });
  const before = new Set(readdirSync(out));
  await coach.ask('substitutes.seal', { handle, partnerId });
  const [name] = readdirSync(out).filter((one) => !before.has(one) && one.endsWith('.tar.age'));
  if (name === undefined) throw new Error('an extract was expected in the folder');
  return name;
}

/** The substitute opens it with a case file of their own; gives how many people it is about. */
export async function openExtract(substitute: Desk, name: string): Promise<number> {
  substitute.openNext(name);
  const staged = await substitute.ask('packets.choose', {});
  if (staged === null) throw new Error('no extract was chosen');
  const { packetId } = await substitute.ask('packets.import', { handle: staged.handle });
  const { bytes } = await substitute.ask('packets.entry', { packetId, name: 'extract.json' });
  const read = z.object({ people: z.array(z.unknown()) }).parse(JSON.parse(new TextDecoder().decode(bytes)));
  return read.people.length;
}
