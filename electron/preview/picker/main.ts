/**
 * The preview host's own script in the window's page: shows the file dialogs that the core asks for, and tells the host of input.
 * Loaded before the window's script; shares nothing with it.
 */
import './picker.css';
import { openClient } from './client.ts';
import type { PickerClient } from './client.ts';
import { showDialog } from './dialog.ts';
import type { ShownDialog } from './dialog.ts';

const betweenInputsMs = 2_000;

function reportInput(client: PickerClient): void {
  let last = 0;
  const touched = () => {
    const now = Date.now();
    if (now - last < betweenInputsMs) return;
    last = now;
    void client.input().catch(() => undefined);
  };
  for (const event of ['pointerdown', 'pointermove', 'keydown', 'wheel']) {
    addEventListener(event, touched, { capture: true, passive: true });
  }
}

async function start(): Promise<void> {
  const client = await openClient();
  if (client === null) return;
  reportInput(client);
  let shown: ShownDialog | null = null;
  await client.watch(({ language, dialogs }) => {
    const [first] = dialogs;
    if (shown !== null && shown.id === first?.id) return;
    shown?.close();
    shown = first === undefined ? null : showDialog(client, first, language);
  });
}

void start();
