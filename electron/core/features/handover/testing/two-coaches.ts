import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import type { ArgsOf, ResultOf } from '#shared/contract/index.ts';
import type { ClientId, PartnerId } from '#shared/ids.ts';
import { success } from '#shared/result.ts';
import { openTestCaseFile } from '../../../testing/open-test-case-file.ts';
import type { TestCaseFile } from '../../../testing/open-test-case-file.ts';
import { collect } from '../collect.ts';
import { peopleHash } from '../hash.ts';

export interface Coach extends TestCaseFile {
  /** Where the next sealed packet or card goes. */
  readonly saveAs: (name: string) => string;
  /** What is known of these people, to the letter. */
  hashOf(clientIds: readonly string[]): Promise<string>;
  count(table: 'client' | 'note' | 'audit_entry' | 'search_doc' | 'packet' | 'partner'): Promise<number>;
}

const aCoach = async (
  seed: number,
  holder: string,
  organisation: string,
  practice: boolean,
): Promise<Coach> => {
  const file = await openTestCaseFile({ seed, practice });
  const owner = {
    holder,
    title: 'työkykyvalmentaja',
    organisation,
    unit: '',
    phone: '040 000 0002',
    email: '',
    municipality: '261',
    setUp: 'ngo-project',
  };
  await file.app.write(async (trx) => {
    await trx
      .insertInto('setting')
      .values({ key: 'owner', value: JSON.stringify(owner) })
      .execute();
    return success(null);
  });
  return {
    ...file,
    saveAs: (name) => {
      const path = join(file.folder, name);
      file.scripted.answers.push(path);
      return path;
    },
    hashOf: async (clientIds) => peopleHash((await file.app.read((db) => collect(db, clientIds))).rows),
    count: async (table) => {
      const { rows } = await file.app.read((db) =>
        sql<{ n: number }>`SELECT count(*) AS n FROM ${sql.table(table)}`.execute(db),
      );
      return rows[0]?.n ?? -1;
    },
  };
};

/** Reads the other's card and verifies it by phone. */
const trust = async (own: Coach, other: Coach, name: string): Promise<PartnerId> => {
  const path = other.saveAs(`${name}.rinnalla-card`);
  await other.ok('partners.saveOwnCard', {});
  const card = await own.ok('partners.readCard', { bytes: new Uint8Array(readFileSync(path)) });
  const { partnerId } = await own.ok('partners.acceptCard', { handle: card.handle, partnerId: null });
  const { keys } = await own.ok('partners.get', { partnerId });
  for (const { partnerKeyId } of keys) await own.ok('partners.verifyKey', { partnerKeyId, how: 'phone' });
  return partnerId;
};

export interface TwoCoaches {
  readonly oula: Coach;
  readonly sanna: Coach;
  /** Sanna in Oula's directory, and the other way round; both verified. */
  readonly toSanna: PartnerId;
  readonly toOula: PartnerId;
  close(): Promise<void>;
}

/** A coach and a successor with case files of their own, who have read each other's words over the phone. */
export const twoCoaches = async (practice = false): Promise<TwoCoaches> => {
  const oula = await aCoach(1, 'Oula Valmentaja', 'Kairan työpaja ry', practice);
  const sanna = await aCoach(2, 'Sanna Seuraaja', 'Posion kunta', practice);
  return {
    oula,
    sanna,
    toSanna: await trust(oula, sanna, 'sanna'),
    toOula: await trust(sanna, oula, 'oula'),
    close: async () => void (await Promise.all([oula.close(), sanna.close()])),
  };
};

type Preview = ArgsOf<'handover.preview'>;

/** Everyone on the ground of their own consent. */
export const byConsent = (clientIds: readonly ClientId[]): Preview['people'] =>
  clientIds.map((clientId) => ({ clientId, basis: 'consent' as const, words: 'suullisesti 20.11.2026' }));

/** Hands people over as the window does and gives the packet's bytes. */
export const handedOver = async (
  from: Coach,
  partnerId: PartnerId,
  clientIds: readonly ClientId[],
  more: Partial<Preview> = {},
  name = 'siirto.tar.age',
): Promise<Uint8Array> => {
  const { handle } = await from.ok('handover.preview', {
    partnerId,
    reason: 'successor',
    people: byConsent(clientIds),
    language: 'fi',
    ...more,
  });
  const path = from.saveAs(name);
  await from.ok('handover.seal', { handle, sensitiveSeen: true });
  return new Uint8Array(readFileSync(path));
};

type Explained = ResultOf<'handover.explain'>;

/** Stages a packet and compares it with what is here. */
export const compared = async (
  at: Coach,
  bytes: Uint8Array,
): Promise<Explained & { readonly handle: ResultOf<'packets.stage'>['handle'] }> => {
  const { handle } = await at.ok('packets.stage', { bytes });
  return { handle, ...(await at.ok('handover.explain', { handle })) };
};

/** Takes a packet in, as the receiver decides. */
export const takenIn = async (
  at: Coach,
  bytes: Uint8Array,
  people: ArgsOf<'handover.receive'>['people'] = [],
  acceptOlder = false,
): Promise<ResultOf<'handover.receive'>> => {
  const { handle, fingerprint } = await compared(at, bytes);
  return at.ok('handover.receive', { handle, fingerprint, people, acceptOlder });
};
