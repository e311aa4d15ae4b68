import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { aDesk, deskPassphrase as passphrase } from '../../../testing/closed-desk.ts';
import type { ClosedDesk } from '../../../testing/closed-desk.ts';
import { aSecretStore } from '../../../testing/scripted-ports.ts';

const next = 'kuusi karpaloa kypsyy suolla';

/** The file itself: its keys, its backups, where it lies. */
export const doorWork = async (): Promise<void> => {
  const desk = aDesk(9);
  try {
    const { ok, scripted } = desk;
    Object.assign(scripted.ports, { secretStore: aSecretStore() });
    await desk.create();
    await desk.rehearse();
    await ok('caseFile.recoverySheet', { deliver: 'view', language: 'fi', passphrase });
    await ok('caseFile.setOwner', { ...(await ok('caseFile.owner', {})), unit: 'Toinen' });
    await ok('caseFile.changePassphrase', { current: passphrase, next });
    await ok('caseFile.changePassphrase', { current: next, next: passphrase });
    const { id } = await ok('keys.addSubstitute', {
      ownerPassphrase: passphrase,
      passphrase: 'viisi villasukkaa kuivuu narulla',
      label: 'Sanni',
      until: null,
    });
    await ok('keys.substitutes', {});
    await ok('keys.removeSubstitute', { id });
    await ok('keys.turnQuickOn', { passphrase, days: 7, afterStart: true });
    await desk.lock();
    await ok('caseFile.unlockQuickly', {});
    await ok('keys.turnQuickOff', {});
    const recoveryKey = desk.recoveryKey();
    await desk.lock();
    await ok('caseFile.unlockWithRecoveryKey', { recoveryKey, newPassphrase: passphrase });
    await desk.lock();
    await desk.unlock();

    await ok('backups.make', {});
    await ok('backups.drill', {});
    mkdirSync(join(desk.folder, 'tikku'));
    scripted.answers.push(join(desk.folder, 'tikku'));
    await ok('backups.chooseSecondPlace', {});
    await ok('backups.copyToSecondPlace', {});
    await ok('backups.forgetSecondPlace', {});
    await ok('keys.rotate', { passphrase });
    await ok('keys.removeOlderBackups', {});

    for (const [folder, after] of [
      ['omat', 'place.keepOld'],
      ['muut', 'place.removeOld'],
    ] as const) {
      mkdirSync(join(desk.folder, folder));
      scripted.answers.push(join(desk.folder, folder, 'Posio.rinnalla'));
      await ok('place.move', {});
      await ok(after, {});
    }
    await ok('diagnostics.selfTest', {});
    await ok('diagnostics.report', {});
    scripted.answers.push(join(desk.folder, 'raportti.txt'));
    await ok('diagnostics.saveReport', {});
    await desk.lock();
    const [known] = (await ok('app.state', {})).known;
    if (known === undefined) throw new Error('no file is known');
    await ok('restore.look', {});
    await ok('caseFile.select', { handle: known.handle });
    await ok('caseFile.openPractice', { language: 'fi' });
  } finally {
    await desk.close();
  }
};

/** Somebody put an older key file beside the case file: once it is accepted, once the newest is put back. */
const olderSlots = async (desk: ClosedDesk): Promise<void> => {
  const { ok } = desk;
  const slots = `${desk.path}.keys`;
  const old = readFileSync(slots);
  await ok('caseFile.changePassphrase', { current: passphrase, next });
  for (const settle of ['put back', 'accept'] as const) {
    await desk.lock();
    writeFileSync(slots, old);
    await desk.unlock();
    if (settle === 'accept') await ok('keys.acceptSlots', {});
    else await ok('keys.putNewestSlotsBack', { passphrase: next });
  }
};

/** An older case file lies in the place of the present one, and goes on to be used. */
const olderFile = async (desk: ClosedDesk): Promise<void> => {
  const aside = join(desk.folder, 'vanha');
  const copy = (from: string, to: string): void => {
    for (const end of ['', '.keys']) copyFileSync(`${from}${end}`, `${to}${end}`);
  };
  await desk.lock();
  copy(desk.path, aside);
  await desk.unlock();
  for (const displayName of ['Uusi', 'Toinen uusi']) await desk.ok('clients.add', { displayName });
  await desk.lock();
  copy(aside, desk.path);
  await desk.unlock();
  await desk.ok('backups.acceptFile', {});
};

/** What is found at the door instead of what was left. */
export const exchangedWork = async (): Promise<void> => {
  for (const [seed, work] of [olderSlots, olderFile].entries()) {
    const desk = aDesk(10 + seed);
    try {
      await desk.create();
      await desk.rehearse();
      await work(desk);
    } finally {
      await desk.close();
    }
  }
};
