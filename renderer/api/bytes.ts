/** How bytes look in JSON on the way to and from the preview host: `{ "$bytes": "<base64>" }`. */
interface WrittenBytes {
  readonly $bytes: string;
}

const isWritten = (value: object): value is WrittenBytes =>
  '$bytes' in value && typeof value.$bytes === 'string' && Object.keys(value).length === 1;

function toBase64(bytes: Uint8Array): string {
  let binary = '';
  // In pieces: one call with a million arguments overflows the stack.
  for (let at = 0; at < bytes.length; at += 0x8000) {
    binary += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  }
  return btoa(binary);
}

function fromBase64(text: string): Uint8Array {
  const binary = atob(text);
  const bytes = new Uint8Array(binary.length);
  for (let at = 0; at < binary.length; at += 1) bytes[at] = binary.charCodeAt(at);
  return bytes;
}

/** JSON with its byte arrays as base64. */
export const writeJson = (value: unknown): string =>
  JSON.stringify(value, (_key, inner: unknown) =>
    inner instanceof Uint8Array ? { $bytes: toBase64(inner) } : inner,
  );

/** Reads JSON back, byte arrays included. Throws on what is no JSON. */
export const readJson = (text: string): unknown =>
  JSON.parse(text, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && isWritten(inner) ? fromBase64(inner.$bytes) : inner,
  );
