import type { App } from '../app.ts';

/** The actions in the audit chain so far, in order; of one client, if asked. */
export const auditActions = async (app: App, clientId?: string): Promise<string[]> => {
  const entries = await app.read((db) =>
    db.selectFrom('auditEntry').selectAll().orderBy('sequence').execute(),
  );
  return entries
    .filter((entry) => clientId === undefined || entry.clientId === clientId)
    .map((entry) => entry.action);
};
