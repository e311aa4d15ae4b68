import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { openWithKey } from '#core/casefile/open-with-key.ts';
import { systemClock, systemIds } from '#core/clock.ts';
import { createCoreWithApp } from '#core/core.ts';
import { lockCaseFile } from '#core/features/case-file/session.ts';
import { forkPrintProcess } from '#core/print/process/start.ts';
import { scriptedPorts } from '#core/testing/scripted-ports.ts';
import { ClientId } from '#shared/ids.ts';
import type { Measured, Order } from './measuring.ts';
import { openPlain } from './plain.ts';
import { queries } from './queries.ts';
import { record } from './recording.ts';
import type { Recording, Turn } from './recording.ts';
import { resident } from './resident.ts';
import { sample, turns } from './sample.ts';
import { coreSubject, measuredMoment } from './subjects.ts';
import { time, type Timing } from './timing.ts';

/** What is recorded for the bindings that are asked the same afterwards, in this order, since later questions see earlier writes. */
export const recorded = ['open', 'list', 'search', 'save', 'visit', 'log'] as const;

/** Rinnalla itself, or the same program on a file without encryption. The latter writes down what SQLite was asked. */
export async function measureCore(order: Order): Promise<Measured> {
  const { subject, path, key, isSmall, only } = order;
  let printer: number | undefined;
  const { core, app } = createCoreWithApp({
    ports: {
      ...scriptedPorts(join(dirname(path), `${subject}-ports`)).ports,
      // As the core's own process has it (electron/core-process.ts).
      startPrintProcess: () => {
        const started = forkPrintProcess();
        printer = started.pid;
        return started;
      },
    },
    clock: systemClock(measuredMoment),
    ids: systemIds,
    surroundings: { host: 'none', version: '0.0.0-bench', language: 'fi' },
  });
  const timings: Record<string, Timing> = {};
  const memory: number[] = [];
  const together: number[] = [];
  let recording: Recording | null = null;

  const open = async () => {
    const opened = await openWithKey({ path, clock: app.clock }, Buffer.from(key, 'hex'));
    if (!opened.ok) throw new Error(opened.error.code);
    return opened.value;
  };
  if (key === '') {
    const raw = openPlain(path);
    recording = record(raw.raw);
    app.setCaseFile(raw);
  } else {
    timings['unlock'] = await time(turns(isSmall ? 5 : 11), open, (file) => file.close());
    app.setCaseFile(await open());
  }

  const asked = coreSubject(subject, core);
  const clients = sample(order.clients, isSmall ? 20 : 200).map((id) => ClientId.parse(id));
  const many = turns(isSmall ? 20 : 200);
  const few = turns(isSmall ? 5 : 40);
  const client = (turn: number): ClientId => ClientId.parse(clients[turn % clients.length]);
  // Every sixth of the story's people has no plan to print.
  const planned = sample(
    order.clients.filter((_, index) => index % 6 !== 5),
    20,
  );
  const withPlan = (turn: number): ClientId => ClientId.parse(planned[turn % planned.length]);
  const works: readonly (readonly [string, readonly number[], (turn: number) => unknown])[] = [
    ['open', many, (turn) => asked.open(client(turn))],
    ['list', few, () => asked.list()],
    ['search', turns(queries.length), (turn) => asked.search(queries[turn] ?? '')],
    ['save', many, (turn) => asked.save(turn)],
    ['visit', many, (turn) => asked.visit(turn)],
    ['log', many, (turn) => asked.log(client(turn), turn)],
    ['filter', few, (turn) => asked.filter(turn)],
    ['today', few, () => asked.today()],
    ['today-view', few, () => asked.todayAlone()],
    ['day-view', few, (turn) => asked.day(turn)],
    ['doubles', turns(isSmall ? 3 : 10), () => asked.doubles()],
    ['print-plan', turns(isSmall ? 3 : 20), (turn) => asked.plan(withPlan(turn))],
  ];
  const played: Record<string, Turn[]> = {};
  for (const [name, inputs, work] of works) {
    if (only.length > 0 && !only.includes(name)) continue;
    timings[name] = await time(inputs, (turn) => {
      recording?.begin();
      return work(turn);
    });
    if (recording !== null) {
      const taken = recording.take();
      if (recorded.some((known) => known === name)) played[name] = taken;
    }
    const held = process.memoryUsage.rss();
    memory.push(held);
    together.push(held + (printer === undefined ? 0 : resident(printer, 'VmRSS')));
  }
  if (recording !== null) writeFileSync(order.recording, JSON.stringify(played));
  const most = resident('self', 'VmHWM') || Math.max(...memory);
  memory.push(most);
  together.push(most + (printer === undefined ? 0 : resident(printer, 'VmHWM')));
  await lockCaseFile(app, 'user');
  return { timings, memory, together, remark: '' };
}
