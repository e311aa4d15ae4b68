import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ArgsOf, CallName, ResultOf } from '#shared/contract/index.ts';
import { whenAllFree } from '../casefile/open-paths.ts';
import { createCoreWithApp } from '../core.ts';
import { testClock, testIds } from './open-test-case-file.ts';
import { scriptedPorts } from './scripted-ports.ts';

export const deskPassphrase = 'hilla kaamos reki tuohi lampi';

const owner: ArgsOf<'caseFile.create'>['owner'] = {
  holder: 'Valma Valmentaja',
  title: 'työkykyvalmentaja',
  organisation: 'Valmennushanke',
  unit: 'Posio',
  phone: '040 000 0001',
  email: '',
  municipality: '614',
  setUp: 'ngo-project',
};

/** A worker's computer with its own folder and no case file yet; files are made, locked and unlocked through the door. */
export const aDesk = (seed = 0, folder = mkdtempSync(join(tmpdir(), 'rinnalla-desk-'))) => {
  mkdirSync(join(folder, 'user-data'), { recursive: true });
  const scripted = scriptedPorts(folder);
  const clock = testClock('2026-11-25T09:00:00+02:00');
  const { core, app } = createCoreWithApp({
    ports: scripted.ports,
    clock,
    ids: testIds(seed),
    surroundings: { host: 'none', version: '0.0.0-test', language: 'fi' },
  });
  const path = join(folder, 'Posio.rinnalla');
  const ok = async <N extends CallName>(name: N, args: ArgsOf<N>): Promise<ResultOf<N>> => {
    const result = await core.dispatch(name, args);
    if (!result.ok) {
      throw new Error(`${name}: ${JSON.stringify(result.error)} ${JSON.stringify(scripted.log.at(-1))}`);
    }
    // The contract says what this very call gives.
    return result.value as ResultOf<N>;
  };
  const recoveryKey = (): string => app.caseFile()?.recoveryGroups().join(' ') ?? '';
  return {
    core,
    app,
    clock,
    scripted,
    folder,
    path,
    ok,
    fails: async <N extends CallName>(name: N, args: ArgsOf<N>): Promise<string> => {
      const result = await core.dispatch(name, args);
      return result.ok ? 'did not fail' : result.error.code;
    },
    create: async (at = path) => {
      scripted.answers.push(at);
      const place = await ok('caseFile.choosePlace', { suggestedName: 'Posio' });
      await ok('caseFile.create', {
        place: place.handle,
        passphrase: deskPassphrase,
        profile: 'coach',
        owner,
      });
    },
    lock: async () => {
      await ok('caseFile.lock', {});
      await whenAllFree();
    },
    unlock: () => ok('caseFile.unlock', { passphrase: deskPassphrase }),
    recoveryKey,
    /** Types the two groups of the recovery sheet back. */
    rehearse: async () => {
      const { groups } = await ok('caseFile.rehearsal', {});
      const words = recoveryKey().split(' ');
      await ok('caseFile.rehearse', { answers: groups.map((group) => words[group - 1] ?? '') });
    },
    close: async () => {
      await core.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
export type ClosedDesk = ReturnType<typeof aDesk>;
