import { sql } from 'kysely';
import type { ItemKey } from '#shared/disclosure/registry.ts';
import { consentRounds } from '../../features/packets/testing/consent-rounds.ts';
import {
  aConsent,
  aReferral,
  sealed,
  twoDesks,
  type Desk,
} from '../../features/packets/testing/two-desks.ts';
import type { Fault, Found, Run } from '../fault.ts';

const consenting = async ({ seed }: Run, rounds: number): Promise<Found> => {
  const desks = await twoDesks();
  try {
    const { left, words, extra } = await consentRounds(desks, { rounds, letterEvery: 1, seed });
    return {
      tried: rounds,
      findings: extra,
      notes: [
        `${String(left)} packets left, each letter read as well; ${String(words)} unique words were written`,
      ],
    };
  } finally {
    await desks.close();
  }
};

const items: readonly ItemKey[] = ['name', 'asked', 'reply-permission'];

/** Everything that a packet could have written: how many rows each table has, but for the log of what was done and the words of the search. */
const contentOf = ({ app }: Desk): Promise<string> =>
  app.read(async (db) => {
    const { rows } = await sql<{ name: string }>`
      SELECT name FROM sqlite_schema WHERE type = 'table'
        AND name NOT LIKE 'audit_%' AND name NOT LIKE 'search_%' AND name NOT LIKE 'sqlite_%' ORDER BY name
    `.execute(db);
    const counts: unknown[] = [];
    for (const { name } of rows)
      counts.push(name, (await sql`SELECT count(*) AS count FROM ${sql.table(name)}`.execute(db)).rows);
    return JSON.stringify(counts);
  });

/** Packets brought a second time, in the wrong order, by a stranger, and by somebody with a known name and another key. */
const replaying = async (_run: Run, rounds: number): Promise<Found> => {
  const findings: string[] = [];
  let tried = 0;
  const must = (name: string, got: unknown, expected: unknown): void => {
    tried += 1;
    if (got !== expected) findings.push(`${name}: ${String(got)} in place of ${String(expected)}`);
  };
  for (let round = 0; round < rounds; round += 1) {
    const desks = await twoDesks();
    const { coach, partner, partnerId } = desks;
    try {
      const clientId = await coach.aClient('Aino Ahma');
      const consentId = await aConsent(coach, clientId, partnerId, items);
      const seal = async (name: string) =>
        sealed(coach, await aReferral(coach, clientId, partnerId, consentId, items), name);
      const first = await seal('1.tar.age');
      const second = await seal('2.tar.age');
      const bring = async (bytes: Uint8Array) => partner.ok('packets.stage', { bytes });
      const take = async (bytes: Uint8Array) => {
        const { handle } = await bring(bytes);
        const answer = await partner.core.dispatch('packets.import', { handle });
        return answer.ok ? 'ok' : answer.error.code;
      };
      const before = await contentOf(partner);
      must('from a stranger', await take(second), 'packet-sender-unknown');
      must('a stranger’s packet wrote nothing', await contentOf(partner), before);
      const staged = await bring(second);
      await partner.ok('packets.acceptSender', { handle: staged.handle, partnerId: null });
      must('from a sender who was accepted', await take(second), 'ok');
      const taken = await contentOf(partner);
      const again = await partner.ok('packets.import', { handle: (await bring(second)).handle });
      must('a second time', again.alreadyImported, true);
      must('a second time wrote nothing', await contentOf(partner), taken);
      must('an older counter is told', (await bring(first)).olderCounter, true);
      must('an older counter', await take(first), 'packet-older-counter');
      must('an older counter wrote nothing', await contentOf(partner), taken);
    } finally {
      await desks.close();
    }
  }
  return { tried, findings };
};

export const packetConsents: Fault = {
  id: 'packet-consents',
  what: 'Random people, consents and ticks; nothing else may be in the decrypted bytes, the letter and the FHIR document',
  run: (run) => consenting(run, run.isShort ? 20 : 1000),
};
export const packetReplays: Fault = {
  id: 'packet-replays',
  what: 'Packets brought twice, late, or by a stranger; none may write anything',
  run: (run) => replaying(run, run.isShort ? 1 : 20),
};
