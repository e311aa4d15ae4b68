import type { CustomScheme, Protocol } from 'electron';
import { commonHeaders, openStaticFiles } from '../host-parts/static-files.ts';
import { isOwn, scheme } from './origin.ts';

/** Registered before the app is ready: a scheme with an origin of its own, to which the policy and `fetch` apply. */
export const ownScheme: CustomScheme = {
  scheme,
  privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
};

/** Serves the built window's files, by allow-list, and answers everything else with 404. */
export function serveFiles(protocol: Pick<Protocol, 'handle'>, rendererFolder: string): void {
  const files = openStaticFiles(rendererFolder);
  protocol.handle(scheme, async ({ url, method }) => {
    if (method !== 'GET' || !isOwn(url)) return new Response(null, { status: 404, headers: commonHeaders });
    const { status, headers, body } = await files(new URL(url).pathname);
    return new Response(body, { status, headers });
  });
}
