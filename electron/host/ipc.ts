import type { IpcMain, IpcMainInvokeEvent, WebContents } from 'electron';
import { isCallName } from '#shared/contract/index.ts';
import { failure } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import type { CoreLink } from '#core/bridge/connect-core.ts';
import type { IdleTimer } from '../host-parts/idle-timer.ts';
import { isOwn } from './origin.ts';

interface IpcParts {
  readonly ipcMain: Pick<IpcMain, 'handle'>;
  readonly contents: Pick<WebContents, 'send' | 'isDestroyed' | 'id'>;
  readonly core: Pick<CoreLink, 'dispatch' | 'subscribe'>;
  readonly idle: Pick<IdleTimer, 'touch'>;
}

/**
 * Passes the window's calls to the core and the core's events to the window. A call counts only from the main frame of our own window
 * at our own origin, and only by a name of the contract; its arguments are parsed by the core's dispatch.
 */
export function serveWindow({ ipcMain, contents, core, idle }: IpcParts): void {
  ipcMain.handle('rinnalla:call', async (event, name: unknown, args: unknown): Promise<Result<unknown>> => {
    // A foreign sender learns nothing, not even which names there are.
    if (!isOurWindow(event, contents.id)) throw new Error('refused');
    if (typeof name !== 'string' || !isCallName(name)) return failure('unknown-call');
    if (name === 'app.active') idle.touch();
    return core.dispatch(name, args);
  });
  core.subscribe((event) => {
    if (!contents.isDestroyed()) contents.send('rinnalla:event', event);
  });
}

function isOurWindow(event: Pick<IpcMainInvokeEvent, 'sender' | 'senderFrame'>, id: number): boolean {
  const { sender, senderFrame } = event;
  // A frame that has navigated away since it sent is null.
  return sender.id === id && senderFrame !== null && senderFrame.parent === null && isOwn(senderFrame.url);
}
