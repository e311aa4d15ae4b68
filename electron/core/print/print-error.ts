/** A template that does not compile or breaks a PDF/UA rule. Its message tells where; it never holds the data. */
export class PrintError extends Error {
  override readonly name = 'PrintError';
}
