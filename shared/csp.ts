/** The only Trusted Types policy: it lets the PDF worker's own address through and nothing else. */
export const pdfWorkerPolicy = 'rinnalla-pdf-worker';

/**
 * The Content Security Policy of the window, the same in both hosts, as the value of the header.
 *
 * Nothing inline runs or styles: the one rule that react-aria would add by a style element stands in our own style
 * sheet instead (see `renderer/index.html`). `connect-src 'self'` is for the preview host; the Electron window talks
 * over IPC. `nonce` allows style elements that carry it, for tools during development.
 */
export function contentSecurityPolicy({ nonce }: { nonce?: string } = {}): string {
  const style = nonce === undefined ? "'self'" : `'self' 'nonce-${nonce}'`;
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src ${style}`,
    "img-src 'self' blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    `trusted-types ${pdfWorkerPolicy}`,
  ].join('; ');
}
