import { chmodSync, copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { CallName } from '#shared/contract/index.ts';
import { otherPassphrase, passphrase } from '../../casefile/testing/case-files.ts';
import { programArguments, tell } from '../../casefile/testing/programs.ts';
import { aDoor } from './door.ts';

/** Tries at the door what writes into folders that this process may read but not write, and tells the answers. */
const { folder, path } = programArguments((value) =>
  z.object({ folder: z.string(), path: z.string() }).parse(value),
);
const userData = join(folder, 'user-data');
const opened = join(userData, 'auki', 'auki.rinnalla');
mkdirSync(join(userData, 'auki'), { recursive: true });
for (const suffix of ['', '.keys']) copyFileSync(`${path}${suffix}`, `${opened}${suffix}`);

const door = aDoor(folder, 2);
const { answers } = door.scripted;
if ((await door.open(opened, passphrase)) !== 'ok') throw new Error('the copy does not open');
const { clientId } = z
  .object({ clientId: z.string() })
  .parse(await door.call('clients.add', { displayName: 'Ville' }));
await door.call('plans.addGoal', { clientId, words: 'Töihin talleille' });
// Everything that is loaded late is loaded first: another user may not read the modules.
await door.call('plans.print', { clientId, language: 'fi', deliver: 'view' });
await door.call('caseFile.passphraseStrength', { passphrase });

// Only the right to write is missing, so what lies there can be read by all.
for (const suffix of ['', '-wal', '.keys']) {
  chmodSync(`${opened}${suffix}`, 0o644);
}
for (const suffix of ['', '.keys']) chmodSync(`${path}${suffix}`, 0o644);
for (const each of [folder, userData, join(userData, 'auki')]) chmodSync(each, 0o555);
// The administrator may write everywhere, so such a run goes on as nobody.
if (process.getuid?.() === 0) process.setuid?.(65_534);

const said: Record<string, string> = {};
const ask = async (name: CallName, args: object, saveAs?: string): Promise<void> => {
  if (saveAs !== undefined) answers.push(saveAs);
  said[name] = await door.outcome(name, args);
};
const target = join(folder, 'uusi');
await ask('partners.saveOwnCard', {}, target);
await ask('plans.print', { clientId, language: 'fi', deliver: 'save' }, target);
await ask('caseFile.recoverySheet', { language: 'fi', deliver: 'save' }, target);
await ask('caseFile.changePassphrase', { current: passphrase, next: otherPassphrase });
await ask('backups.make', {});
// The file itself is held and goes on being written.
await ask('clients.add', { displayName: 'Biret' });
await ask('caseFile.lock', {});
await ask('caseFile.choosePlace', { suggestedName: 'uusi' }, target);
await ask('caseFile.openPractice', { language: 'fi' });
said['unlock'] = await door.open(path, passphrase);
tell(said);
process.disconnect();
