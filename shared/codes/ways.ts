import { codeList } from './define.ts';

const outRows = [
  ['packet', 'Salattu lähetys', 'Krypterad försändelse', 'Sealed packet'],
  ['reader', 'Selaimessa avautuva tiedosto', 'Fil som öppnas i webbläsaren', 'File that opens in a browser'],
  ['pdf', 'PDF turvapostiin', 'PDF för säker e-post', 'PDF for secure mail'],
  ['pdf-password', 'PDF salasanalla', 'PDF med lösenord', 'PDF with a password'],
  ['paper', 'Paperi asiakkaan mukana', 'Papper med klienten', 'Paper with the client'],
] as const;

/**
 * In which way a referral leaves. `packet`: sealed for the receiver's key. `reader`: one HTML file that a passphrase opens. `pdf`: a clear PDF for the receiver's own secure mail.
 * `pdf-password`: a PDF under AES-256. `paper`: printed and taken by the client.
 */
export const waysOut = codeList('way-out', outRows);
export type WayOut = (typeof waysOut.codes)[number]['code'];

/** How something was given to somebody: a way out, or that a paper was handed over or something was said. */
export const disclosureWays = codeList('disclosure-way', [
  ...outRows,
  ['print', 'Tuloste', 'Utskrift', 'Print'],
  ['oral', 'Suullisesti', 'Muntligt', 'By word of mouth'],
]);
export type DisclosureWay = (typeof disclosureWays.codes)[number]['code'];
