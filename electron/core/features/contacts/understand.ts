import { z } from 'zod';
import type { QuickLine } from '#shared/contract/contacts.ts';
import type { ParsedArgsOf } from '#shared/contract/index.ts';
import { ClientId } from '#shared/ids.ts';
import type { Language } from '#shared/languages.ts';
import { PlainDate } from '#shared/time.ts';
import type { Db } from '../../db.ts';
import type { Clock } from '../../ports.ts';
import { storedCodes } from '../codes/queries.ts';
import { understandQuickLine } from './quick-line.ts';

const Candidate = z.object({
  clientId: ClientId,
  displayName: z.string(),
  firstName: z.string(),
  lastName: z.string(),
  birthDate: PlainDate.nullable(),
});
const Candidates = z.array(Candidate);

/** What a typed line means, among the people who are not archived; nothing is saved. */
export async function understand(
  db: Db,
  clock: Clock,
  language: Language,
  { line, clientId }: ParsedArgsOf<'contacts.understand'>,
): Promise<QuickLine> {
  let query = db
    .selectFrom('client')
    .select(['id as clientId', 'displayName', 'firstName', 'lastName', 'birthDate'])
    .where('erasedAt', 'is', null)
    .orderBy('displayName');
  query = clientId === undefined ? query.where('archivedAt', 'is', null) : query.where('id', '=', clientId);
  const people = Candidates.parse(await query.execute());
  const surroundings = {
    people,
    today: clock.today(),
    now: clock.now(),
    language,
    stored: await storedCodes(db),
  };
  const [only] = people;
  return understandQuickLine(
    line,
    clientId !== undefined && only ? { ...surroundings, person: only } : surroundings,
  );
}
