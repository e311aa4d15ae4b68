import { z } from 'zod';
import { fileKindNames } from '#core/ports.ts';
import { Language } from '#shared/languages.ts';

// Without this zod tries `new Function`, which the content security policy refuses and the console reports.
z.config({ jitless: true });

const Dialog = z.object({
  id: z.number(),
  mode: z.enum(['save', 'open', 'folder']),
  kind: z.enum(fileKindNames),
  suggestedName: z.string(),
  folder: z.string(),
  extensions: z.array(z.string()),
});
export type Dialog = z.infer<typeof Dialog>;

const Waiting = z.object({ language: Language, dialogs: z.array(Dialog) });
export type Waiting = z.infer<typeof Waiting>;

const Listing = z
  .object({
    folder: z.string(),
    parent: z.string().nullable(),
    entries: z.array(z.object({ name: z.string(), kind: z.enum(['folder', 'file']) })),
  })
  .nullable();
export type Listing = z.infer<typeof Listing>;

const ChoiceAnswer = z.enum(['chosen', 'gone', 'no-such-folder', 'no-such-file', 'name-not-valid', 'exists']);
export type ChoiceAnswer = z.infer<typeof ChoiceAnswer>;

export interface PickerClient {
  list(folder: string): Promise<Listing>;
  choose(choice: { id: number; folder: string; name: string; replace: boolean }): Promise<ChoiceAnswer>;
  cancel(id: number): Promise<void>;
  input(): Promise<void>;
  /** Calls the listener with every change of the waiting dialogs, for as long as the page and the host live. */
  watch(listener: (waiting: Waiting) => void): Promise<void>;
}

const kept = 'rinnalla-picker';

/** Takes the picker's one-time token out of the address and exchanges it; the rest of the fragment is left to the window. */
async function session(): Promise<string | null> {
  const [window, oneTime] = location.hash.slice(1).split('.');
  if (oneTime === undefined) return sessionStorage.getItem(kept);
  history.replaceState(history.state, '', `#${window ?? ''}`);
  const response = await fetch('/session', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ token: oneTime }),
  });
  if (!response.ok) return sessionStorage.getItem(kept);
  const { token } = z.object({ token: z.string() }).parse(await response.json());
  // Kept over a reload of this tab; other ports and other tabs do not see it.
  sessionStorage.setItem(kept, token);
  return token;
}

/** The picker's line to the preview host; `null` when this page has no session. */
export async function openClient(): Promise<PickerClient | null> {
  const token = await session();
  if (token === null) return null;
  const headers = { 'content-type': 'application/json', 'x-rinnalla-token': token };
  const post = async (path: string, body: unknown): Promise<unknown> => {
    const response = await fetch(path, { method: 'POST', headers, body: JSON.stringify(body) });
    if (!response.ok) throw new Error(`The picker was refused: ${response.status}`);
    return response.json();
  };

  async function events(listener: (waiting: Waiting) => void): Promise<boolean> {
    const response = await fetch('/picker/events', { headers });
    if (!response.ok || response.body === null) return false;
    let rest = '';
    const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      const blocks = (rest + part.value).split('\n\n');
      rest = blocks.pop() ?? '';
      for (const block of blocks) {
        if (block.startsWith('data: ')) listener(Waiting.parse(JSON.parse(block.slice('data: '.length))));
      }
    }
    return true;
  }

  return {
    list: async (folder) => Listing.parse(await post('/picker/list', { folder })),
    choose: async (choice) => ChoiceAnswer.parse(await post('/picker/choose', choice)),
    cancel: async (id) => void (await post('/picker/cancel', { id })),
    input: async () => void (await post('/picker/input', null)),
    async watch(listener) {
      for (;;) {
        const again = await events(listener).catch(() => true);
        if (!again) return;
        await new Promise((resolve) => setTimeout(resolve, 1_000));
      }
    },
  };
}
