/**
 * The content security policy of the window, the same in both hosts: nothing from outside, no inline script, styles from our own
 * files or with the page's nonce, and no text becomes script (`require-trusted-types-for`). `nonce` is base64 and fresh for every page.
 */
export function contentSecurityPolicy({ nonce }: { nonce: string }): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "worker-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');
}
