import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import type { Socket } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';

/** Debian's Firefox: the one that a partner has, without the changes that test programs make to theirs. */
const program = 'firefox-esr';

export const firefoxIsHere = spawnSync(program, ['--version']).status === 0;

/** Nothing of its own business on the network, and every download into one folder without a question. */
const preferences = (downloads: string): Readonly<Record<string, string | number | boolean>> => ({
  'marionette.port': 0,
  'browser.download.folderList': 2,
  'browser.download.dir': downloads,
  'browser.download.alwaysOpenPanel': false,
  'browser.download.always_ask_before_handling_new_types': false,
  'browser.helperApps.neverAsk.saveToDisk': 'application/octet-stream',
  'browser.shell.checkDefaultBrowser': false,
  'browser.aboutwelcome.enabled': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'toolkit.telemetry.reportingpolicy.firstRun': false,
  'app.normandy.enabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'browser.safebrowsing.malware.enabled': false,
  'browser.safebrowsing.phishing.enabled': false,
  'extensions.update.enabled': false,
});

const Answer = z.tuple([
  z.literal(1),
  z.number(),
  z.object({ error: z.string(), message: z.string() }).nullable(),
  z.unknown(),
]);
const Value = z.object({ value: z.unknown() });
const elementKey = 'element-6066-11e4-a52e-4f735466cecf';
const Found = z.object({ value: z.object({ [elementKey]: z.string() }) });

/** Asks until there is an answer. Throws after so many milliseconds, naming what was waited for. */
async function until<T>(what: string, ask: () => T | null | Promise<T | null>, limit = 60_000): Promise<T> {
  const end = Date.now() + limit;
  for (;;) {
    const answer = await ask();
    if (answer !== null) return answer;
    if (Date.now() > end) throw new Error(`Firefox: ${what} did not come in ${String(limit / 1000)} s.`);
    await wait(100);
  }
}

/** Mozilla's Marionette protocol over a socket: each message is its length in bytes, a colon, and JSON. */
class Marionette {
  readonly #socket: Socket;
  #rest = Buffer.alloc(0);
  #last = 0;
  readonly #waiting = new Map<
    number,
    { readonly resolve: (value: unknown) => void; readonly reject: (why: Error) => void }
  >();

  constructor(port: number) {
    this.#socket = connect(port, '127.0.0.1');
    this.#socket.on('data', (part: Buffer) => {
      this.#rest = Buffer.concat([this.#rest, part]);
      this.#read();
    });
    this.#socket.on('error', (error) => {
      this.#end(error);
    });
    this.#socket.on('close', () => {
      this.#end(new Error('Firefox closed the connection.'));
    });
  }

  #end(why: Error): void {
    for (const { reject } of this.#waiting.values()) reject(why);
    this.#waiting.clear();
  }

  #read(): void {
    for (;;) {
      const colon = this.#rest.indexOf(':');
      if (colon < 0) return;
      const from = colon + 1;
      const length = Number(this.#rest.subarray(0, colon).toString());
      if (this.#rest.length < from + length) return;
      const message: unknown = JSON.parse(this.#rest.subarray(from, from + length).toString());
      this.#rest = this.#rest.subarray(from + length);
      // The first message is a greeting, and is no answer.
      const answer = Answer.safeParse(message);
      if (!answer.success) continue;
      const [, id, error, value] = answer.data;
      const asked = this.#waiting.get(id);
      this.#waiting.delete(id);
      if (error === null) asked?.resolve(value);
      else asked?.reject(new Error(`${error.error}: ${error.message}`));
    }
  }

  ask(command: string, parameters: Readonly<Record<string, unknown>> = {}): Promise<unknown> {
    const id = (this.#last += 1);
    const text = JSON.stringify([0, id, command, parameters]);
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#socket.write(`${String(Buffer.byteLength(text))}:${text}`);
    });
  }

  close(): void {
    this.#socket.destroy();
  }
}

/** Starts Firefox without a window, with a profile of its own in `folder`, where its downloads lie too. */
export async function startFirefox(folder: string) {
  const profile = join(folder, 'profile');
  const downloads = join(folder, 'downloads');
  for (const made of [profile, downloads]) mkdirSync(made, { recursive: true });
  const lines = Object.entries(preferences(downloads)).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`,
  );
  writeFileSync(join(profile, 'user.js'), lines.join('\n'));
  const browser = spawn(
    program,
    ['--headless', '--no-remote', '--marionette', '--remote-allow-system-access', '--profile', profile],
    { env: { ...process.env, HOME: folder }, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let said = '';
  for (const stream of [browser.stdout, browser.stderr]) {
    stream.on('data', (part: Buffer) => (said += part.toString()));
  }
  const ended = new Promise<void>((resolve) => browser.once('exit', () => resolve()));
  const portFile = join(profile, 'MarionetteActivePort');
  const port = await until('its port', () => {
    if (browser.exitCode !== null) throw new Error(`Firefox ended at once: ${said}`);
    const text = existsSync(portFile) ? readFileSync(portFile, 'utf8') : '';
    return /^\d+/.test(text) ? Number(text.trim()) : null;
  });
  const marionette = new Marionette(port);
  const { ask } = { ask: marionette.ask.bind(marionette) };
  await ask('WebDriver:NewSession', { capabilities: {} });

  const find = async (css: string): Promise<string | null> => {
    try {
      const answer = Found.parse(await ask('WebDriver:FindElement', { using: 'css selector', value: css }));
      return answer.value[elementKey] ?? null;
    } catch (error) {
      if (error instanceof Error && error.message.startsWith('no such element')) return null;
      throw error;
    }
  };
  const the = (css: string): Promise<string> => until(css, () => find(css));
  return {
    /** Errors and warnings of pages that came from the disk: of their scripts, of their styles, and of what their policy forbade. */
    async complaints(): Promise<readonly string[]> {
      await ask('Marionette:SetContext', { value: 'chrome' });
      const script = `return Services.console.getMessageArray()
        .filter((one) => one instanceof Ci.nsIScriptError && String(one.sourceName).startsWith('file:'))
        .map((one) => one.errorMessage)`;
      const { value } = Value.parse(await ask('WebDriver:ExecuteScript', { script, args: [] }));
      await ask('Marionette:SetContext', { value: 'content' });
      return z.array(z.string()).parse(value);
    },

    async goTo(url: string): Promise<void> {
      await ask('WebDriver:Navigate', { url });
    },
    /** Waits for an element and types into it, as a keyboard does. */
    async type(css: string, text: string): Promise<void> {
      await ask('WebDriver:ElementSendKeys', { id: await the(css), text });
    },
    async click(css: string): Promise<void> {
      await ask('WebDriver:ElementClick', { id: await the(css) });
    },
    /** The text of an element as it is shown, once it is there. */
    async text(css: string): Promise<string> {
      const answer = Value.parse(await ask('WebDriver:GetElementText', { id: await the(css) }));
      return z.string().parse(answer.value);
    },
    /** The answer of an expression in the page. */
    async evaluate(expression: string): Promise<unknown> {
      const script = `return ${expression}`;
      return Value.parse(await ask('WebDriver:ExecuteScript', { script, args: [] })).value;
    },
    /** The bytes of a download, once it is whole: Firefox writes beside it into a `.part`. */
    async download(name: RegExp): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
      return until(`a download ${String(name)}`, () => {
        const names = readdirSync(downloads);
        const found = names.find((one) => name.test(one));
        if (found === undefined || names.some((one) => one.endsWith('.part'))) return null;
        const bytes = new Uint8Array(readFileSync(join(downloads, found)));
        return bytes.length === 0 ? null : { name: found, bytes };
      });
    },
    async close(): Promise<void> {
      await ask('Marionette:Quit', { flags: ['eForceQuit'] }).catch(() => undefined);
      marionette.close();
      await Promise.race([ended, wait(10_000)]);
      if (browser.exitCode === null) browser.kill('SIGKILL');
      await ended;
    },
  };
}
