// oxlint-disable import/no-mutable-exports -- set anew before each test, and read by the tests only
import { afterEach, beforeEach } from 'vitest';
import { openPacket } from '../../../packet/open.ts';
import { ownKeysOf } from '../../partners/own-card.ts';
import { twoDesks, type aConsent, type Desk, type TwoDesks } from './two-desks.ts';

export let desks: TwoDesks;

export const disclosedTo = async (desk: Desk, clientId: Parameters<typeof aConsent>[1]) =>
  desk.ok('consents.disclosures', { clientId });

/** All that a packet says, decrypted, as one text. */
export const clearTextOf = async (desk: Desk, bytes: Uint8Array): Promise<string> => {
  const opened = await openPacket(bytes, [await ownKeysOf(desk.app)]);
  if (!opened.ok) throw new Error(opened.error.code);
  const documents = [...opened.value.entries].filter(([name]) => !name.endsWith('.pdf'));
  return [
    JSON.stringify(opened.value.manifest),
    ...documents.map(([, body]) => Buffer.from(body).toString()),
  ].join('\n');
};

/** Before each test two new desks that know each other; call it once in a test file. */
export function useTwoDesks(): void {
  beforeEach(async () => {
    desks = await twoDesks();
  });
  afterEach(() => desks.close());
}
