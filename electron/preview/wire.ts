/** Bytes in JSON: `{ "$bytes": base64 }`. Both ends of the loopback use it; Electron's IPC needs none. */

/** A value as JSON text, with every `Uint8Array` inside it kept. */
export function toWire(value: unknown): string {
  return JSON.stringify(value, function (this: unknown, key: string, seen: unknown) {
    // A Buffer has a toJSON of its own, so the value is taken from its holder.
    const own: unknown = typeof this === 'object' && this !== null ? Reflect.get(this, key) : seen;
    return own instanceof Uint8Array ? { $bytes: Buffer.from(own).toString('base64') } : seen;
  });
}

/** The value of a JSON text. Throws a `SyntaxError` on anything else. */
export function fromWire(text: string): unknown {
  return JSON.parse(text, (_key, value: unknown) => {
    if (typeof value !== 'object' || value === null) return value;
    const keys = Object.keys(value);
    const bytes: unknown = Reflect.get(value, '$bytes');
    if (keys.length !== 1 || typeof bytes !== 'string') return value;
    return new Uint8Array(Buffer.from(bytes, 'base64'));
  });
}
