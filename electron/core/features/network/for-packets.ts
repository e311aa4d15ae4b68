import type { Db } from '../../db.ts';

/** A close one as others may be told of them. */
export interface ShareableCloseOne {
  readonly closeOneId: string;
  readonly name: string;
  readonly relation: string | null;
  readonly phone: string;
  readonly email: string;
  readonly isGuardian: boolean;
}

/**
 * Close ones of a client who let themselves be named to others: only they can be offered for a packet or a print, to be ticked one by
 * one. Nobody while the client has a turvakielto (rule 6 against harm), and never what the coach wrote about them.
 */
export const shareableCloseOnes = async (db: Db, clientId: string): Promise<ShareableCloseOne[]> => {
  const rows = await db
    .selectFrom('closeOne')
    .innerJoin('client', 'client.id', 'closeOne.clientId')
    .select(['closeOne.id', 'closeOne.name', 'relation', 'closeOne.phone', 'closeOne.email', 'isGuardian'])
    .where('closeOne.clientId', '=', clientId)
    .where('closeOne.removedAt', 'is', null)
    .where('mayBeShared', '=', 1)
    .where('client.turvakielto', '=', 0)
    .orderBy('closeOne.enteredAt')
    .orderBy('closeOne.id')
    .execute();
  return rows.map(({ id, isGuardian, ...row }) => ({ ...row, closeOneId: id, isGuardian: isGuardian === 1 }));
};
