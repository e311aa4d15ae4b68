/** What a browser calls windows-1252; undefined bytes of it become control characters. */
const windows1252 = new TextDecoder('windows-1252');

const decode = (encoding: string, bytes: Uint8Array): string | null => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
};

/** What no table holds: control characters other than line breaks, tabs and the mark of an old end of file. */
// oxlint-disable-next-line no-control-regex -- control characters are what it is about
const binary = /(?![\t-\r\u001a\u007f-\u009f])\p{Cc}/u;
/** The mark with which old programs end a file. */
const endOfFile = '\u001a';

/**
 * The text of a table: UTF-16 where its byte order mark says so, UTF-8 with or without a mark where the bytes are valid, windows-1252 (what
 * Excel writes in Finland) otherwise. Null for what is no text.
 */
export function tableText(bytes: Uint8Array): string | null {
  const [first, second] = bytes;
  let text: string | null;
  if (first === 0xff && second === 0xfe) text = decode('utf-16le', bytes);
  else if (first === 0xfe && second === 0xff) text = decode('utf-16be', bytes);
  else text = decode('utf-8', bytes) ?? windows1252.decode(bytes);
  if (text === null || binary.test(text)) return null;
  return text.endsWith(endOfFile) ? text.slice(0, -1) : text;
}
