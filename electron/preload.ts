import { contextBridge, ipcRenderer } from 'electron';

/** The window's only door: ask the core by name, hear its events. Names and senders are checked on the other side. */
contextBridge.exposeInMainWorld('rinnalla', {
  invoke: (name: string, args: unknown): Promise<unknown> => ipcRenderer.invoke('rinnalla:call', name, args),
  subscribe: (listener: (event: unknown) => void): (() => void) => {
    const hear = (_event: unknown, told: unknown) => listener(told);
    ipcRenderer.on('rinnalla:event', hear);
    return () => void ipcRenderer.off('rinnalla:event', hear);
  },
});
