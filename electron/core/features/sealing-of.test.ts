import { afterEach, beforeEach, expect, test } from 'vitest';
import type { CoreEvent } from '#shared/contract/events.ts';
import type { ForkedHelper } from '../bridge/fork-helper.ts';
import { makeOwnKeys } from '../packet/own-keys.ts';
import { forkSealingProcess } from '../sealing/start.ts';
import { SessionEnded } from '../session.ts';
import { openTestCaseFile, type TestCaseFile } from '../testing/open-test-case-file.ts';
import { open, seal, stopSealing } from './sealing-of.ts';

let file: TestCaseFile;
const started: ForkedHelper[] = [];
const heard: CoreEvent[] = [];
beforeEach(async () => {
  started.length = 0;
  heard.length = 0;
  file = await openTestCaseFile();
});
afterEach(() => file.close());

/** The app as a host with helper processes gives it. */
const app = () => ({
  ...file.app,
  ports: file.app.ports,
  emit: (event: CoreEvent) => void heard.push(event),
});
const withProcesses = () => {
  const made = app();
  const ports = {
    ...made.ports,
    startSealingProcess: () => {
      const process = forkSealingProcess();
      started.push(process);
      return process;
    },
  };
  return { ...made, ports };
};
const large = new Uint8Array(2_500_000).fill(3);

test('a large packet is sealed in a process of its own, a small one here; the window hears how far it is', async () => {
  const { recipient, ...keys } = await makeOwnKeys();
  const there = withProcesses();
  expect((await seal(there, new Uint8Array(1000), [recipient])).ok).toBe(true);
  expect([started.length, heard]).toEqual([0, []]);
  const sealed = await seal(there, large, [recipient]);
  if (!sealed.ok) throw new Error(sealed.error.code);
  expect(started).toHaveLength(1);
  const done = heard.map((event) =>
    event.type === 'progress' && event.work === 'sealing' ? event.done : -1,
  );
  expect([done[0], done.at(-1), done.every((share) => (share ?? -1) >= 0)]).toEqual([0, 1, true]);
  // No archive is in it: the age file was opened, and that was found out.
  expect(await open(there, sealed.value, [{ recipient, identity: keys.identity }])).toMatchObject({
    error: { code: 'packet-not-a-packet' },
  });
  expect(started).toHaveLength(2);
});

test('a stopped work answers that it was cancelled, and a lock ends it with the session', async () => {
  const { recipient } = await makeOwnKeys();
  const there = withProcesses();
  const stopping = seal(there, large, [recipient]);
  stopSealing(there);
  expect(await stopping).toMatchObject({ ok: false, error: { code: 'cancelled' } });

  const locking = seal(there, large, [recipient]);
  await file.ok('caseFile.lock', {});
  await expect(locking).rejects.toBeInstanceOf(SessionEnded);
});
