import type { Session, WebContents } from 'electron';
import { isOwn, startPage } from './origin.ts';

/** Switched off before the app is ready: whatever Chromium would fetch by itself. */
export const quietSwitches = [
  'disable-background-networking',
  'disable-component-update',
  'disable-domain-reliability',
  'dns-prefetch-disable',
  'no-pings',
] as const;

type GuardedSession = Pick<
  Session,
  | 'setPermissionRequestHandler'
  | 'setPermissionCheckHandler'
  | 'setDevicePermissionHandler'
  | 'setDisplayMediaRequestHandler'
  | 'setSpellCheckerEnabled'
  | 'webRequest'
  | 'on'
>;

/**
 * The one permission that the page has: to put text onto the clipboard, for a reminder or an entry that the coach copies, and to take it
 * away again. Reading the clipboard is not among them.
 */
const writesClipboard = 'clipboard-sanitized-write';

/**
 * Closes a session: no other permission is ever granted, nothing is downloaded, no dictionary is fetched, and no request leaves for anything
 * but our own files. The app needs none of them; whoever adds one says here why.
 */
export function closeSession(session: GuardedSession): void {
  session.setPermissionRequestHandler((_contents, permission, answer, { requestingUrl, isMainFrame }) =>
    answer(permission === writesClipboard && isMainFrame && isOwn(requestingUrl)),
  );
  session.setPermissionCheckHandler(
    (_contents, permission, requestingOrigin) => permission === writesClipboard && isOwn(requestingOrigin),
  );
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, answer) => answer(null));
  // Chromium downloads its dictionaries from a server.
  session.setSpellCheckerEnabled(false);
  session.on('will-download', (event) => event.preventDefault());
  session.webRequest.onBeforeRequest((request, answer) =>
    answer({ cancel: !mayRequest(request.url, request.resourceType) }),
  );
}

/** Our own files, what the page made itself (`blob:`), and pictures within the page (`data:`). */
function mayRequest(url: string, resourceType: string): boolean {
  if (isOwn(url)) return true;
  if (url.startsWith('blob:')) return isOwn(url.slice('blob:'.length));
  return resourceType === 'image' && url.startsWith('data:image/');
}

/** Closes a page: it goes nowhere, opens nothing and holds no webview. Reloading itself stays possible. */
export function closeContents(contents: Pick<WebContents, 'on' | 'setWindowOpenHandler'>): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame || event.url !== startPage) event.preventDefault();
  });
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
}
