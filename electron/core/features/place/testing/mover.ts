import { z } from 'zod';
import { programArguments, tell } from '../../../casefile/testing/programs.ts';
import { systemIds } from '../../../clock.ts';
import { createCoreWithApp } from '../../../core.ts';
import { testClock } from '../../../testing/open-test-case-file.ts';
import { scriptedPorts } from '../../../testing/scripted-ports.ts';

/** Opens a case file through the door and moves it; whoever started it kills it on the way. */
const { folder, from, to, passphrase } = programArguments((value) =>
  z.object({ folder: z.string(), from: z.string(), to: z.string(), passphrase: z.string() }).parse(value),
);
const scripted = scriptedPorts(folder);
const { core } = createCoreWithApp({
  ports: scripted.ports,
  clock: testClock('2026-11-25T10:00:00+02:00'),
  ids: systemIds,
  surroundings: { host: 'none', version: '0.0.0-test', language: 'fi' },
});
scripted.answers.push(from, to);
await core.dispatch('caseFile.chooseExisting', {});
const opened = await core.dispatch('caseFile.unlock', { passphrase });
tell({ opened: opened.ok });
const moved = await core.dispatch('place.move', {});
tell({ moved: moved.ok });
setInterval(() => undefined, 1000);
