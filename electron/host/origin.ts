/** The window's only address. `app:` is a scheme of our own: no server can answer for it. */
export const scheme = 'app';
export const origin = `${scheme}://rinnalla`;
export const startPage = `${origin}/`;

/** Whether a URL lies under our own origin. */
export function isOwn(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, host, username, password, port } = new URL(url);
  return (
    protocol === `${scheme}:` && host === 'rinnalla' && username === '' && password === '' && port === ''
  );
}
