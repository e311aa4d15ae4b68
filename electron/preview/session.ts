import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

/** Whose session it is: the window's (calls and events) or the picker's (dialogs and folders). One cannot do the other's work. */
export type Scope = 'window' | 'picker';

export interface Sessions {
  /** A one-time token for the address. */
  offer(scope: Scope): string;
  /**
   * The session that a one-time token stands for, and the next one-time token, for a reload of the page; `null` when it was used or
   * never given.
   */
  exchange(
    oneTime: string,
  ): { readonly scope: Scope; readonly token: string; readonly cookie: string; readonly next: string } | null;
  /** Whether a request carries the cookie and the header token of this scope. */
  holds(scope: Scope, headers: IncomingHttpHeaders): boolean;
}

export const tokenHeader = 'x-rinnalla-token';

const secret = () => randomBytes(32).toString('base64url');
const hash = (text: string) => createHash('sha256').update(text).digest();
const same = (a: string, b: string) => timingSafeEqual(hash(a), hash(b));

/**
 * The sessions of one run. Two secrets guard every request: a cookie that no script can read, and a token that only our page holds.
 * The cookie alone would not do: browsers send it to every port of this address, and any local program may listen on one. The
 * port in its name keeps two runs from overwriting each other's.
 */
export function createSessions(port: number): Sessions {
  const cookieName = `rinnalla-${port}`;
  const cookieValue = secret();
  const tokens: Readonly<Record<Scope, string>> = { window: secret(), picker: secret() };
  const offered = new Map<string, Scope>();

  const offer = (scope: Scope) => {
    const oneTime = secret();
    offered.set(hash(oneTime).toString('hex'), scope);
    return oneTime;
  };

  return {
    offer,
    exchange(oneTime) {
      const key = hash(oneTime).toString('hex');
      const scope = offered.get(key);
      if (scope === undefined) return null;
      offered.delete(key);
      return {
        scope,
        token: tokens[scope],
        next: offer(scope),
        cookie: `${cookieName}=${cookieValue}; Path=/; HttpOnly; SameSite=Strict`,
      };
    },
    holds(scope, headers) {
      const token = headers[tokenHeader];
      const cookie = (headers.cookie ?? '')
        .split(';')
        .map((part) => part.trim())
        .find((part) => part.startsWith(`${cookieName}=`));
      return (
        typeof token === 'string' &&
        cookie !== undefined &&
        same(token, tokens[scope]) &&
        same(cookie, `${cookieName}=${cookieValue}`)
      );
    },
  };
}
