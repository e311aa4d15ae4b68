const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as XHTML character data. Characters that XML 1.0 does not have are dropped. */
export const escapeXhtml = (text: string): string =>
  text
    .toWellFormed()
    // oxlint-disable-next-line no-control-regex -- XML 1.0 allows of these only tab, line feed and carriage return
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replace(/[&<>"']/g, (character) => entities[character] ?? '');

/** Plain text with line breaks as a FHIR narrative. Nothing of the text is ever markup. */
export const narrativeOf = (text: string): { readonly status: 'generated'; readonly div: string } => ({
  status: 'generated',
  div: `<div xmlns="http://www.w3.org/1999/xhtml">${text
    .split('\n')
    .map((line) => `<p>${escapeXhtml(line)}</p>`)
    .join('')}</div>`,
});
