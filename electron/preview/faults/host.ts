import { join } from 'node:path';
import { request } from 'node:http';
import { z } from 'zod';
import { startProgram } from '#core/casefile/testing/programs.ts';
import type { Program } from '#core/casefile/testing/programs.ts';
import type { Fault, Found, Run } from '#core/faults/fault.ts';
import { needlesOf, scan } from '#core/faults/needles.ts';
import { fromWire, toWire } from '../wire.ts';
import { beginning, kindsOfWork, notAsSaved, workOn } from './day.ts';
import type { Kept, Say } from './day.ts';

const passphrase = 'hilla kaamos reki tuohi lampi';
const owner = {
  holder: 'Valma Valmentaja',
  title: 'työkykyvalmentaja',
  organisation: 'Valmennushanke',
  unit: 'Posio',
  phone: '040 000 0001',
  email: '',
  municipality: '614',
  setUp: 'ngo-project',
};
const Address = z.object({ address: z.url() });
const Answer = z.object({
  ok: z.boolean(),
  value: z.unknown().optional(),
  error: z.object({ code: z.string() }).optional(),
});
const Session = z.object({ token: z.string() });
const Waiting = z.object({ dialogs: z.array(z.object({ id: z.number() })) });
const Handle = z.object({ handle: z.string() });

const post = (port: number, path: string, headers: Record<string, string>, body: string) =>
  new Promise<{ body: string; cookie: string }>((resolve, reject) => {
    const origin = `http://127.0.0.1:${port}`;
    const sent = request(
      {
        host: '127.0.0.1',
        port,
        method: 'POST',
        path,
        headers: { origin, 'content-type': 'application/json', ...headers },
      },
      (response) => {
        let text = '';
        // A letter may lie in two pieces of the answer.
        response.setEncoding('utf8');
        response.on('data', (part) => (text += String(part)));
        response.on('error', reject);
        response.on('end', () => {
          const [cookie = ''] = (response.headers['set-cookie']?.[0] ?? '').split(';');
          resolve({ body: text, cookie });
        });
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });

/** The first event of the picker that has a dialog waiting. */
const waitingDialog = (port: number, headers: Record<string, string>): Promise<number> =>
  new Promise((resolve, reject) => {
    const sent = request(
      {
        host: '127.0.0.1',
        port,
        path: '/picker/events',
        headers: { origin: `http://127.0.0.1:${port}`, ...headers },
      },
      (response) => {
        let text = '';
        // A letter may lie in two pieces of the answer.
        response.setEncoding('utf8');
        response.on('data', (part) => {
          text += String(part);
          for (const line of text.split('\n')) {
            if (!line.startsWith('data: ')) continue;
            const told = Waiting.safeParse(fromWire(line.slice(6)));
            const id = told.data?.dialogs[0]?.id;
            if (id === undefined) continue;
            resolve(id);
            sent.destroy();
          }
        });
      },
    );
    sent.on('error', reject);
    sent.end();
  });

/** A window without a browser: the same requests that the page makes. */
const aWindow = async (folder: string) => {
  const program: Program = startProgram(
    new URL('./host-program.ts', import.meta.url),
    { folder },
    { group: true, quiet: true },
  );
  const { address } = Address.parse(await program.next());
  const url = new URL(address);
  const port = Number(url.port);
  const [window = '', picker = ''] = url.hash.slice(1).split('.');
  const enter = async (oneTime: string) => {
    const { body, cookie } = await post(port, '/session', {}, JSON.stringify({ token: oneTime }));
    return { cookie, 'x-rinnalla-token': Session.parse(JSON.parse(body)).token };
  };
  const [mine, pickers] = [await enter(window), await enter(picker)];
  const call = async (name: string, args: unknown): Promise<unknown> => {
    const { body } = await post(port, `/call/${name}`, mine, toWire(args));
    const answer = Answer.parse(fromWire(body));
    if (!answer.ok) throw new Error(`${name}: ${answer.error?.code ?? ''}`);
    return answer.value;
  };
  return {
    program,
    call,
    // The contract says what each call gives.
    say: call as Say,
    /** Makes a call that asks for a file, and chooses it. */
    choosing: async (name: string, args: unknown, file: string): Promise<unknown> => {
      const answer = call(name, args);
      const id = await waitingDialog(port, pickers);
      const choice = { id, folder: join(folder, 'documents'), name: file, replace: false };
      await post(port, '/picker/choose', pickers, JSON.stringify(choice));
      return answer;
    },
  };
};

type Window = Awaited<ReturnType<typeof aWindow>>;

/** How many of the things that were looked at before are looked at again after each kill; after the last one all of them are. */
const lookedAtAgain = 60;

/** What was written since the last look, and some of the rest. */
const toBeRead = ({ kept, read: from, run }: Past): readonly Kept[] => {
  const earlier = Array.from({ length: Math.min(lookedAtAgain, from) }, () =>
    Math.floor(run.random() * from),
  );
  return [...kept.slice(from), ...[...new Set(earlier)].flatMap((place) => kept[place] ?? [])];
};

/** Creates the case file on the first day; on a later one unlocks it and says what is not as it was answered. */
const beginDay = async (
  window: Window,
  isFirst: boolean,
  read: readonly Kept[],
): Promise<readonly string[]> => {
  const { say } = window;
  if (isFirst) {
    const place = Handle.parse(
      await window.choosing('caseFile.choosePlace', { suggestedName: 'Posio' }, 'Posio.rinnalla'),
    );
    await window.call('caseFile.create', { place: place.handle, passphrase, profile: 'coach', owner });
    return [];
  }
  await say('caseFile.unlock', { passphrase });
  const wrong = await notAsSaved(say, read);
  const { intact } = await say('audit.verify', {});
  return intact ? wrong : [...wrong, 'the chain is broken'];
};

/** What the days leave to each other. */
interface Past {
  readonly run: Run;
  readonly findings: string[];
  readonly needles: readonly string[];
  readonly kept: Kept[];
  /** How many of them were looked at in the days before. */
  read: number;
  /** Looks in all. */
  checks: number;
  begun: Awaited<ReturnType<typeof beginning>> | null;
  readonly text: () => string;
}

/** Looks at what there is, and goes on working until a random moment, at which the window's host is to be killed. */
const aDay = async (window: Window, day: number, past: Past): Promise<() => Promise<void>> => {
  const { run, findings, kept } = past;
  const looked = toBeRead(past);
  const wrong = await beginDay(window, day === 0, looked);
  findings.push(...wrong.map((each) => `day ${day}: ${each}`));
  past.read = kept.length;
  past.checks += looked.length;
  past.begun ??= await beginning(window.say);
  let isAlive = true;
  const hands = { ...past.begun, say: window.say, text: past.text };
  const work = workOn(hands, kept, run.random).catch((error: unknown) => {
    if (isAlive) findings.push(`day ${day}: ${String(error)}`);
  });
  await new Promise((resolve) => setTimeout(resolve, run.random() * 1500));
  isAlive = false;
  return () => work;
};

/** Looks at everything, and searches the whole folder of the computer. */
const theLastDay = async (window: Window, { run, findings, kept, needles, checks }: Past): Promise<Found> => {
  findings.push(...(await beginDay(window, false, kept)).map((each) => `the last day: ${each}`));
  await window.call('caseFile.lock', {});
  const found = await scan(run.folder, needles);
  findings.push(...found.hits.map((hit) => `in clear: ${hit}`));
  const notes = [
    `${kept.length} things of ${kindsOfWork} kinds were saved and are there as they were answered; ${checks + kept.length} looks`,
    `${needles.length} needles looked for in ${found.files} files of ${found.bytes} bytes`,
  ];
  return { tried: 0, findings, notes };
};

/** Does something in a window whose host is killed afterwards, also when that has thrown. */
const inWindow = async <T>(folder: string, work: (window: Window) => Promise<T>): Promise<T> => {
  const window = await aWindow(folder);
  try {
    return await work(window);
  } finally {
    await window.program.kill();
  }
};

/**
 * A coach's day that ends again and again with the host and its core killed at a random moment while people, contacts, notes, tasks, steps,
 * consents and papers are written, changed and taken away: what was answered as saved must be there as it was answered at the next start.
 * In the end the whole folder of the computer is searched.
 */
const days = async (run: Run, kills: number): Promise<Found> => {
  const { folder } = run;
  const needles = needlesOf(100);
  let texts = 0;
  const text = (): string => `${needles[texts % needles.length] ?? ''} ${(texts += 1)}`;
  const past: Past = { run, needles, text, findings: [], kept: [], read: 0, checks: 0, begun: null };
  for (let day = 0; day < kills; day += 1) {
    const ended = await inWindow(folder, (window) => aDay(window, day, past));
    await ended();
  }
  return { ...(await inWindow(folder, (window) => theLastDay(window, past))), tried: kills };
};

export const hostFault: Fault = {
  id: 'host-days',
  what: 'SIGKILL of host and core during a mixed day over HTTP, and needles in the whole folder afterwards',
  run: (run) => days(run, run.isShort ? 3 : 50),
};
