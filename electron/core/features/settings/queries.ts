import { z } from 'zod';
import { ClientWord } from '#shared/contract/settings.ts';
import type { FileSettings } from '#shared/contract/settings.ts';
import { ClientId } from '#shared/ids.ts';
import type { Db } from '../../db.ts';
import { ownerOf } from '../partners/own-card.ts';

/** Rows of the setting table that this feature keeps; one value each. */
export const settingKeys = {
  controller: 'service.controller',
  legalBasis: 'service.legal-basis',
  retention: 'service.retention',
  retentionYears: 'service.retention-years',
  clientWord: 'service.client-word',
  keepsIdentityCodes: 'identity-code.kept',
  returnsToPerson: 'begin.returns',
} as const satisfies Partial<Record<keyof FileSettings, string>>;

/** Whose page the next unlock opens, and whether that holds for once. */
export const beginKeys = { person: 'begin.person', once: 'begin.once' } as const;

/** All settings of the file as they are kept. */
export async function settingsKept(db: Db): Promise<ReadonlyMap<string, string>> {
  const rows = await db.selectFrom('setting').selectAll().execute();
  return new Map(rows.map(({ key, value }) => [key, value]));
}

const Years = z.coerce.number().int().min(0).max(150).nullable().catch(null);

/** The settings of the case file; empty or null where they follow the set-up of the service. */
export async function fileSettings(db: Db): Promise<FileSettings> {
  const kept = await settingsKept(db);
  const text = (key: string) => kept.get(key) ?? '';
  const { setUp } = await ownerOf(db);
  return {
    setUp,
    controller: text(settingKeys.controller),
    legalBasis: text(settingKeys.legalBasis),
    retention: text(settingKeys.retention),
    retentionYears: Years.parse(kept.get(settingKeys.retentionYears) ?? null),
    clientWord: ClientWord.nullable()
      .catch(null)
      .parse(kept.get(settingKeys.clientWord) ?? null),
    keepsIdentityCodes: kept.has(settingKeys.keepsIdentityCodes),
    returnsToPerson: kept.has(settingKeys.returnsToPerson),
  };
}

/** The person whose page the next unlock opens; null for Today, also when the person is gone or in the archive. */
export async function beginPerson(db: Db): Promise<ClientId | null> {
  const kept = await settingsKept(db);
  const person = ClientId.safeParse(kept.get(beginKeys.person));
  if (!person.success) return null;
  const there = await db
    .selectFrom('client')
    .select('id')
    .where('id', '=', person.data)
    .where('archivedAt', 'is', null)
    .where('erasedAt', 'is', null)
    .executeTakeFirst();
  return there ? person.data : null;
}
