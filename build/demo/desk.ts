import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { App } from '#core/app.ts';
import { systemClock, systemIds } from '#core/clock.ts';
import { createCoreWithApp } from '#core/core.ts';
import type { Dialogs } from '#core/ports.ts';
import { scriptedPorts } from '#core/testing/scripted-ports.ts';
import type { Owner } from '#shared/contract/case-file.ts';
import { contract, type ArgsOf, type CallName, type ResultOf } from '#shared/contract/index.ts';

/** Somebody at their laptop: a core of its own, whose file dialogs answer by themselves. */
export interface Desk {
  readonly app: App;
  /** Calls through the core's one door; an expected failure ends the demo with its code. */
  ask<N extends CallName>(name: N, args: ArgsOf<N>): Promise<ResultOf<N>>;
  /** Answers the next dialog that asks where to save; without it the suggested name in the desk's folder is taken. */
  saveNextAs(name: string): void;
  /** Answers the next dialog that asks what to open. */
  openNext(name: string): void;
  /** Locks, makes the backup that locking makes, and lets go of everything. */
  leave(): Promise<void>;
}

/** `folder` holds what is saved and opened, `scratch` the app's own data. */
export function openDesk(folder: string, scratch: string): Desk {
  const saves: string[] = [];
  const opens: string[] = [];
  const dialogs: Dialogs = {
    chooseSave: ({ suggestedName }) => Promise.resolve(join(folder, saves.shift() ?? suggestedName)),
    chooseOpen: ({ kind }) => {
      const name = opens.shift();
      if (name === undefined) throw new Error(`nothing was chosen for the dialog about a ${kind}`);
      return Promise.resolve(join(folder, name));
    },
    chooseFolder: () => Promise.resolve(folder),
  };
  mkdirSync(join(scratch, 'user-data'), { recursive: true });
  const { ports } = scriptedPorts(scratch);
  const { core, app } = createCoreWithApp({
    ports: { ...ports, dialogs, places: { ...ports.places, documents: folder } },
    clock: systemClock(),
    ids: systemIds,
    surroundings: { host: 'none', version: '0.0.0-demo', language: 'fi' },
  });
  return {
    app,
    ask: async <N extends CallName>(name: N, args: ArgsOf<N>): Promise<ResultOf<N>> => {
      const result = await core.dispatch(name, args);
      if (!result.ok) throw new Error(`${name}: ${JSON.stringify(result.error)}`);
      // Read by the schema of this very call.
      return contract[name].result.parse(result.value) as ResultOf<N>;
    },
    saveNextAs: (name) => void saves.push(name),
    openNext: (name) => void opens.push(name),
    leave: () => core.close(),
  };
}

/** Makes a case file for somebody, and rehearses its recovery key as the first run asks. */
export async function beginCaseFile(
  desk: Desk,
  about: {
    readonly fileName: string;
    readonly passphrase: string;
    readonly profile: 'coach' | 'partner';
    readonly owner: Owner;
  },
): Promise<void> {
  desk.saveNextAs(about.fileName);
  const place = await desk.ask('caseFile.choosePlace', { suggestedName: about.fileName });
  const { passphrase, profile, owner } = about;
  await desk.ask('caseFile.create', { place: place.handle, passphrase, profile, owner });
  const groups = desk.app.caseFile()?.recoveryGroups() ?? [];
  const asked = await desk.ask('caseFile.rehearsal', {});
  const answers = asked.groups.map((group) => groups[group - 1] ?? '');
  await desk.ask('caseFile.rehearse', { answers });
}
