import { join } from 'node:path';
import { request } from 'node:http';
import { z } from 'zod';
import { startProgram } from '#core/casefile/testing/programs.ts';
import type { Program } from '#core/casefile/testing/programs.ts';
import type { Fault, Found, Run } from '#core/faults/fault.ts';
import { needlesOf, scan } from '#core/faults/needles.ts';
import { fromWire, toWire } from '../wire.ts';

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
  value: z.unknown(),
  error: z.object({ code: z.string() }).optional(),
});
const Session = z.object({ token: z.string() });
const Waiting = z.object({ dialogs: z.array(z.object({ id: z.number() })) });
const Handle = z.object({ handle: z.string() });
const Person = z.object({ clientId: z.string() });
const People = z.array(z.object({ clientId: z.string(), displayName: z.string() }));

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

/**
 * A coach's day that ends again and again with the host and its core killed at a random moment while people are written
 * down: what was answered as saved must be there at the next start. In the end the whole folder of the computer is searched.
 */
const days = async (run: Run, kills: number): Promise<Found> => {
  const { folder } = run;
  const findings: string[] = [];
  const needles = needlesOf(100);
  let saved: { clientId: string; displayName: string }[] = [];
  let name = 0;
  for (let day = 0; day <= kills; day += 1) {
    const window = await aWindow(folder);
    if (day === 0) {
      const place = Handle.parse(
        await window.choosing('caseFile.choosePlace', { suggestedName: 'Posio' }, 'Posio.rinnalla'),
      );
      await window.call('caseFile.create', { place: place.handle, passphrase, profile: 'coach', owner });
    } else {
      await window.call('caseFile.unlock', { passphrase });
      const there = new Map(
        People.parse(await window.call('clients.list', { view: 'all' })).map((person) => [
          person.clientId,
          person.displayName,
        ]),
      );
      const gone = saved.filter(({ clientId, displayName }) => there.get(clientId) !== displayName);
      findings.push(...gone.map(({ displayName }) => `day ${day}: ${displayName} was saved and is gone`));
      const verdict = z.object({ intact: z.boolean() }).parse(await window.call('audit.verify', {}));
      if (!verdict.intact) findings.push(`day ${day}: the chain is broken`);
      // What is only gone once is told once.
      saved = saved.filter(({ clientId }) => there.has(clientId));
    }
    if (day === kills) {
      await window.call('caseFile.lock', {});
      const found = await scan(folder, needles);
      findings.push(...found.hits.map((hit) => `in clear: ${hit}`));
      await window.program.kill();
      return {
        tried: kills,
        findings,
        notes: [
          `${saved.length} people were saved and are there`,
          `${needles.length} needles looked for in ${found.files} files of ${found.bytes} bytes`,
        ],
      };
    }
    let isAlive = true;
    const work = (async () => {
      for (;;) {
        const displayName = `${needles[name % needles.length] ?? ''} ${(name += 1)}`;
        const { clientId } = Person.parse(await window.call('clients.add', { displayName }));
        saved.push({ clientId, displayName });
      }
    })().catch((error: unknown) => {
      if (isAlive) findings.push(`day ${day}: ${String(error)}`);
    });
    await new Promise((resolve) => setTimeout(resolve, run.random() * 1500));
    isAlive = false;
    await window.program.kill();
    await work;
  }
  throw new Error('the last day did not end');
};

export const hostFault: Fault = {
  id: 'host-days',
  what: 'SIGKILL of host and core during a day over HTTP, and needles in the whole folder afterwards',
  run: (run) => days(run, run.isShort ? 3 : 50),
};
