import { clientLanguages } from '#shared/codes/municipalities.ts';
import { clients } from '#shared/contract/clients.ts';
import { success } from '#shared/result.ts';
import type { WritableDb } from '../../../db.ts';
import { readReferral, type ReadReferral } from '../../../packet/fhir/read.ts';
import type { Manifest } from '../../../packet/manifest.ts';
import type { Clock, Ids } from '../../../ports.ts';
import { addClient } from '../../clients/commands.ts';
import { packetKind, type Filed } from './kind.ts';

const NewClient = clients['clients.add'].args;
const { displayName: DisplayName } = NewClient.shape;

/** A new person with what was disclosed. A referral without a name is filed under who sent it, and its number. */
const personFrom = async (
  trx: WritableDb,
  clock: Clock,
  ids: Ids,
  { person, number }: ReadReferral,
  manifest: Manifest,
): Promise<Filed> => {
  const sender = manifest.sender.organisation || manifest.sender.name;
  const language = clientLanguages.schema.safeParse(person.language);
  // The whole of it stays readable in the packet; what is longer than our fields are is cut.
  const names = [person.displayName, `${sender} ${number ?? ''}`, manifest.packetId];
  const displayNames = names.map((name) => DisplayName.safeParse(name.slice(0, 120)));
  const fields = NewClient.parse({
    displayName: displayNames.find(({ success: usable }) => usable)?.data,
    firstName: person.firstName.slice(0, 120),
    lastName: person.lastName.slice(0, 120),
    birthDate: person.birthDate,
    municipality: person.municipality.slice(0, 60),
    language: language.success ? language.data : null,
    phone: person.phone.slice(0, 40),
    email: person.email.slice(0, 200),
    address: person.address.slice(0, 300),
    reach: person.reach.slice(0, 300),
    reachSafely: person.reachSafely.slice(0, 300),
  });
  const added = await addClient(trx, clock, ids, fields);
  if (!added.ok) throw new Error('a person cannot be refused');
  return { clientId: added.value.clientId, referralId: null, number };
};

/** A referral becomes a new person with what was disclosed. */
export const referralKind = packetKind({
  document: 'referral.fhir.json',
  parse: readReferral,
  explain: async (_db, referral) =>
    Promise.resolve({ about: referral.person.displayName, items: [...referral.items] }),
  file: async ({ trx, clock, ids }, referral, { manifest }) =>
    success({
      ...(await personFrom(trx, clock, ids, referral, manifest)),
      columns: { items: referral.items.join(','), threadId: manifest.packetId, madeClient: 1 },
    }),
});
