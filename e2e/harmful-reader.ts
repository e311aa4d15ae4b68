import { copyFileSync } from 'node:fs';
import { corpus } from '../electron/core/attacks/testing/corpus.ts';
import { aConsent, aReferral, twoDesks } from '../electron/core/features/packets/testing/two-desks.ts';

/**
 * Writes a referral as one HTML file with the whole corpus of harmful texts in what the coach writes, and ends: `node
 * e2e/harmful-reader.ts PATH`. Tells the passphrase and the texts.
 */
const [, , path = ''] = process.argv;
const { coach, partnerId, close } = await twoDesks();
const { clientId } = await coach.ok('clients.add', { displayName: corpus[0] ?? '', birthDate: '1998-04-02' });
const items = [
  'name',
  'birth-date',
  'own-wish',
  'situation',
  'tried',
  'asked',
  'support',
  'reply-permission',
] as const;
const consentId = await aConsent(coach, clientId, partnerId, items);
const referralId = await aReferral(coach, clientId, partnerId, consentId, items);
const fields = ['ownWish', 'situation', 'tried', 'asked', 'support'] as const;
const share = Math.ceil(corpus.length / fields.length);
const texts = Object.fromEntries(
  fields.map((field, turn) => [field, corpus.slice(turn * share, (turn + 1) * share).join('\n')]),
);
await coach.ok('referrals.save', { referralId, ...texts });
const { handle, proposedPassphrase } = await coach.ok('referrals.preview', { referralId, way: 'reader' });
const passphrase = proposedPassphrase ?? '';
const made = coach.saveAs('haitta.html');
await coach.ok('referrals.seal', { referralId, preview: handle, passphrase });
copyFileSync(made, path);
await close();
console.log(JSON.stringify({ passphrase, texts: corpus }));
process.exit(0);
