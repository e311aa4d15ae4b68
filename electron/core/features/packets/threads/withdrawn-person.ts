import type { WayOut } from '#shared/codes/ways.ts';
import type { Db } from '../../../db.ts';
import { initialsOf } from '../../initials.ts';
import { knownClient } from '../../known-client.ts';
import { versionOf } from '../../referrals/content.ts';
import { disclosedName, writtenName } from '../../referrals/disclosed-name.ts';
import type { LeftOnWithdrawn } from './withdrawals-due.ts';

/** Ways in which whoever gets hold of the letter reads it. */
const inClear: readonly string[] = ['pdf', 'paper'];

export interface WithdrawnPerson {
  /** Empty where the letter names nobody. */
  readonly name: string;
  /** The line of the ledger; null where nothing of a name leaves. */
  readonly version: string | null;
}

const nobody: WithdrawnPerson = { name: '', version: null };

/**
 * By what name a letter finds the referral of those packets. Only a name that left with one of them, and is the same today: a name that was
 * changed since was never given. A letter in clear holds no more than initials, unless the name left in clear already.
 */
export const withdrawnPerson = async (
  db: Db,
  packets: readonly LeftOnWithdrawn[],
  way: WayOut,
): Promise<WithdrawnPerson> => {
  // A program that has the packet finds it by its id.
  if (way === 'packet') return nobody;
  const [first] = packets;
  if (first?.clientId == null) return nobody;
  const client = await knownClient(db, first.clientId);
  if (!client.ok) return nobody;
  const name = disclosedName(client.value);
  const version = versionOf(name);
  const named = await db
    .selectFrom('disclosureItem')
    .innerJoin('disclosure', 'disclosure.id', 'disclosureItem.disclosureId')
    .innerJoin('packet', 'packet.id', 'disclosure.packetId')
    .select('packet.way')
    .where(
      'disclosure.id',
      'in',
      packets.map(({ disclosureId }) => disclosureId),
    )
    .where('disclosureItem.item', '=', 'name')
    .where('disclosureItem.version', '=', version)
    .execute();
  if (named.length === 0) return nobody;
  const whole = !inClear.includes(way) || named.some((given) => inClear.includes(given.way));
  const written = writtenName(name);
  return { name: whole ? written : initialsOf(written), version };
};
