/**
 * A web address as somebody typed it, without the spaces around it; null where it is none that is safe to give on: https alone, a name of a
 * site with a dot in it, no user name or password before it (RFC 3986, section 7.6), and no space or direction mark within.
 */
export function httpsAddress(typed: string): string | null {
  const text = typed.trim();
  if (!/^https:\/\//iu.test(text) || /[\s\p{C}\\]/u.test(text)) return null;
  if (!URL.canParse(text)) return null;
  const { protocol, username, password, hostname } = new URL(text);
  const isSite = hostname.includes('.') && !hostname.startsWith('.');
  return protocol === 'https:' && username === '' && password === '' && isSite ? text : null;
}
