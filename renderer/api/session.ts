import { z } from 'zod';

const Answer = z.object({ token: z.string().min(1), next: z.string().min(1) });

/** Where the next one-time token waits for a reload of this tab. Other tabs and other ports do not see it. */
const kept = 'rinnalla-next';
// oxlint-disable-next-line no-restricted-globals -- a token that works once, for a reload, and no client data
const ofThisTab = sessionStorage;

/**
 * Takes the window's one-time token out of the address (`#<window's>.<picker's>`) and leaves the picker's, which is the
 * business of the preview's own picker.
 */
function fromAddress(): string | null {
  const [own = '', picker] = location.hash.slice(1).split('.');
  if (own === '') return null;
  history.replaceState(history.state, '', picker === undefined ? location.pathname : `#.${picker}`);
  return own;
}

async function exchange(oneTime: string): Promise<string | null> {
  const response = await fetch('/session', {
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ token: oneTime }),
  });
  if (!response.ok) return null;
  const answer = Answer.parse(await response.json());
  ofThisTab.setItem(kept, answer.next);
  return answer.token;
}

/**
 * Exchanges a one-time token for the session with the preview host: a cookie, and a token that stays in memory and goes
 * into the header of each request. Throws where neither the address nor an earlier load of this tab gives one.
 */
export async function openSession(): Promise<string> {
  for (const oneTime of [fromAddress(), ofThisTab.getItem(kept)]) {
    const token = oneTime === null ? null : await exchange(oneTime);
    if (token !== null) return token;
  }
  throw new Error('the preview host gave no session');
}
