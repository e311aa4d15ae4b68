/**
 * Hand-written doubles of the few Electron parts that the host uses, since Electron itself cannot run where the tests do. Each remembers
 * what it was given and lets a test play the system's side. They are typed by Electron's own types through the functions under test.
 */

type Listener = (...args: never[]) => unknown;

/** Something that listeners are put on. `play` calls them as Electron would. */
export function emitter() {
  const listeners = new Map<string, Listener[]>();
  return {
    on(name: string, listener: Listener): unknown {
      listeners.set(name, [...(listeners.get(name) ?? []), listener]);
      return this;
    },
    play(name: string, ...args: unknown[]): void {
      for (const listener of listeners.get(name) ?? [])
        (listener as (...args: unknown[]) => unknown)(...args);
    },
    heard: (name: string): boolean => listeners.has(name),
  };
}

/** An event that can be prevented. */
export function preventable<T extends object>(facts: T) {
  const event = {
    ...facts,
    defaultPrevented: false,
    preventDefault() {
      event.defaultPrevented = true;
    },
  };
  return event;
}

/** A session that remembers its handlers. */
export function sessionDouble() {
  const events = emitter();
  const given: {
    permissionRequest?:
      | ((
          contents: unknown,
          permission: string,
          answer: (granted: boolean) => void,
          details: { requestingUrl: string; isMainFrame: boolean },
        ) => void)
      | undefined;
    permissionCheck?:
      ((contents: unknown, permission: string, requestingOrigin: string) => boolean) | undefined;
    device?: (() => boolean) | undefined;
    display?: ((request: unknown, answer: (streams: unknown) => void) => void) | undefined;
    beforeRequest?:
      | ((request: { url: string; resourceType: string }, answer: (a: { cancel: boolean }) => void) => void)
      | undefined;
    spellChecker: boolean;
  } = { spellChecker: true };
  const session = {
    ...events,
    setPermissionRequestHandler: (handler: typeof given.permissionRequest) =>
      void (given.permissionRequest = handler),
    setPermissionCheckHandler: (handler: typeof given.permissionCheck) =>
      void (given.permissionCheck = handler),
    setDevicePermissionHandler: (handler: typeof given.device) => void (given.device = handler),
    setDisplayMediaRequestHandler: (handler: typeof given.display) => void (given.display = handler),
    setSpellCheckerEnabled: (enabled: boolean) => void (given.spellChecker = enabled),
    webRequest: {
      onBeforeRequest: (handler: typeof given.beforeRequest) => void (given.beforeRequest = handler),
    },
  };
  return { session, given, events };
}

/** A page's contents. */
export function contentsDouble() {
  const events = emitter();
  const state = {
    reloads: 0,
    destroyed: false,
    sent: [] as unknown[][],
    windowOpen: undefined as ((details: { url: string }) => { action: string }) | undefined,
  };
  const contents = {
    ...events,
    id: 7,
    setWindowOpenHandler: (handler: (details: { url: string }) => { action: string }) =>
      void (state.windowOpen = handler),
    reloadIgnoringCache: () => void (state.reloads += 1),
    isDestroyed: () => state.destroyed,
    send: (...args: unknown[]) => void state.sent.push(args),
  };
  return { contents, state, events };
}

/** The main process's end of IPC, with `invoke` as the window would call it. */
export function ipcDouble() {
  const handlers = new Map<string, (event: unknown, ...args: unknown[]) => unknown>();
  return {
    ipcMain: {
      handle: (channel: string, handler: (event: unknown, ...args: unknown[]) => unknown) =>
        void handlers.set(channel, handler),
    },
    channels: () => [...handlers.keys()],
    invoke: async (channel: string, event: unknown, ...args: unknown[]): Promise<unknown> =>
      handlers.get(channel)?.(event, ...args),
  };
}
